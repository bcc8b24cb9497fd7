import { describe, expect, test } from '@jest/globals';
import type { Value } from '../../../server/engine/values/value.ts';
import { call } from './call-function.ts';

const map = (entries: Record<string, Value | number>): Value =>
  new Map(
    Object.entries(entries).map(([key, value]) => [key, typeof value === 'number' ? BigInt(value) : value]),
  );
const text = (name: string, ...values: Value[]): string => String(call(name, ...values));

describe('temporal functions without arguments', () => {
  test('read the clock of the statement, or the one they are named after', () => {
    expect(text('datetime')).toBe('2025-05-16T10:30:00.5Z');
    expect(text('datetime.transaction')).toBe('2025-05-16T10:30:00Z');
    expect(text('localtime.statement', 'Europe/Istanbul')).toBe('13:30:00.5');
    expect(text('time', map({ timezone: 'Europe/Istanbul' }))).toBe('13:30:00.5+03:00');
  });
});

describe('temporal values from maps', () => {
  const leapDay = call('date', '2020-02-29');
  const stockholm = call('datetime', '2020-07-01T12:00[Europe/Stockholm]');

  test.each<[string, Value, string]>([
    ['date', map({ year: 1984, week: 10, dayOfWeek: 3 }), '1984-03-07'],
    ['date', map({ year: 1984, quarter: 3, dayOfQuarter: 45 }), '1984-08-14'],
    ['date', map({ year: 1984, ordinalDay: 202 }), '1984-07-20'],
    ['date', map({ date: leapDay, year: 2019 }), '2019-02-28'],
    ['date', map({ date: call('date', '2020-07-31'), quarter: 2 }), '2020-04-30'],
    ['date', map({ date: call('date', '1816-12-31'), week: 2 }), '1817-01-07'],
    [
      'localtime',
      map({ hour: 12, minute: 31, second: 14, millisecond: 123, nanosecond: 789 }),
      '12:31:14.123000789',
    ],
    ['time', map({ time: stockholm, timezone: '+05:00' }), '15:00:00+05:00'],
    ['localdatetime', map({ date: leapDay }), '2020-02-29T00:00:00'],
    ['datetime', map({ datetime: stockholm, timezone: '+05:00', hour: 13 }), '2020-07-01T16:00:00+05:00'],
    ['datetime', map({ date: leapDay, time: call('time', '12:00+03:00') }), '2020-02-29T12:00:00+03:00'],
    [
      'datetime',
      map({ epochMillis: 1500, timezone: 'Europe/Stockholm' }),
      '1970-01-01T01:00:01.5+01:00[Europe/Stockholm]',
    ],
  ])('%s(%p) is %s', (name, fields, expected) => {
    expect(text(name, fields)).toBe(expected);
  });

  test.each<[string, Value, string]>([
    ['date', map({}), 'At least one temporal unit must be specified.'],
    ['date', map({ year: 2020, foo: 1 }), 'No such field: foo'],
    ['date', map({ year: 2020, hour: 1 }), 'Not supported: hour'],
    ['date', map({ month: 1 }), 'year must be specified'],
    ['date', map({ year: 2020, day: 1 }), 'day cannot be specified without month'],
    ['date', map({ year: 2020, week: 1, day: 3 }), 'Cannot assign day to week date.'],
    ['localtime', map({ hour: 1, second: 3 }), 'second cannot be specified without minute'],
    ['localtime', map({ time: leapDay }), 'Cannot get the time of: 2020-02-29'],
    [
      'localdatetime',
      map({ year: 2020, timezone: 'Z' }),
      'Cannot assign time zone if also assigning other fields.',
    ],
    ['datetime', map({ time: stockholm, year: 2020, month: 1 }), 'day must be specified'],
    [
      'datetime',
      map({ year: 2020, timezone: 'Foo/Bar' }),
      "Invalid value for TimeZone: Text 'Foo/Bar' could not be parsed",
    ],
  ])('%s(%p) is refused: %s', (name, fields, message) => {
    expect(() => call(name, fields)).toThrow(new Error(message));
  });
});

