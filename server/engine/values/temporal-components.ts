/** The components that can be read off a temporal value by name: `date.year`, `time.offset`, `duration.minutesOfHour`. */
import { typeError } from '../errors.ts';
import { civilDateOf, dayOfQuarterOf, ordinalDayOf, quarterOf, weekDateOf } from './calendar.ts';
import type { Duration } from './duration.ts';
import { formatOffset } from './temporal.ts';
import type { TemporalValue, Value } from './value.ts';

/** Names are matched without regard to case. Throws a TypeError for a component that the value does not have. */
export function componentOf(value: TemporalValue, name: string): Value {
  const key = name.toLowerCase();
  if (value.kind === 'duration') {
    const read = durationReaders.get(key);
    if (read === undefined) throw noSuchField(name);
    return read(value);
  }
  const readDate = dateReaders.get(key);
  if (readDate !== undefined) {
    if ('epochDay' in value) return BigInt(readDate(value.epochDay));
    throw typeError(`Unsupported field: ${javaNames.get(key) ?? name}`);
  }
  const readTime = timeReaders.get(key);
  if (readTime !== undefined) {
    if ('nanoOfDay' in value) return BigInt(readTime(value.nanoOfDay));
    throw typeError(`Unsupported field: ${javaNames.get(key) ?? name}`);
  }
  return zoneComponentOf(value, key, name);
}

const dateReaders: ReadonlyMap<string, (epochDay: number) => number> = new Map([
  ['year', (day) => civilDateOf(day).year],
  ['quarter', (day) => quarterOf(civilDateOf(day).month)],
  ['month', (day) => civilDateOf(day).month],
  ['week', (day) => weekDateOf(day).week],
  ['weekyear', (day) => weekDateOf(day).weekYear],
  ['dayofquarter', dayOfQuarterOf],
  ['day', (day) => civilDateOf(day).day],
  ['ordinalday', ordinalDayOf],
  ['dayofweek', (day) => weekDateOf(day).weekDay],
  ['weekday', (day) => weekDateOf(day).weekDay],
]);

const timeReaders: ReadonlyMap<string, (nanoOfDay: number) => number> = new Map([
  ['hour', (nano) => Math.floor(nano / 3_600e9)],
  ['minute', (nano) => Math.floor(nano / 60e9) % 60],
  ['second', (nano) => Math.floor(nano / 1e9) % 60],
  ['millisecond', (nano) => Math.floor((nano % 1e9) / 1e6)],
  ['microsecond', (nano) => Math.floor((nano % 1e9) / 1e3)],
  ['nanosecond', (nano) => nano % 1e9],
]);

/** Under these names Neo4j reports a component that a value cannot have. */
const javaNames: ReadonlyMap<string, string> = new Map([
  ['year', 'Year'],
  ['quarter', 'QuarterOfYear'],
  ['month', 'MonthOfYear'],
  ['week', 'WeekOfWeekBasedYear'],
  ['weekyear', 'WeekBasedYear'],
  ['dayofquarter', 'DayOfQuarter'],
  ['day', 'DayOfMonth'],
  ['ordinalday', 'DayOfYear'],
  ['dayofweek', 'DayOfWeek'],
  ['weekday', 'DayOfWeek'],
  ['hour', 'HourOfDay'],
  ['minute', 'MinuteOfHour'],
  ['second', 'SecondOfMinute'],
  ['millisecond', 'MilliOfSecond'],
  ['microsecond', 'MicroOfSecond'],
  ['nanosecond', 'NanoOfSecond'],
]);

function zoneComponentOf(value: Exclude<TemporalValue, Duration>, key: string, name: string): Value {
  switch (key) {
    case 'epochseconds':
    case 'epochmillis': {
      if (value.kind !== 'datetime') throw typeError('Epoch not supported.');
      const seconds = value.epochSeconds();
      if (key === 'epochseconds') return seconds;
      return seconds * 1000n + BigInt(Math.floor((value.nanoOfDay % 1e9) / 1e6));
    }
    case 'timezone':
    case 'offset':
    case 'offsetminutes':
    case 'offsetseconds': {
      if (!('offsetSeconds' in value)) throw typeError(`Cannot get the offset of: ${value.toString()}`);
      if (key === 'offsetseconds') return BigInt(value.offsetSeconds);
      if (key === 'offsetminutes') return BigInt(Math.trunc(value.offsetSeconds / 60));
      const zone = key === 'timezone' && value.kind === 'datetime' ? value.zone : undefined;
      return zone ?? formatOffset(value.offsetSeconds);
    }
    default:
      throw noSuchField(name);
  }
}

/** Whole amounts first, then what is left over of one unit within the next larger. */
const durationReaders: ReadonlyMap<string, (duration: Duration) => bigint> = new Map([
  ['years', ({ months }) => months / 12n],
  ['quarters', ({ months }) => months / 3n],
  ['months', ({ months }) => months],
  ['weeks', ({ days }) => days / 7n],
  ['days', ({ days }) => days],
  ['hours', ({ seconds }) => seconds / 3600n],
  ['minutes', ({ seconds }) => seconds / 60n],
  ['seconds', ({ seconds }) => seconds],
  ['milliseconds', (duration) => duration.seconds * 1000n + nanosOf(duration) / 1_000_000n],
  ['microseconds', (duration) => duration.seconds * 1_000_000n + nanosOf(duration) / 1000n],
  ['nanoseconds', (duration) => duration.seconds * 1_000_000_000n + nanosOf(duration)],
  ['quartersofyear', ({ months }) => (months % 12n) / 3n],
  ['monthsofquarter', ({ months }) => months % 3n],
  ['monthsofyear', ({ months }) => months % 12n],
  ['daysofweek', ({ days }) => days % 7n],
  ['minutesofhour', ({ seconds }) => (seconds % 3600n) / 60n],
  ['secondsofminute', ({ seconds }) => seconds % 60n],
  ['millisecondsofsecond', (duration) => nanosOf(duration) / 1_000_000n],
  ['microsecondsofsecond', (duration) => nanosOf(duration) / 1000n],
  ['nanosecondsofsecond', nanosOf],
]);

function nanosOf(duration: Duration): bigint {
  return BigInt(duration.nanoseconds);
}

function noSuchField(name: string): Error {
  return typeError(`No such field: ${name}`);
}
