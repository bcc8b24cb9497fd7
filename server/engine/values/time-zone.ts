/**
 * What clocks show in a time zone. The platform's time-zone data answers for the years it knows well; others borrow
 * from it, since the Gregorian calendar repeats every 400 years.
 */
import { Temporal } from 'temporal-polyfill';
import { epochDayOf, secondsPerDay } from './calendar.ts';
import { DateTimeValue, shiftLocal } from './temporal.ts';
import { temporalSyntaxError } from './temporal-errors.ts';

/** An IANA name, or an offset from UTC in seconds. */
export type Zone = string | number;

export const maxOffsetSeconds = 18 * 3600;

/** Before the first, every zone keeps its local mean time; after the last, the calendar's cycle is borrowed. */
const firstSecond = Date.UTC(1800, 0, 1) / 1000;
const lastSecond = Date.UTC(2400, 0, 1) / 1000;
const secondsPerCycle = 146_097 * secondsPerDay;

/** Offset of the zone at an instant given as day and second of day in UTC. */
export function offsetAt(zone: string, utcDay: number, utcSecond: number): number {
  let second = utcDay * secondsPerDay + utcSecond;
  if (second < firstSecond) second = firstSecond;
  if (second >= lastSecond)
    second -= Math.ceil((second - lastSecond + 1) / secondsPerCycle) * secondsPerCycle;
  const day = Math.floor(second / secondsPerDay);
  return offsetOfDay(zone, day) ?? readOffset(zone, second);
}

/** Offsets of days (in UTC) on which they do not change; null for days on which they do. */
const offsetsByDay = new Map<string, Map<number, number | null>>();
const maxDaysKept = 50_000;

function offsetOfDay(zone: string, day: number): number | null {
  const days = offsetsByDay.get(zone) ?? new Map<number, number | null>();
  if (days.size === 0 || days.size > maxDaysKept) {
    days.clear();
    offsetsByDay.set(zone, days);
  }
  let offset = days.get(day);
  if (offset === undefined) {
    const start = readOffset(zone, day * secondsPerDay);
    offset = start === readOffset(zone, (day + 1) * secondsPerDay) ? start : null;
    days.set(day, offset);
  }
  return offset;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the platform's clock for the zone shows, less the clock in UTC. Temporal knows the same, thirty times slower. */
function readOffset(zone: string, second: number): number {
  let format = formats.get(zone);
  if (format === undefined) {
    const number = 'numeric' as const;
    const parts = { year: number, month: number, day: number, hour: number, minute: number, second: number };
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...parts });
    formats.set(zone, format);
  }
  const shown = format
    .format(second * 1000)
    .match(/\d+/g)!
    .map(Number);
  const [month, day, year, hours, minutes, seconds] = shown as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return epochDayOf(year, month, day) * secondsPerDay + hours * 3600 + minutes * 60 + seconds - second;
}

/** The zone's wall clock at an instant given in UTC. */
export function dateTimeOfInstant(utcDay: number, utcNano: number, zone: Zone): DateTimeValue {
  const name = typeof zone === 'string' ? zone : undefined;
  const offset = typeof zone === 'string' ? offsetAt(zone, utcDay, Math.floor(utcNano / 1e9)) : zone;
  const local = shiftLocal(utcDay, utcNano, offset);
  return new DateTimeValue(local.epochDay, local.nanoOfDay, offset, name);
}

/**
 * The instant at which the zone's wall clock shows this. Where the clock shows it twice, the preferred offset decides,
 * or else the earlier instant; where the clock skips it, it is moved forward by the length of the gap (as Java does).
 */
export function dateTimeOfLocal(
  epochDay: number,
  nanoOfDay: number,
  zone: Zone,
  preferredOffset?: number,
): DateTimeValue {
  if (typeof zone === 'number') return new DateTimeValue(epochDay, nanoOfDay, zone);
  const before = localOffset(zone, epochDay - 1, nanoOfDay, 0);
  const after = localOffset(zone, epochDay + 1, nanoOfDay, 0);
  const valid = [before, after].filter((offset) => localOffset(zone, epochDay, nanoOfDay, offset) === offset);
  const [first] = valid;
  if (first === undefined) {
    const moved = shiftLocal(epochDay, nanoOfDay, after - before);
    return new DateTimeValue(moved.epochDay, moved.nanoOfDay, after, zone);
  }
  const offset = preferredOffset !== undefined && valid.includes(preferredOffset) ? preferredOffset : first;
  return new DateTimeValue(epochDay, nanoOfDay, offset, zone);
}

/** The zone's offset at the instant at which a clock ahead of UTC by `assumed` shows this. */
function localOffset(zone: string, epochDay: number, nanoOfDay: number, assumed: number): number {
  const utc = shiftLocal(epochDay, nanoOfDay, -assumed);
  return offsetAt(zone, utc.epochDay, Math.floor(utc.nanoOfDay / 1e9));
}

const zoneNames = new Map<string, string | undefined>();

/** From `Z`, `+02:00`, `-01:30:15` or an IANA name in any case. Throws what Neo4j throws on anything else. */
export function parseZone(text: string): Zone {
  const offset = /^(?:[Zz]|([+-])(\d\d):(\d\d)(?::(\d\d))?)$/.exec(text);
  if (offset !== null) {
    const [, sign, hours, minutes, seconds] = offset;
    const total = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
    if (total > maxOffsetSeconds || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59)
      throw badZone(text);
    return sign === '-' ? -total : total;
  }
  const name = zoneNames.get(text) ?? findZoneName(text);
  if (name === undefined) throw badZone(text);
  zoneNames.set(text, name);
  return name;
}

function findZoneName(text: string): string | undefined {
  // Three-letter abbreviations of fixed offsets are known to the platform but not to Neo4j.
  if (!/^[A-Za-z][\w~/+-]*$/.test(text) || /^[EMH]ST$|^SystemV/i.test(text)) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
  } catch {
    return undefined;
  }
}

function badZone(text: string): Error {
  return temporalSyntaxError(`Invalid value for TimeZone: Text '${text}' could not be parsed`);
}
