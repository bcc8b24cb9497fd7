/** Random Cypher values for property tests: all kinds but entities, with the corners that bite. */
import * as fc from 'fast-check';
import { epochDayOf, nanosPerDay } from '../../../server/engine/values/calendar.ts';
import { createDuration } from '../../../server/engine/values/duration.ts';
import { PointValue } from '../../../server/engine/values/point.ts';
import {
  DateValue,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
} from '../../../server/engine/values/temporal.ts';
import { dateTimeOfInstant } from '../../../server/engine/values/time-zone.ts';
import type { Value } from '../../../server/engine/values/value.ts';

const day = fc.oneof(
  fc.integer({ min: epochDayOf(1900, 1, 1), max: epochDayOf(2100, 1, 1) }),
  fc.integer({ min: epochDayOf(-999_999_998, 1, 1), max: epochDayOf(999_999_998, 1, 1) }),
);
const nano = fc.oneof(
  fc.nat({ max: 86_399 }).map((second) => second * 1e9),
  fc.maxSafeNat().map((n) => n % nanosPerDay),
);
const offset = fc.oneof(
  fc.integer({ min: -72, max: 72 }).map((quarter) => quarter * 900),
  fc.integer({ min: -64_800, max: 64_800 }),
);
const zone = fc.constantFrom(
  'Europe/Istanbul',
  'Europe/Stockholm',
  'America/New_York',
  'Australia/Lord_Howe',
  'UTC',
);

export const dates = day.map((epochDay) => new DateValue(epochDay));
export const localTimes = nano.map((nanoOfDay) => new LocalTimeValue(nanoOfDay));
export const times = fc.tuple(nano, offset).map(([nanoOfDay, seconds]) => new TimeValue(nanoOfDay, seconds));
export const localDateTimes = fc
  .tuple(day, nano)
  .map(([epochDay, nanoOfDay]) => new LocalDateTimeValue(epochDay, nanoOfDay));
export const dateTimes = fc
  .tuple(day, nano, fc.oneof(offset, zone))
  .map(([utcDay, utcNano, where]) => dateTimeOfInstant(utcDay, utcNano, where));

const amount = fc.oneof(
  fc.bigInt({ min: -50n, max: 50n }),
  fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }),
);
export const durations = fc
  .tuple(amount, amount, amount, fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }))
  .map(([months, days, seconds, nanos]) => createDuration(months, days, seconds, nanos));

const coordinate = fc.double({ noNaN: true, noDefaultInfinity: true, min: -90, max: 90 });
export const points = fc
  .oneof(
    fc.tuple(fc.constantFrom(4326, 7203), coordinate, coordinate),
    fc.tuple(fc.constantFrom(4979, 9157), coordinate, coordinate, coordinate),
  )
  .map(([srid, ...coordinates]) => new PointValue(srid as 4326, coordinates));

export const numbers: fc.Arbitrary<bigint | number> = fc.oneof(
  fc.bigInt({ min: -3n, max: 3n }),
  fc.constantFrom(2n ** 53n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)),
  fc.constantFrom(0, -0, 1, 1.5, 2 ** 53, 2 ** 63, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.double({ noNaN: true }),
);

const single: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  numbers,
  fc.string({ unit: 'binary', maxLength: 3 }),
  dates,
  localTimes,
  times,
  localDateTimes,
  dateTimes,
  durations,
  points,
);

/** Without NaN, which equals nothing, not even itself. */
export const values: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    single,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), tie('value')), { maxLength: 3 })
      .map((entries) => new Map(entries)),
  ),
})).value;
