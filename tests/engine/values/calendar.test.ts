import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  addMonths,
  civilDateOf,
  epochDayOf,
  firstWeekStart,
  maxYear,
  minYear,
  weekDateOf,
} from '../../../server/engine/values/calendar.ts';

const days = fc.integer({ min: epochDayOf(minYear, 1, 1), max: epochDayOf(maxYear, 12, 31) });

describe('the calendar', () => {
  test('agrees with the platform where the platform reaches', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (day) => {
        const platform = new Date(day * 86_400_000);
        expect(civilDateOf(day)).toEqual({
          year: platform.getUTCFullYear(),
          month: platform.getUTCMonth() + 1,
          day: platform.getUTCDate(),
        });
      }),
    );
  });

  test('turns days into dates and back for all years', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = civilDateOf(day);
        expect(epochDayOf(date.year, date.month, date.day)).toBe(day);
      }),
    );
  });

  test('turns days into weeks and back for all years', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { weekYear, week, weekDay } = weekDateOf(day);
        expect(firstWeekStart(weekYear) + (week - 1) * 7 + weekDay - 1).toBe(day);
      }),
    );
  });

  test('moves the last day of a long month to the last day of a short one', () => {
    expect(civilDateOf(addMonths(epochDayOf(2020, 1, 31), 1))).toEqual({ year: 2020, month: 2, day: 29 });
    expect(civilDateOf(addMonths(epochDayOf(2020, 1, 31), -2))).toEqual({ year: 2019, month: 11, day: 30 });
  });
});
