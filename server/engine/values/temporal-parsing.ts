/**
 * Temporal values from ISO 8601 text, in all the forms that Cypher's functions read: calendar, week, quarter and
 * ordinal dates, extended and compact, whole or cut off at the end. What `toString` writes is read back as it was.
 */
import { type DateTimeValue, DateValue, LocalDateTimeValue, LocalTimeValue, TimeValue } from './temporal.ts';
import { temporalArgumentError, temporalSyntaxError, unreadable } from './temporal-errors.ts';
import {
  dayFromCalendar,
  dayFromOrdinal,
  dayFromQuarter,
  dayFromWeek,
  nanoFromClock,
} from './temporal-fields.ts';
import { dateTimeOfLocal, maxOffsetSeconds, parseZone, type Zone } from './time-zone.ts';

const year = String.raw`(?<year>[+-]\d{1,9}|\d{4})`;
const dateForms = [
  String.raw`(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)`,
  String.raw`(?:(?<month2>\d{2})(?<day2>\d{2})?)`,
  String.raw`(?:-?W(?<week>\d{1,2})(?:-?(?<weekDay>\d))?)`,
  String.raw`(?:-?Q(?<quarter>\d)(?:-?(?<quarterDay>\d{1,2}))?)`,
  String.raw`(?:-?(?<ordinal>\d{3}))`,
].join('|');
const date = `${year}(?:${dateForms})?`;
const fraction = String.raw`(?:[.,](?<fraction>\d{1,9}))?`;
const time =
  String.raw`(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})${fraction})?` +
  String.raw`|(?<minute2>\d{2})(?:(?<second2>\d{2})${fraction.replace('<fraction>', '<fraction2>')})?)?`;
const offset = String.raw`(?:(?<utc>[Zz])|(?<sign>[+-])(?<oh>\d{1,2})(?::?(?<om>\d{2}))?(?::?(?<os>\d{2}))?)`;
const zone = String.raw`(?:\[(?<zone>[^\]]+)\])`;

const datePattern = new RegExp(`^${date}$`);
const localTimePattern = new RegExp(`^${time}$`);
const timePattern = new RegExp(`^${time}${offset}?${zone}?$`);
const localDateTimePattern = new RegExp(`^${date}(?:[Tt]${time})?$`);
const dateTimePattern = new RegExp(`^${date}(?:[Tt]${time})?${offset}?${zone}?$`);

type Groups = Readonly<Record<string, string | undefined>>;

/** Each of these throws what Neo4j throws when the text is no such value. */
export function parseDate(text: string): DateValue {
  return new DateValue(dayOf(match(datePattern, text, 'Date')));
}

export function parseLocalTime(text: string): LocalTimeValue {
  return new LocalTimeValue(nanoOf(match(localTimePattern, text, 'LocalTime')));
}

/** Without an offset, the default zone's is taken; it is asked only then. */
export function parseTime(text: string, defaultOffset: () => number = () => 0): TimeValue {
  const groups = match(timePattern, text, 'Time');
  if (groups.zone !== undefined) {
    throw temporalArgumentError(
      'Using a named time zone e.g. [UTC] is not valid for a time without a date. ' +
        'Instead, use a specific time zone string e.g. +00:00.',
    );
  }
  return new TimeValue(nanoOf(groups), offsetOf(groups, text) ?? defaultOffset());
}

export function parseLocalDateTime(text: string): LocalDateTimeValue {
  const groups = match(localDateTimePattern, text, 'LocalDateTime');
  return new LocalDateTimeValue(dayOf(groups), nanoOf(groups));
}

export function parseDateTime(text: string, defaultZone: () => Zone = () => 0): DateTimeValue {
  const groups = match(dateTimePattern, text, 'DateTime');
  const day = dayOf(groups);
  const nano = nanoOf(groups);
  const seconds = offsetOf(groups, text);
  const name = groups.zone;
  if (name === undefined) return dateTimeOfLocal(day, nano, seconds ?? defaultZone());
  if (/^([+-]|[Zz]$)/.test(name)) throw unreadable(text, 'DateTime');
  const value = dateTimeOfLocal(day, nano, parseZone(name), seconds);
  if (seconds !== undefined && value.offsetSeconds !== seconds) {
    throw temporalArgumentError(`Timezone and offset do not match: ${text}`);
  }
  return value;
}

function match(pattern: RegExp, text: string, typeName: string): Groups {
  const found = pattern.exec(text);
  if (found?.groups === undefined) throw unreadable(text, typeName);
  return found.groups;
}

function dayOf(groups: Groups): number {
  const years = Number(groups.year);
  const part = (first: string, second?: string) => {
    const found = groups[first] ?? (second === undefined ? undefined : groups[second]);
    return found === undefined ? undefined : Number(found);
  };
  const week = part('week');
  if (week !== undefined) return dayFromWeek(years, week, part('weekDay') ?? 1, temporalSyntaxError);
  const quarter = part('quarter');
  if (quarter !== undefined) {
    return dayFromQuarter(years, quarter, part('quarterDay') ?? 1, temporalSyntaxError);
  }
  const ordinal = part('ordinal');
  if (ordinal !== undefined) return dayFromOrdinal(years, ordinal, temporalSyntaxError);
  return dayFromCalendar(years, part('month', 'month2') ?? 1, part('day', 'day2') ?? 1, temporalSyntaxError);
}

function nanoOf(groups: Groups): number {
  const minute = groups.minute ?? groups.minute2 ?? 0;
  const second = groups.second ?? groups.second2 ?? 0;
  const digits = groups.fraction ?? groups.fraction2 ?? '';
  return nanoFromClock(
    Number(groups.hour ?? 0),
    Number(minute),
    Number(second),
    Number(digits.padEnd(9, '0')),
    temporalSyntaxError,
  );
}

function offsetOf(groups: Groups, text: string): number | undefined {
  if (groups.utc !== undefined) return 0;
  if (groups.sign === undefined) return undefined;
  const minutes = Number(groups.om ?? 0);
  const seconds = Number(groups.os ?? 0);
  const total = Number(groups.oh) * 3600 + minutes * 60 + seconds;
  if (total > maxOffsetSeconds || minutes > 59 || seconds > 59) throw unreadable(text, 'zone offset');
  return groups.sign === '-' ? 0 - total : total;
}
