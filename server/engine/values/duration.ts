/**
 * DURATION: months, days and seconds kept apart, because a month has no fixed number of days and a day no fixed
 * number of hours. Parsing and construction are in files of their own.
 */
import { argumentError } from '../errors.ts';
import { isInt64 } from './int64.ts';

const nanosPerSecond = 1_000_000_000n;

export class Duration {
  readonly kind = 'duration';
  readonly months: bigint;
  readonly days: bigint;
  readonly seconds: bigint;
  /** 0 to 999,999,999: always counted forward from `seconds`, for negative durations too. */
  readonly nanoseconds: number;

  /** The four parts as they are; see `createDuration` for parts that still need carrying over. */
  constructor(months: bigint, days: bigint, seconds: bigint, nanoseconds: number) {
    this.months = months;
    this.days = days;
    this.seconds = seconds;
    this.nanoseconds = nanoseconds;
  }

  toString(): string {
    const date = part(this.months / 12n, 'Y') + part(this.months % 12n, 'M') + part(this.days, 'D');
    const time = formatClock(this.seconds, this.nanoseconds);
    if (date === '' && time === '') return 'PT0S';
    return time === '' ? `P${date}` : `P${date}T${time}`;
  }
}

/** A twelfth of 365.2425 days: what a month counts for where a length in seconds is needed. */
export const averageSecondsPerMonth = 2_629_746n;

/** With months of average length; nanoseconds left out. */
export function averageSecondsOf(months: bigint, days: bigint, seconds: bigint): bigint {
  return months * averageSecondsPerMonth + days * 86_400n + seconds;
}

/** Carries nanoseconds over into seconds. Throws an ArgumentError when the length in seconds does not fit 64 bits. */
export function createDuration(months: bigint, days: bigint, seconds: bigint, nanoseconds: bigint): Duration {
  let carried = nanoseconds / nanosPerSecond;
  let rest = nanoseconds % nanosPerSecond;
  if (rest < 0n) {
    rest += nanosPerSecond;
    carried -= 1n;
  }
  const total = seconds + carried;
  if (![months, days, total, averageSecondsOf(months, days, total)].every(isInt64)) {
    throw argumentError(
      `Invalid value for duration, will cause overflow. Value was months=${months}, days=${days}, ` +
        `seconds=${seconds}, nanos=${nanoseconds}`,
    );
  }
  return new Duration(months, days, total, Number(rest));
}

function part(amount: bigint, letter: string): string {
  return amount === 0n ? '' : `${amount}${letter}`;
}

function formatClock(seconds: bigint, nanoseconds: number): string {
  const negative = seconds < 0n;
  let whole = seconds;
  let nanos = nanoseconds;
  if (negative && nanos !== 0) {
    whole += 1n;
    nanos = 1_000_000_000 - nanos;
  }
  const clock = part(whole / 3600n, 'H') + part((whole % 3600n) / 60n, 'M');
  const rest = whole % 60n;
  if (rest === 0n && nanos === 0) return clock;
  const sign = negative ? '-' : '';
  const fraction = nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;
  return `${clock}${sign}${rest < 0n ? -rest : rest}${fraction}S`;
}
