import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parseDuration } from '../../../server/engine/values/duration-construction.ts';
import { isEquivalent } from '../../../server/engine/values/equality.ts';
import {
  parseDate,
  parseDateTime,
  parseLocalDateTime,
  parseLocalTime,
  parseTime,
} from '../../../server/engine/values/temporal-parsing.ts';
import type { Value } from '../../../server/engine/values/value.ts';
import { dates, dateTimes, durations, localDateTimes, localTimes, times } from './arbitrary-values.ts';

describe('what toString writes', () => {
  test.each<[string, fc.Arbitrary<Value>, (text: string) => Value]>([
    ['date', dates, parseDate],
    ['localtime', localTimes, parseLocalTime],
    ['time', times, (text) => parseTime(text)],
    ['localdatetime', localDateTimes, parseLocalDateTime],
    ['datetime', dateTimes, (text) => parseDateTime(text)],
    ['duration', durations, parseDuration],
  ])('is read back as the same %s', (_name, arbitrary, parse) => {
    fc.assert(fc.property(arbitrary, (value) => isEquivalent(parse(String(value)), value)));
  });
});

describe('date text', () => {
  test.each([
    ['2015-07-21', '2015-07-21'],
    ['20150721', '2015-07-21'],
    ['2015-07', '2015-07-01'],
    ['2015-W30-2', '2015-07-21'],
    ['2015W30', '2015-07-20'],
    ['2015-202', '2015-07-21'],
    ['2020-Q2-45', '2020-05-15'],
    ['-0001', '-0001-01-01'],
    ['+12345-01-01', '+12345-01-01'],
    ['2020-1-1', '2020-01-01'],
  ])('%s is %s', (text, expected) => {
    expect(parseDate(text).toString()).toBe(expected);
  });

  test.each([
    ['2020-02-30', "Invalid date 'FEBRUARY 30'"],
    ['2019-02-29', "Invalid date 'February 29' as '2019' is not a leap year"],
    ['2020-13-01', 'Invalid value for MonthOfYear (valid values 1 - 12): 13'],
    ['2019-W53', 'Year 2019 does not contain 53 weeks.'],
    ['2019-366', "Invalid date 'DayOfYear 366' as '2019' is not a leap year"],
    ['12345-01-01', 'Text cannot be parsed to a Date\n"12345-01-01"\n ^'],
  ])('%s is refused: %s', (text, message) => {
    expect(() => parseDate(text)).toThrow(new Error(message));
  });
});

describe('date-time text', () => {
  test.each([
    ['2015-07-21T21:40:32.142+0100', '2015-07-21T21:40:32.142+01:00'],
    ['2015-W30T2140-02', '2015-07-20T21:40:00-02:00'],
    ['2015-07-21T21:40:32.142[Europe/London]', '2015-07-21T21:40:32.142+01:00[Europe/London]'],
    ['1818-07-21T21:40:32.142[Europe/Stockholm]', '1818-07-21T21:40:32.142+00:53:28[Europe/Stockholm]'],
    ['2017-10-29T02:30[Europe/Stockholm]', '2017-10-29T02:30:00+02:00[Europe/Stockholm]'],
    ['2017-10-29T02:30+01:00[Europe/Stockholm]', '2017-10-29T02:30:00+01:00[Europe/Stockholm]'],
    ['2017-03-26T02:30[Europe/Stockholm]', '2017-03-26T03:30:00+02:00[Europe/Stockholm]'],
    ['+999999-07-01T00:00[Europe/Stockholm]', '+999999-07-01T00:00:00+02:00[Europe/Stockholm]'],
    ['2020-01-01T00:00[europe/istanbul]', '2020-01-01T00:00:00+03:00[Europe/Istanbul]'],
    ['2020-01-01', '2020-01-01T00:00:00Z'],
  ])('%s is %s', (text, expected) => {
    expect(parseDateTime(text).toString()).toBe(expected);
  });

  test('with an offset that its zone never has is refused', () => {
    expect(() => parseDateTime('2020-01-01T00:00Z[Europe/Stockholm]')).toThrow(
      new Error('Timezone and offset do not match: 2020-01-01T00:00Z[Europe/Stockholm]'),
    );
  });
});

describe('duration text', () => {
  test.each([
    ['P14DT16H12M', 'P14DT16H12M'],
    ['P5M1.5D', 'P5M1DT12H'],
    ['P0.75M', 'P22DT19H51M49.5S'],
    ['P2.5W', 'P17DT12H'],
    ['P12Y5M14DT16H12M70S', 'P12Y5M14DT16H13M10S'],
    ['P2012-02-02T14:37:21.545', 'P2012Y2M2DT14H37M21.545S'],
    ['-P1D', 'P-1D'],
    ['PT1M-1.5S', 'PT58.5S'],
    ['PT-0.5S', 'PT-0.5S'],
  ])('%s is %s', (text, expected) => {
    expect(parseDuration(text).toString()).toBe(expected);
  });

  test.each(['P', 'PT', 'P1YT', 'P1D1Y', 'P1.5DT1H', 'foo', 'P2012-02'])('%s is refused', (text) => {
    expect(() => parseDuration(text)).toThrow(
      new Error(`Text cannot be parsed to a Duration\n"${text}"\n ^`),
    );
  });
});
