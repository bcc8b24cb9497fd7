/** Days and seconds since 1970, as Bolt sends them, to the text of temporal values. */
import type { TemporalSnapshot } from '../../../protocol/values.ts';
import { civilDateOf } from '../../engine/values/calendar.ts';
import { writeClock, writeDate, writeOffset } from './temporal-text.ts';

const secondsOfDay = 86_400;
const mostKnown = 10_000;
const knownDays = new Map<number, TemporalSnapshot>();

/** Answers repeat their days, so the text of many is kept. */
export function writeDay(days: number): TemporalSnapshot {
  const known = knownDays.get(days);
  if (known !== undefined) return known;
  const date: TemporalSnapshot = { kind: 'date', text: writeDate(civilDateOf(days)) };
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
