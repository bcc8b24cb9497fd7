/** The way from one temporal value to another: `duration.between`, `inMonths`, `inDays`, `inSeconds`. */
import { typeError } from '../errors.ts';
import { addMonths, civilDateOf } from './calendar.ts';
import { createDuration, type Duration } from './duration.ts';
import { DateTimeValue, LocalDateTimeValue, shiftLocal, TimeValue } from './temporal.ts';
import type { Instant } from './temporal-arithmetic.ts';
import { dateTimeOfInstant, dateTimeOfLocal, type Zone } from './time-zone.ts';

type Moment = LocalDateTimeValue | DateTimeValue;

/** Months first, then days, then the rest by the clock. */
export function durationBetween(from: Instant, to: Instant): Duration {
  const [start, end] = align(from, to);
  if (!hasDate(from) && !hasDate(to)) return secondsBetween(start, end);
  const months = wholeMonths(start, end);
  const afterMonths = moveLocal(start, addMonths(start.epochDay, months));
  const days = wholeDays(afterMonths, end);
  const rest = secondsBetween(moveLocal(afterMonths, afterMonths.epochDay + days), end);
  return createDuration(BigInt(months), BigInt(days), rest.seconds, BigInt(rest.nanoseconds));
}

export function durationInMonths(from: Instant, to: Instant): Duration {
  const [start, end] = alignDates(from, to, 'Months');
  return createDuration(BigInt(wholeMonths(start, end)), 0n, 0n, 0n);
}

export function durationInDays(from: Instant, to: Instant): Duration {
  const [start, end] = alignDates(from, to, 'Days');
  return createDuration(0n, BigInt(wholeDays(start, end)), 0n, 0n);
}

export function durationInSeconds(from: Instant, to: Instant): Duration {
  return secondsBetween(...align(from, to));
}

function alignDates(from: Instant, to: Instant, unit: string): [Moment, Moment] {
  if (!hasDate(from) && !hasDate(to)) throw typeError(`Unsupported unit: ${unit}`);
  return align(from, to);
}

/**
 * Both as moments on one calendar: a missing day or zone is taken from the other, a missing time is midnight. Zoned
 * moments are both seen from the zone of the first.
 */
function align(from: Instant, to: Instant): [Moment, Moment] {
  const day = (value: Instant, other: Instant) =>
    hasDate(value) ? value.epochDay : hasDate(other) ? other.epochDay : 0;
  const zone = zoneOf(from) ?? zoneOf(to);
  const place = (value: Instant, other: Instant): Moment => {
    if (value.kind === 'datetime') return value;
    const local = new LocalDateTimeValue(day(value, other), 'nanoOfDay' in value ? value.nanoOfDay : 0);
    const own = zoneOf(value) ?? zone;
    return own === undefined ? local : dateTimeOfLocal(local.epochDay, local.nanoOfDay, own);
  };
  const [start, end] = [place(from, to), place(to, from)];
  if (!(start instanceof DateTimeValue) || !(end instanceof DateTimeValue)) return [start, end];
  const utc = end.toUtc();
  return [start, dateTimeOfInstant(utc.epochDay, utc.nanoOfDay, start.zone ?? start.offsetSeconds)];
}

function hasDate(value: Instant): value is Extract<Instant, { epochDay: number }> {
  return 'epochDay' in value;
}

function zoneOf(value: Instant): Zone | undefined {
  if (value instanceof DateTimeValue) return value.zone ?? value.offsetSeconds;
  return value instanceof TimeValue ? value.offsetSeconds : undefined;
}

/** By the calendar and the clock on the wall. */
function wholeDays(start: Moment, end: Moment): number {
  const days = end.epochDay - start.epochDay;
  if (days > 0 && end.nanoOfDay < start.nanoOfDay) return days - 1;
  if (days < 0 && end.nanoOfDay > start.nanoOfDay) return days + 1;
  return days;
}

function wholeMonths(start: Moment, end: Moment): number {
  const first = civilDateOf(start.epochDay);
  // The last day that is whole: a day begun but not over does not complete a month.
  const last = civilDateOf(start.epochDay + wholeDays(start, end));
  const count = (date: typeof first) => (date.year * 12 + date.month - 1) * 32 + date.day;
  return Math.trunc((count(last) - count(first)) / 32);
}

function moveLocal(moment: Moment, epochDay: number): Moment {
  if (moment.epochDay === epochDay) return moment;
  if (moment instanceof LocalDateTimeValue) return new LocalDateTimeValue(epochDay, moment.nanoOfDay);
  const zone = moment.zone ?? moment.offsetSeconds;
  return dateTimeOfLocal(epochDay, moment.nanoOfDay, zone, moment.offsetSeconds);
}

/** By the line of instants where both are on it. */
function secondsBetween(start: Moment, end: Moment): Duration {
  const first =
    start instanceof DateTimeValue
      ? shiftLocal(start.epochDay, start.nanoOfDay, -start.offsetSeconds)
      : start;
  const last =
    end instanceof DateTimeValue ? shiftLocal(end.epochDay, end.nanoOfDay, -end.offsetSeconds) : end;
  const seconds = BigInt(last.epochDay - first.epochDay) * 86_400n;
  return createDuration(0n, 0n, seconds, BigInt(last.nanoOfDay - first.nanoOfDay));
}
