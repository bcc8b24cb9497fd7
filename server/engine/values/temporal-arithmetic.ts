/** A point in time plus or minus a duration. */
import { arithmeticError } from '../errors.ts';
import { addMonths, civilDateOf, maxYear, minYear, modulo, nanosPerDay, nanosPerSecond } from './calendar.ts';
import type { Duration } from './duration.ts';
import {
  type DateTimeValue,
  DateValue,
  LocalDateTimeValue,
  LocalTimeValue,
  shiftLocal,
  TimeValue,
} from './temporal.ts';
import { dateTimeOfInstant, dateTimeOfLocal } from './time-zone.ts';
import type { TemporalValue } from './value.ts';

export type Instant = Exclude<TemporalValue, Duration>;

/**
 * Months first, then days, then the clock; on zoned date-times the clock's part runs on the line of instants. Dates
 * take the whole days of the clock's part, times only the clock's part. Throws an ArithmeticError beyond year
 * ±999,999,999.
 */
export function addToTemporal(value: Instant, duration: Duration): Instant {
  switch (value.kind) {
    case 'date':
      return new DateValue(
        moveDay(value.epochDay, duration.months, duration.days + duration.seconds / 86_400n),
      );
    case 'localtime':
      return new LocalTimeValue(moveClock(value.nanoOfDay, duration));
    case 'time':
      return new TimeValue(moveClock(value.nanoOfDay, duration), value.offsetSeconds);
    case 'localdatetime':
      return moveLocal(moveDay(value.epochDay, duration.months, duration.days), value.nanoOfDay, duration);
    case 'datetime':
      return moveDateTime(value, duration);
  }
}

function moveDay(epochDay: number, months: bigint, days: bigint): number {
  const moved = months === 0n ? epochDay : checkedDay(addMonths(epochDay, Number(months)));
  return days === 0n ? moved : checkedDay(moved + Number(days));
}

function moveClock(nanoOfDay: number, duration: Duration): number {
  const seconds = Number(duration.seconds % 86_400n);
  return modulo(nanoOfDay + seconds * nanosPerSecond + duration.nanoseconds, nanosPerDay);
}

function moveLocal(epochDay: number, nanoOfDay: number, duration: Duration): LocalDateTimeValue {
  const seconds = Number(duration.seconds % 86_400n);
  const nanos = nanoOfDay + seconds * nanosPerSecond + duration.nanoseconds;
  const days = Number(duration.seconds / 86_400n) + Math.floor(nanos / nanosPerDay);
  return new LocalDateTimeValue(checkedDay(epochDay + days), modulo(nanos, nanosPerDay));
}

function moveDateTime(value: DateTimeValue, duration: Duration): DateTimeValue {
  const epochDay = moveDay(value.epochDay, duration.months, duration.days);
  const placed =
    epochDay === value.epochDay
      ? value
      : dateTimeOfLocal(epochDay, value.nanoOfDay, zoneOf(value), value.offsetSeconds);
  if (duration.seconds === 0n && duration.nanoseconds === 0) return placed;
  const utc = shiftLocal(placed.epochDay, placed.nanoOfDay, -placed.offsetSeconds);
  const moved = moveLocal(utc.epochDay, utc.nanoOfDay, duration);
  return dateTimeOfInstant(moved.epochDay, moved.nanoOfDay, zoneOf(value));
}

function zoneOf(value: DateTimeValue): string | number {
  return value.zone ?? value.offsetSeconds;
}

/** Throws an ArithmeticError when the day lies outside of Cypher's years. */
export function checkedDay(epochDay: number): number {
  const { year } = civilDateOf(epochDay);
  if (year >= minYear && year <= maxYear) return epochDay;
  throw arithmeticError(`Invalid value for Year (valid values -999999999 - 999999999): ${year}`);
}
