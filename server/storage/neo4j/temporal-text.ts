/**
 * Temporal values as text and back, in the spelling of Cypher's toString(): seconds always there, fractions without
 * trailing zeros, zone names in brackets. The driver's own toString() differs in all three.
 */
import neo4j from 'neo4j-driver';
import type { TemporalSnapshot } from '../../../protocol/values.ts';

/** Undefined for what is not a temporal value. */
export function writeTemporal(value: object): TemporalSnapshot | undefined {
  if (neo4j.isDate(value)) return { kind: 'date', text: writeDate(value) };
  if (neo4j.isDateTime(value)) {
    const zone = value.timeZoneId == null ? '' : `[${value.timeZoneId}]`;
    const offset = writeOffset(toSmall(value.timeZoneOffsetSeconds ?? 0));
    return { kind: 'datetime', text: `${writeDate(value)}T${writeClock(value)}${offset}${zone}` };
  }
  if (neo4j.isLocalDateTime(value)) {
    return { kind: 'localdatetime', text: `${writeDate(value)}T${writeClock(value)}` };
  }
  if (neo4j.isTime(value)) {
    return { kind: 'time', text: writeClock(value) + writeOffset(toSmall(value.timeZoneOffsetSeconds)) };
  }
  if (neo4j.isLocalTime(value)) return { kind: 'localtime', text: writeClock(value) };
  if (neo4j.isDuration(value)) {
    const { months, days, seconds, nanoseconds } = value;
    return { kind: 'duration', text: writeDuration(big(months), big(days), big(seconds), big(nanoseconds)) };
  }
  return undefined;
}

interface DateParts {
  readonly year: unknown;
  readonly month: unknown;
  readonly day: unknown;
}

interface ClockParts {
  readonly hour: unknown;
  readonly minute: unknown;
  readonly second: unknown;
  readonly nanosecond: unknown;
}

export function writeDate({ year, month, day }: DateParts): string {
  return `${writeYear(toSmall(year))}-${writeTwo(month)}-${writeTwo(day)}`;
}

function writeYear(year: number): string {
  if (year > 9999) return `+${year}`;
  if (year >= 1000) return String(year);
  return year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
}

export function writeClock({ hour, minute, second, nanosecond }: ClockParts): string {
  return `${writeTwo(hour)}:${writeTwo(minute)}:${writeTwo(second)}${writeFraction(toSmall(nanosecond))}`;
}

function writeFraction(nanoseconds: number): string {
  return nanoseconds === 0 ? '' : `.${pad(nanoseconds, 9).replace(/0+$/, '')}`;
}

export function writeOffset(seconds: number): string {
  if (seconds === 0) return 'Z';
  const size = Math.abs(seconds);
  const rest = size % 60 === 0 ? '' : `:${pad(size % 60, 2)}`;
  return `${seconds < 0 ? '-' : '+'}${pad(Math.floor(size / 3600), 2)}:${pad(Math.floor(size / 60) % 60, 2)}${rest}`;
}

/** Months and seconds are carried into years, hours and minutes; days stand alone: a day is not always 24 hours. */
function writeDuration(months: bigint, days: bigint, seconds: bigint, nanoseconds: bigint): string {
  const date = part(months / 12n, 'Y') + part(months % 12n, 'M') + part(days, 'D');
  const total = seconds * 1_000_000_000n + nanoseconds;
  const sign = total < 0n ? '-' : '';
  const size = total < 0n ? -total : total;
  const whole = size / 1_000_000_000n;
  const hours = signedPart(sign, whole / 3600n, 'H');
  const minutes = signedPart(sign, (whole / 60n) % 60n, 'M');
  const fraction = writeFraction(Number(size % 1_000_000_000n));
  const rest = whole % 60n === 0n && fraction === '' ? '' : `${sign}${whole % 60n}${fraction}S`;
  const clock = hours + minutes + rest;
  if (date === '' && clock === '') return 'PT0S';
  return `P${date}${clock === '' ? '' : `T${clock}`}`;
}

function part(amount: bigint, unit: string): string {
  return amount === 0n ? '' : `${amount}${unit}`;
}

function signedPart(sign: string, amount: bigint, unit: string): string {
  return amount === 0n ? '' : `${sign}${amount}${unit}`;
}

function writeTwo(value: unknown): string {
  const number = toSmall(value);
  return number < 10 ? `0${number}` : String(number);
}

function pad(value: unknown, width: number): string {
  return String(toSmall(value)).padStart(width, '0');
}

/** Parts of dates and clocks always fit into 32 bits; the driver's own conversion would divide its way to text. */
function toSmall(value: unknown): number {
  return value instanceof neo4j.types.Integer ? value.low : Number(value);
}

function big(value: unknown): bigint {
  return BigInt(String(value));
}
