/** Temporal text, as snapshots carry it, to the driver's types: the way back from temporal-text. */
import neo4j from 'neo4j-driver';
import type { TemporalSnapshot } from '../../../protocol/values.ts';

const date = String.raw`(?<year>[+-]?\d{4,9})-(?<month>\d\d)-(?<day>\d\d)`;
const clock = String.raw`(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d{1,9}))?)?`;
const offset = String.raw`(?<offset>Z|[+-]\d\d(?::?\d\d(?::?\d\d)?)?)`;
const zone = String.raw`(?:\[(?<zone>[\w+\-/]+)\])?`;
const amount = (name: string, unit: string) => String.raw`(?:(?<${name}>[+-]?\d+)${unit})?`;

const patterns: Readonly<Record<TemporalSnapshot['kind'], RegExp>> = {
  date: new RegExp(`^${date}$`),
  time: new RegExp(`^${clock}${offset}$`),
  localtime: new RegExp(`^${clock}$`),
  datetime: new RegExp(`^${date}T${clock}(?:${offset})?${zone}$`),
  localdatetime: new RegExp(`^${date}T${clock}$`),
  duration: new RegExp(
    `^P(?!$)${amount('years', 'Y')}${amount('months', 'M')}${amount('weeks', 'W')}${amount('days', 'D')}` +
      `(?:T(?!$)${amount('hours', 'H')}${amount('minutes', 'M')}` +
      String.raw`(?:(?<seconds>[+-]?\d+)(?:\.(?<fraction>\d{1,9}))?S)?)?$`,
  ),
};

/** `refuse` is called for text that is not of its kind; it must throw. */
export function readTemporal({ kind, text }: TemporalSnapshot, refuse: () => never): object {
  const groups = patterns[kind].exec(text)?.groups ?? refuse();
  try {
    return build(kind, groups);
  } catch {
    return refuse();
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

function build(kind: TemporalSnapshot['kind'], groups: Groups): object {
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
    case 'duration':
      return new types.Duration<bigint>(...readDuration(groups));
  }
}

function readDate(groups: Groups): [bigint, bigint, bigint] {
  return [whole(groups.year), whole(groups.month), whole(groups.day)];
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

function readDuration(groups: Groups): [bigint, bigint, bigint, bigint] {
  const seconds = whole(groups.hours) * 3600n + whole(groups.minutes) * 60n + whole(groups.seconds);
  const negative = groups.seconds?.startsWith('-') === true;
  return [
    whole(groups.years) * 12n + whole(groups.months),
    whole(groups.weeks) * 7n + whole(groups.days),
    seconds,
    negative ? -nanoseconds(groups) : nanoseconds(groups),
  ];
}

function nanoseconds(groups: Groups): bigint {
  return BigInt((groups.fraction ?? '').padEnd(9, '0'));
}

function whole(text: string | undefined): bigint {
  return BigInt((text ?? '').replace('+', '') || '0');
}