describe('truncation', () => {
  const moment = call('datetime', '2020-05-17T12:34:56.123456789+01:00');

  test.each<[string, string, Value, string]>([
    ['date.truncate', 'millennium', map({}), '2000-01-01'],
    ['date.truncate', 'weekYear', map({ day: 5 }), '2019-12-05'],
    ['date.truncate', 'week', map({ dayOfWeek: 3 }), '2020-05-13'],
    [
      'localdatetime.truncate',
      'millisecond',
      map({ microsecond: 5, nanosecond: 3 }),
      '2020-05-17T12:34:56.123005003',
    ],
    ['time.truncate', 'hour', map({ timezone: '+05:00' }), '12:00:00+05:00'],
    [
      'datetime.truncate',
      'hour',
      map({ timezone: 'Europe/Stockholm' }),
      '2020-05-17T12:00:00+02:00[Europe/Stockholm]',
    ],
  ])('%s to the %s with %p is %s', (name, unit, fields, expected) => {
    expect(text(name, unit, moment, fields)).toBe(expected);
  });

  test('refuses units that are too small or too large', () => {
    expect(() => call('date.truncate', 'hour', moment)).toThrow(
      new Error('Unit too small for truncation: Hours'),
    );
    expect(() => call('time.truncate', 'year', moment)).toThrow(
      new Error('Unit is too large to be used for truncation'),
    );
  });
});

describe('durations between', () => {
  const at = (written: string): Value => {
    const [name, content] = written.split(' ') as [string, string];
    return call(name, content);
  };

  test.each([
    ['between', 'date 1984-10-11', 'date 2015-06-24', 'P30Y8M13D'],
    ['between', 'date 2020-03-01', 'date 2020-01-31', 'P-1M-1D'],
    [
      'between',
      'localdatetime 2018-01-02T10:00:00.1',
      'localdatetime 2018-01-01T10:00:00.2',
      'PT-23H-59M-59.9S',
    ],
    ['between', 'date -999999999-01-01', 'date +999999999-12-31', 'P1999999998Y11M30D'],
    [
      'between',
      'datetime 2017-10-28T12:00[Europe/Stockholm]',
      'datetime 2017-10-29T12:00[Europe/Stockholm]',
      'P1D',
    ],
    [
      'inSeconds',
      'datetime 2017-10-28T12:00[Europe/Stockholm]',
      'datetime 2017-10-29T12:00[Europe/Stockholm]',
      'PT25H',
    ],
    [
      'inSeconds',
      'localdatetime -999999999-01-01',
      'localdatetime +999999999-12-31T23:59:59',
      'PT17531639991215H59M59S',
    ],
    [
      'inMonths',
      'datetime 2018-07-21T21:40:36.143+0500',
      'datetime 1984-07-21T22:40:36.143+0200',
      'P-33Y-11M',
    ],
    ['inDays', 'datetime 2014-07-21T21:40:36.143+0200', 'date 2015-06-24', 'P337D'],
    ['inSeconds', 'localtime 14:30', 'date 2015-06-24', 'PT-14H-30M'],
  ])('%s %s and %s is %s', (name, from, to, expected) => {
    expect(text(`duration.${name}`, at(from), at(to))).toBe(expected);
  });
});

describe('durations from maps', () => {
  test.each<[Record<string, Value | number>, string]>([
    [{ days: 14, hours: 16, minutes: 12 }, 'P14DT16H12M'],
    [{ seconds: -2, milliseconds: 1 }, 'PT-1.999S'],
    [{ years: 12, months: 5, days: -14, hours: 16 }, 'P12Y5M-14DT16H'],
  ])('%p is %s', (amounts, expected) => {
    expect(text('duration', map(amounts))).toBe(expected);
  });

  test('may have fractions, which spill over into smaller units', () => {
    expect(text('duration', new Map<string, Value>([['months', 0.75]]))).toBe('P22DT19H51M49.5S');
    expect(text('duration', new Map<string, Value>([['years', 1.1]]))).toBe('P1Y1M6DT2H5M49.200000002S');
  });

  test('are refused beyond 64 bits of seconds', () => {
    expect(() => call('duration', map({ days: 2n ** 62n }))).toThrow(
      new Error(
        `Invalid value for duration, will cause overflow. Value was months=0, days=${2n ** 62n}, seconds=0, nanos=0`,
      ),
    );
  });
});
