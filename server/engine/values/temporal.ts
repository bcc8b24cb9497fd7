/**
 * Cypher's five kinds of instants and clock readings as immutable values. They hold numbers only: how they are
 * read from text, built from maps, compared or moved is none of their business.
 */
import { civilDateOf, modulo, nanosPerDay, nanosPerSecond } from './calendar.ts';

/** DATE */
export class DateValue {
  readonly kind = 'date';
  /** Days since 1970-01-01. */
  readonly epochDay: number;

  constructor(epochDay: number) {
    this.epochDay = epochDay;
  }

  toString(): string {
    return formatDate(this.epochDay);
  }
}

/** LOCAL TIME */
export class LocalTimeValue {
  readonly kind = 'localtime';
  /** 0 to 86,399,999,999,999 */
  readonly nanoOfDay: number;

  constructor(nanoOfDay: number) {
    this.nanoOfDay = nanoOfDay;
  }

  toString(): string {
    return formatTime(this.nanoOfDay);
  }
}

/** ZONED TIME */
export class TimeValue {
  readonly kind = 'time';
  /** As the clock on the wall shows it there. */
  readonly nanoOfDay: number;
  /** Seconds ahead of UTC, at most 18 hours either way. */
  readonly offsetSeconds: number;

  constructor(nanoOfDay: number, offsetSeconds: number) {
    this.nanoOfDay = nanoOfDay;
    this.offsetSeconds = offsetSeconds;
  }

  toString(): string {
    return formatTime(this.nanoOfDay) + formatOffset(this.offsetSeconds);
  }
}

/** LOCAL DATETIME */
export class LocalDateTimeValue {
  readonly kind = 'localdatetime';
  readonly epochDay: number;
  readonly nanoOfDay: number;

  constructor(epochDay: number, nanoOfDay: number) {
    this.epochDay = epochDay;
    this.nanoOfDay = nanoOfDay;
  }

  toString(): string {
    return `${formatDate(this.epochDay)}T${formatTime(this.nanoOfDay)}`;
  }
}

/** ZONED DATETIME. Day and time are those of the wall clock there. */
export class DateTimeValue {
  readonly kind = 'datetime';
  readonly epochDay: number;
  readonly nanoOfDay: number;
  readonly offsetSeconds: number;
  /** IANA name such as `Europe/Istanbul`; undefined when only the offset is known. */
  readonly zone: string | undefined;

  constructor(epochDay: number, nanoOfDay: number, offsetSeconds: number, zone?: string) {
    this.epochDay = epochDay;
    this.nanoOfDay = nanoOfDay;
    this.offsetSeconds = offsetSeconds;
    this.zone = zone;
  }

  /** The same instant on a clock in UTC. */
  toUtc(): LocalDateTimeValue {
    return shiftLocal(this.epochDay, this.nanoOfDay, -this.offsetSeconds);
  }

  /** Exact for every year, hence bigint. */
  epochSeconds(): bigint {
    const utc = this.toUtc();
    return BigInt(utc.epochDay) * 86_400n + BigInt(Math.floor(utc.nanoOfDay / nanosPerSecond));
  }

  toString(): string {
    const local = `${formatDate(this.epochDay)}T${formatTime(this.nanoOfDay)}`;
    const suffix = this.zone === undefined ? '' : `[${this.zone}]`;
    return local + formatOffset(this.offsetSeconds) + suffix;
  }
}

/** Moves a wall-clock reading by whole seconds, less than a day either way or more. */
export function shiftLocal(epochDay: number, nanoOfDay: number, seconds: number): LocalDateTimeValue {
  const nanos = nanoOfDay + seconds * nanosPerSecond;
  return new LocalDateTimeValue(epochDay + Math.floor(nanos / nanosPerDay), modulo(nanos, nanosPerDay));
}

export function formatDate(epochDay: number): string {
  const { year, month, day } = civilDateOf(epochDay);
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return `${sign}${digits}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** With seconds always, and as many digits of the fraction as it needs. */
export function formatTime(nanoOfDay: number): string {
  const second = Math.floor(nanoOfDay / nanosPerSecond);
  const nano = nanoOfDay % nanosPerSecond;
  const minutes = `${twoDigits(Math.floor(second / 3600))}:${twoDigits(Math.floor(second / 60) % 60)}`;
  const seconds = `${minutes}:${twoDigits(second % 60)}`;
  return nano === 0 ? seconds : `${seconds}.${String(nano).padStart(9, '0').replace(/0+$/, '')}`;
}

/** `Z`, `+03:00`, or with seconds as in `+00:53:28`. */
export function formatOffset(offsetSeconds: number): string {
  if (offsetSeconds === 0) return 'Z';
  const total = Math.abs(offsetSeconds);
  const hours = `${twoDigits(Math.floor(total / 3600))}:${twoDigits(Math.floor(total / 60) % 60)}`;
  const seconds = total % 60 === 0 ? '' : `:${twoDigits(total % 60)}`;
  return (offsetSeconds < 0 ? '-' : '+') + hours + seconds;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
