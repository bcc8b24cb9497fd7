/** Which of two temporal values of one kind comes first. A total order: zero only for equal values. */
import { nanosPerSecond } from './calendar.ts';
import { averageSecondsOf, type Duration } from './duration.ts';
import type { DateTimeValue, LocalDateTimeValue, TimeValue } from './temporal.ts';
import type { TemporalValue } from './value.ts';

/** Negative, zero or positive; both values must be of one kind. */
export function orderTemporal(left: TemporalValue, right: TemporalValue): number {
  switch (left.kind) {
    case 'date':
      return left.epochDay - (right as typeof left).epochDay;
    case 'localtime':
      return left.nanoOfDay - (right as typeof left).nanoOfDay;
    case 'localdatetime':
      return orderLocal(left, right as LocalDateTimeValue);
    case 'time':
      return orderTimes(left, right as TimeValue);
    case 'datetime':
      return orderDateTimes(left, right as DateTimeValue);
    case 'duration':
      return orderDurations(left, right as Duration);
  }
}

export function equalTemporal(left: TemporalValue, right: TemporalValue): boolean {
  return left.kind === right.kind && orderTemporal(left, right) === 0;
}

function orderLocal(left: LocalDateTimeValue, right: LocalDateTimeValue): number {
  return left.epochDay - right.epochDay || left.nanoOfDay - right.nanoOfDay;
}

/** By instant, then by what the clock shows. */
function orderTimes(left: TimeValue, right: TimeValue): number {
  const instant = (time: TimeValue) => time.nanoOfDay - time.offsetSeconds * nanosPerSecond;
  return instant(left) - instant(right) || left.nanoOfDay - right.nanoOfDay;
}

/** By instant, then by what the clock shows, then offsets before named zones. */
function orderDateTimes(left: DateTimeValue, right: DateTimeValue): number {
  const order = orderLocal(left.toUtc(), right.toUtc()) || left.offsetSeconds - right.offsetSeconds;
  if (order !== 0 || left.zone === right.zone) return order;
  if (left.zone === undefined || right.zone === undefined) return left.zone === undefined ? -1 : 1;
  return left.zone < right.zone ? -1 : 1;
}

/** By average length; durations of the same length by months, then by days. */
function orderDurations(left: Duration, right: Duration): number {
  return (
    orderBigints(averageSeconds(left), averageSeconds(right)) ||
    left.nanoseconds - right.nanoseconds ||
    orderBigints(left.months, right.months) ||
    orderBigints(left.days, right.days)
  );
}

function averageSeconds(duration: Duration): bigint {
  return averageSecondsOf(duration.months, duration.days, duration.seconds);
}

function orderBigints(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
