/** Sums of durations, and durations times or divided by a number. Fractions spill over into the next smaller part. */
import { arithmeticError } from '../errors.ts';
import { averageSecondsPerMonth, createDuration, type Duration } from './duration.ts';

const nanosPerSecond = 1e9;
const nanosPerDay = 86_400 * nanosPerSecond;
const averageNanosPerMonth = Number(averageSecondsPerMonth) * nanosPerSecond;

export function addDurations(left: Duration, right: Duration): Duration {
  return createDuration(
    left.months + right.months,
    left.days + right.days,
    left.seconds + right.seconds,
    BigInt(left.nanoseconds) + BigInt(right.nanoseconds),
  );
}

export function negateDuration(duration: Duration): Duration {
  return createDuration(-duration.months, -duration.days, -duration.seconds, -BigInt(duration.nanoseconds));
}

export function multiplyDuration(duration: Duration, factor: bigint | number): Duration {
  const { months, days, seconds } = duration;
  const nanoseconds = BigInt(duration.nanoseconds);
  if (typeof factor === 'bigint') {
    return createDuration(months * factor, days * factor, seconds * factor, nanoseconds * factor);
  }
  return approximateDuration(
    Number(months) * factor,
    Number(days) * factor,
    Number(seconds) * factor,
    Number(nanoseconds) * factor,
  );
}

/** By the INTEGER zero an ArithmeticError; by the FLOAT zero a duration of nothing, as in Neo4j. */
export function divideDuration(duration: Duration, divisor: bigint | number): Duration {
  if (divisor === 0n) throw arithmeticError('/ by zero');
  if (divisor === 0) return createDuration(0n, 0n, 0n, 0n);
  const by = Number(divisor);
  return approximateDuration(
    Number(duration.months) / by,
    Number(duration.days) / by,
    Number(duration.seconds) / by,
    duration.nanoseconds / by,
  );
}

/**
 * From parts that may have fractions: the fraction of a month counts as days of the average month, that of a day as
 * seconds, that of a second as nanoseconds; smaller fractions are dropped. The order of the operations decides the last digit and is Neo4j's.
 */
export function approximateDuration(
  months: number,
  days: number,
  seconds: number,
  nanoseconds: number,
  sign: 1n | -1n = 1n,
): Duration {
  const wholeMonths = Math.trunc(months);
  const allDays = days + ((months - wholeMonths) * averageNanosPerMonth) / nanosPerDay;
  const wholeDays = Math.trunc(allDays);
  const allSeconds = seconds + ((allDays - wholeDays) * nanosPerDay) / nanosPerSecond;
  const wholeSeconds = Math.trunc(allSeconds);
  const allNanoseconds = nanoseconds + (allSeconds - wholeSeconds) * nanosPerSecond;
  return createDuration(
    sign * integerOf(wholeMonths),
    sign * integerOf(wholeDays),
    sign * integerOf(wholeSeconds),
    sign * integerOf(Math.trunc(allNanoseconds)),
  );
}

/** NaN counts as zero, as in Java. */
function integerOf(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (!Number.isFinite(value)) throw arithmeticError('long overflow');
  return BigInt(value);
}
