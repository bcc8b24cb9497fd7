import type { TemporalSnapshot } from '../../../protocol/values.ts';

/** Numbers, then the zone's name; compared one after the other they give Cypher's order. */
export type TemporalKey = readonly (number | string)[];

const secondsPerDay = 86_400;
const nanosPerSecond = 1e9;
/** An average month of the Gregorian calendar, as Cypher orders durations. */
const secondsPerMonth = 2_629_746;

/** What two temporal values of one kind are ordered by: the instant first, then what the clock shows. */
export function keyOfTemporal({ kind, text }: TemporalSnapshot): TemporalKey {
  switch (kind) {
    case 'date':
      return [countDays(text)];
    case 'localtime':
      return [countNanos(text)];
    case 'localdatetime': {
      const [date = '', time = ''] = text.split('T');
      return [countDays(date), countNanos(time)];
    }
    case 'time':
      return keyOfTime(text);
    case 'datetime':
      return keyOfDateTime(text);
    case 'duration':
      return keyOfDuration(text);
  }
}

/** Milliseconds since 1970 for values that stand on a calendar; undefined for times of day and durations. */
export function readInstant(value: TemporalSnapshot): number | undefined {
  if (value.kind === 'date') {
    return countDays(value.text) * secondsPerDay * 1000;
  }
  if (value.kind !== 'datetime' && value.kind !== 'localdatetime') {
    return undefined;
  }
  const [days = 0, nanos = 0] = keyOfTemporal(value) as number[];
  return days * secondsPerDay * 1000 + nanos / 1e6;
}

/** The average length of a duration, in seconds. */
export function readSeconds({ text }: TemporalSnapshot): number {
  return keyOfDuration(text)[0] as number;
}

function keyOfTime(text: string): TemporalKey {
  const { clock, offset } = splitOffset(text);
  const nanos = countNanos(clock);
  return [nanos - offset * nanosPerSecond, nanos];
}

function keyOfDateTime(text: string): TemporalKey {
  const [date = '', rest = ''] = text.split('T');
  const { clock, offset, zone } = splitOffset(rest);
  const local = countNanos(clock) - offset * nanosPerSecond;
  const perDay = secondsPerDay * nanosPerSecond;
  const shift = Math.floor(local / perDay);
  return [countDays(date) + shift, local - shift * perDay, offset, zone];
}

function splitOffset(text: string): { clock: string; offset: number; zone: string } {
  const match = /^([\d:.]+)(?:Z|([+-])(\d\d):?(\d\d)(?::?(\d\d))?)?(?:\[(.*)\])?$/.exec(text);
  const [, clock = '', sign, hours = '0', minutes = '0', seconds = '0', zone = ''] = match ?? [];
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return { clock, offset: sign === '-' ? -size : size, zone };
}

function countNanos(text: string): number {
  const [hours = 0, minutes = 0, seconds = '0'] = text.split(':');
  const [whole = '0', fraction = ''] = String(seconds).split('.');
  const all = Number(hours) * 3600 + Number(minutes) * 60 + Number(whole);
  return all * nanosPerSecond + Number(fraction.padEnd(9, '0'));
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, for years of any size. */
function countDays(text: string): number {
  const match = /^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(text);
  const [, year = '1970', month = '1', day = '1'] = match ?? [];
  const shifted = Number(year) - (Number(month) <= 2 ? 1 : 0);
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((Number(month) + 9) % 12) + 2) / 5) + Number(day) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function keyOfDuration(text: string): TemporalKey {
  const match =
    /^P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?[\d.]+)S)?)?$/.exec(
      text,
    );
  const [years, months, weeks, days, hours, minutes, seconds] = (match ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const allMonths = (years ?? 0) * 12 + (months ?? 0);
  const allDays = (weeks ?? 0) * 7 + (days ?? 0);
  const clock = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  return [allMonths * secondsPerMonth + allDays * secondsPerDay + clock, allMonths, allDays];
}
