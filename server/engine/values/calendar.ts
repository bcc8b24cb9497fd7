/**
 * The proleptic Gregorian calendar as plain arithmetic on day numbers (day 0 is 1970-01-01), for all of Cypher's
 * years from -999,999,999 to +999,999,999, which reach far beyond what the platform's own calendars cover.
 */

export interface CivilDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

export interface WeekDate {
  readonly weekYear: number;
  /** 1 to 53, as ISO 8601 counts: week 1 holds the year's first Thursday. */
  readonly week: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekDay: number;
}

export const minYear = -999_999_999;
export const maxYear = 999_999_999;
export const secondsPerDay = 86_400;
export const nanosPerSecond = 1_000_000_000;
export const nanosPerDay = secondsPerDay * nanosPerSecond;

const daysPerEra = 146_097;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function lengthOfYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

export function lengthOfMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : monthLengths[month - 1]!;
}

/** Years are counted from March, so that the leap day comes last (Howard Hinnant, "chrono-compatible date algorithms"). */
export function epochDayOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - 719_468;
}

export function civilDateOf(epochDay: number): CivilDate {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 1 is Monday, 7 is Sunday. */
export function weekDayOf(epochDay: number): number {
  return modulo(epochDay + 3, 7) + 1;
}

export function ordinalDayOf(epochDay: number): number {
  return epochDay - epochDayOf(civilDateOf(epochDay).year, 1, 1) + 1;
}

export function quarterOf(month: number): number {
  return Math.floor((month - 1) / 3) + 1;
}

export function dayOfQuarterOf(epochDay: number): number {
  const { year, month } = civilDateOf(epochDay);
  return epochDay - epochDayOf(year, quarterOf(month) * 3 - 2, 1) + 1;
}

/** The Monday of the year's first ISO week. */
export function firstWeekStart(weekYear: number): number {
  const fourth = epochDayOf(weekYear, 1, 4);
  return fourth - (weekDayOf(fourth) - 1);
}

export function weeksInYear(weekYear: number): number {
  return (firstWeekStart(weekYear + 1) - firstWeekStart(weekYear)) / 7;
}

export function weekDateOf(epochDay: number): WeekDate {
  const weekDay = weekDayOf(epochDay);
  const weekYear = civilDateOf(epochDay + 4 - weekDay).year;
  return { weekYear, week: Math.floor((epochDay - firstWeekStart(weekYear)) / 7) + 1, weekDay };
}

/** The day that many months later; a day that the month lacks becomes its last. */
export function addMonths(epochDay: number, months: number): number {
  const { year, month, day } = civilDateOf(epochDay);
  const monthIndex = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthIndex / 12);
  const newMonth = modulo(monthIndex, 12) + 1;
  return epochDayOf(newYear, newMonth, Math.min(day, lengthOfMonth(newYear, newMonth)));
}

/** Remainder with the sign of the divisor. */
export function modulo(dividend: number, divisor: number): number {
  return dividend - Math.floor(dividend / divisor) * divisor;
}
