/** Dates and clock readings from their parts, each checked; the messages are Neo4j's (and Java's). */
import {
  epochDayOf,
  firstWeekStart,
  isLeapYear,
  lengthOfMonth,
  lengthOfYear,
  maxYear,
  minYear,
  nanosPerSecond,
  weeksInYear,
} from './calendar.ts';
import { temporalArgumentError } from './temporal-errors.ts';

type Fail = (message: string) => Error;

const monthNames = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
];

export function dayFromCalendar(year: number, month: number, day: number, fail: Fail): number {
  check('Year', year, minYear, maxYear, fail);
  check('MonthOfYear', month, 1, 12, fail);
  check('DayOfMonth', day, 1, 31, fail, '28/31');
  if (day > lengthOfMonth(year, month)) {
    throw fail(
      day === 29
        ? `Invalid date 'February 29' as '${year}' is not a leap year`
        : `Invalid date '${monthNames[month - 1]} ${day}'`,
    );
  }
  return epochDayOf(year, month, day);
}

/** `lenient` lets week 53 of a year that has 52 run into the next. */
export function dayFromWeek(
  weekYear: number,
  week: number,
  dayOfWeek: number,
  fail: Fail,
  lenient = false,
): number {
  check('Year', weekYear, minYear, maxYear, fail);
  check('WeekOfWeekBasedYear', week, 1, 53, fail, '52/53');
  check('DayOfWeek', dayOfWeek, 1, 7, fail);
  if (!lenient && week > weeksInYear(weekYear)) {
    throw temporalArgumentError(`Year ${weekYear} does not contain ${week} weeks.`);
  }
  return firstWeekStart(weekYear) + (week - 1) * 7 + dayOfWeek - 1;
}

export function dayFromQuarter(year: number, quarter: number, dayOfQuarter: number, fail: Fail): number {
  check('Year', year, minYear, maxYear, fail);
  check('QuarterOfYear', quarter, 1, 4, fail);
  check('DayOfQuarter', dayOfQuarter, 1, 92, fail, '90/92');
  const start = epochDayOf(year, quarter * 3 - 2, 1);
  const next = quarter === 4 ? epochDayOf(year + 1, 1, 1) : epochDayOf(year, quarter * 3 + 1, 1);
  if (start + dayOfQuarter > next) {
    throw quarter === 1 && dayOfQuarter === 91 && !isLeapYear(year)
      ? fail(`Invalid date 'DayOfQuarter 91' as '${year}' is not a leap year`)
      : fail(`Invalid value for DayOfQuarter (valid values 1 - ${next - start}): ${dayOfQuarter}`);
  }
  return start + dayOfQuarter - 1;
}

export function dayFromOrdinal(year: number, ordinalDay: number, fail: Fail): number {
  check('Year', year, minYear, maxYear, fail);
  check('DayOfYear', ordinalDay, 1, 366, fail, '365/366');
  if (ordinalDay > lengthOfYear(year)) {
    throw fail(`Invalid date 'DayOfYear 366' as '${year}' is not a leap year`);
  }
  return epochDayOf(year, 1, 1) + ordinalDay - 1;
}

/** Nanoseconds since midnight. */
export function nanoFromClock(
  hour: number,
  minute: number,
  second: number,
  nano: number,
  fail: Fail,
): number {
  check('HourOfDay', hour, 0, 23, fail);
  check('MinuteOfHour', minute, 0, 59, fail);
  check('SecondOfMinute', second, 0, 59, fail);
  check('NanoOfSecond', nano, 0, 999_999_999, fail);
  return ((hour * 60 + minute) * 60 + second) * nanosPerSecond + nano;
}

function check(
  field: string,
  value: number,
  min: number,
  max: number,
  fail: Fail,
  maxText = String(max),
): void {
  if (value >= min && value <= max) return;
  throw fail(`Invalid value for ${field} (valid values ${min} - ${maxText}): ${value}`);
}
