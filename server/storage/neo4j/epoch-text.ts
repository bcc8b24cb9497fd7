/** Days and seconds since 1970, as Bolt sends them, to the text of temporal values. */
import type { TemporalSnapshot } from '../../../protocol/values.ts';
import { writeClock, writeDate, writeOffset } from './temporal-text.ts';

const secondsOfDay = 86_400;
const mostKnown = 10_000;
const knownDays = new Map<number, TemporalSnapshot>();

/** Answers repeat their days, so the text of many is kept. */
export function writeDay(days: number): TemporalSnapshot {
  const known = knownDays.get(days);
  if (known !== undefined) return known;
  const date: TemporalSnapshot = { kind: 'date', text: writeDate(toDate(days)) };
  if (knownDays.size < mostKnown) knownDays.set(days, date);
  return date;
}

/** With an offset the seconds are those of UTC; without one they are local. */
export function writeMoment(seconds: number, nanosecond: number, offset?: number): TemporalSnapshot {
  const local = seconds + (offset ?? 0);
  const days = Math.floor(local / secondsOfDay);
  const rest = local - days * secondsOfDay;
  const clock = {
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    nanosecond,
  };
  const text = `${writeDay(days).text}T${writeClock(clock)}`;
  if (offset === undefined) return { kind: 'localdatetime', text };
  return { kind: 'datetime', text: text + writeOffset(offset) };
}

/**
 * The calendar of 400-year eras, each from 1 March on, so that the leap day comes last:
 * https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 */
function toDate(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
