/** Temporal text, as snapshots carry it, to the driver's types: the way back from temporal-text. */
import neo4j from 'neo4j-driver';
import type { TemporalSnapshot } from '../../../protocol/values.ts';
import { lengthOfMonth } from '../../engine/values/calendar.ts';
import { parseDuration } from '../../engine/values/duration-construction.ts';

const date = String.raw`(?<year>\d{4}|[+-]\d{4,9})-(?<month>\d\d)-(?<day>\d\d)`;
const clock = String.raw`(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d{1,9}))?)?`;
const offset = String.raw`(?<offset>Z|[+-]\d\d(?::?\d\d(?::?\d\d)?)?)`;
const zone = String.raw`(?:\[(?<zone>[\w+\-/]+)\])?`;

const patterns: Readonly<Record<Exclude<TemporalSnapshot['kind'], 'duration'>, RegExp>> = {
  date: new RegExp(`^${date}$`),
  time: new RegExp(`^${clock}${offset}$`),
  localtime: new RegExp(`^${clock}$`),
  datetime: new RegExp(`^${date}T${clock}(?:${offset})?${zone}$`),
  localdatetime: new RegExp(`^${date}T${clock}$`),
};

/** `refuse` is called for text that is not of its kind; it must throw. */
export function readTemporal({ kind, text }: TemporalSnapshot, refuse: () => never): object {
  try {
    return kind === 'duration'
      ? buildDuration(text)
      : build(kind, patterns[kind].exec(text)?.groups ?? refuse());
  } catch {
    return refuse();
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

function build(kind: keyof typeof patterns, groups: Groups): object {
  const { types } = neo4j;
  switch (kind) {
    case 'date':
      return new types.Date<bigint>(...readDate(groups));
    case 'time':
      return new types.Time<bigint>(...readClock(groups), readOffset(groups.offset ?? 'Z'));
    case 'localtime':
      return new types.LocalTime<bigint>(...readClock(groups));
    case 'localdatetime':
      return new types.LocalDateTime<bigint>(...readDate(groups), ...readClock(groups));
    case 'datetime':
      return new types.DateTime<bigint>(
        ...readDate(groups),
        ...readClock(groups),
        // The driver finds the offset of a named zone by itself when none is given.
        groups.offset === undefined ? undefined : readOffset(groups.offset),
        groups.zone,
      );
  }
}

/** As each store's own `duration()` reads it: with fractions, signs and weeks, and within 64 bits. */
function buildDuration(text: string): object {
  const { months, days, seconds, nanoseconds } = parseDuration(text);
  return new neo4j.types.Duration<bigint>(months, days, seconds, BigInt(nanoseconds));
}

/** The driver would take 30 February for 2 March. */
function readDate(groups: Groups): [bigint, bigint, bigint] {
  const [year, month, day] = [whole(groups.year), whole(groups.month), whole(groups.day)];
  if (day > lengthOfMonth(Number(year), Number(month))) {
    throw new RangeError(`There is no day ${day} in that month.`);
  }
  return [year, month, day];
}

function readClock(groups: Groups): [bigint, bigint, bigint, bigint] {
  return [whole(groups.hour), whole(groups.minute), whole(groups.second), nanoseconds(groups)];
}

function readOffset(text: string): bigint {
  if (text === 'Z') return 0n;
  const digits = text.slice(1).replaceAll(':', '');
  const seconds =
    whole(digits.slice(0, 2)) * 3600n + whole(digits.slice(2, 4)) * 60n + whole(digits.slice(4, 6));
  return text.startsWith('-') ? -seconds : seconds;
}

function nanoseconds(groups: Groups): bigint {
  return BigInt((groups.fraction ?? '').padEnd(9, '0'));
}

function whole(text: string | undefined): bigint {
  return BigInt((text ?? '').replace('+', '') || '0');
}
