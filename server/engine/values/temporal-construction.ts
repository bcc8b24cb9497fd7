/** The day and the clock reading that a map of fields names, on their own or as changes to a day and reading taken over. */
import { typeError } from '../errors.ts';
import { addMonths, civilDateOf, lengthOfMonth, quarterOf, weekDateOf } from './calendar.ts';
import { temporalArgumentError } from './temporal-errors.ts';
import {
  dayFromCalendar,
  dayFromOrdinal,
  dayFromQuarter,
  dayFromWeek,
  nanoFromClock,
} from './temporal-fields.ts';
import { type DateField, dateFields, subsecondFields, type TemporalFields } from './temporal-map.ts';

/** The day that the fields name; fields that are missing come from `base`, or else must not be needed. */
export function buildDay(fields: TemporalFields, base: number | undefined): number {
  const form = formOfDate(fields);
  if (base === undefined && !fields.has('year')) throw temporalArgumentError('year must be specified');
  switch (form) {
    case 'week':
      return buildWeekDay(fields, base);
    case 'quarter':
      return buildQuarterDay(fields, base);
    case 'ordinal': {
      const year = fields.integer('year') ?? civilDateOf(base!).year;
      return dayFromOrdinal(year, fields.integer('ordinalDay') ?? 1, temporalArgumentError);
    }
    case 'calendar':
      return buildCalendarDay(fields, base);
  }
}

type DateForm = 'week' | 'calendar' | 'quarter' | 'ordinal';

/** In order of precedence: the first field that is there decides, and fields of the other forms are out of place. */
const deciders: readonly (readonly [DateField, DateForm])[] = [
  ['week', 'week'],
  ['dayOfWeek', 'week'],
  ['month', 'calendar'],
  ['ordinalDay', 'ordinal'],
  ['day', 'calendar'],
  ['quarter', 'quarter'],
  ['dayOfQuarter', 'quarter'],
];

const ownFields: Readonly<Record<DateForm, readonly DateField[]>> = {
  week: ['year', 'week', 'dayOfWeek'],
  calendar: ['year', 'month', 'day'],
  quarter: ['year', 'quarter', 'dayOfQuarter'],
  ordinal: ['year', 'ordinalDay'],
};

function formOfDate(fields: TemporalFields): DateForm {
  const form = deciders.find(([field]) => fields.has(field))?.[1] ?? 'calendar';
  const odd = dateFields.find((field) => !ownFields[form].includes(field) && fields.has(field));
  if (odd !== undefined) throw typeError(`Cannot assign ${odd} to ${form} date.`);
  return form;
}

/** Next to a time, the day has to be named whole. */
export function requireWholeDay(fields: TemporalFields): void {
  const missing = ownFields[formOfDate(fields)].find((field) => !fields.has(field));
  if (missing !== undefined) throw temporalArgumentError(`${missing} must be specified`);
}

function buildCalendarDay(fields: TemporalFields, base: number | undefined): number {
  if (base === undefined) {
    requireParent(fields, 'day', 'month');
    const [year, month, day] = [fields.integer('year')!, fields.integer('month'), fields.integer('day')];
    return dayFromCalendar(year, month ?? 1, day ?? 1, temporalArgumentError);
  }
  const current = civilDateOf(base);
  const year = fields.integer('year') ?? current.year;
  const month = fields.integer('month') ?? current.month;
  const start = dayFromCalendar(year, month, 1, temporalArgumentError);
  const day = fields.integer('day');
  // A day that was not asked for gives way: the 31st of March, with month 2, is the last of February.
  if (day === undefined) return start + Math.min(current.day, lengthOfMonth(year, month)) - 1;
  return dayFromCalendar(year, month, day, temporalArgumentError);
}

function buildWeekDay(fields: TemporalFields, base: number | undefined): number {
  if (base === undefined) requireParent(fields, 'dayOfWeek', 'week');
  const current = base === undefined ? undefined : weekDateOf(base);
  // Next to a date that is taken over, Neo4j lets a 53rd week run into the following year.
  const lenient = base !== undefined;
  return dayFromWeek(
    fields.integer('year') ?? current!.weekYear,
    fields.integer('week') ?? current?.week ?? 1,
    fields.integer('dayOfWeek') ?? current?.weekDay ?? 1,
    temporalArgumentError,
    lenient,
  );
}

function buildQuarterDay(fields: TemporalFields, base: number | undefined): number {
  if (base === undefined) requireParent(fields, 'dayOfQuarter', 'quarter');
  const dayOfQuarter = fields.integer('dayOfQuarter');
  if (base === undefined || dayOfQuarter !== undefined) {
    const current = base === undefined ? undefined : civilDateOf(base);
    const year = fields.integer('year') ?? current!.year;
    const quarter = fields.integer('quarter') ?? (current === undefined ? 1 : quarterOf(current.month));
    return dayFromQuarter(year, quarter, dayOfQuarter ?? 1, temporalArgumentError);
  }
  return moveToQuarter(fields, base);
}

/** Whole quarters on or back from the base, in the same month of the quarter. */
function moveToQuarter(fields: TemporalFields, base: number): number {
  const { year, month } = civilDateOf(base);
  const newYear = fields.integer('year') ?? year;
  const quarter = fields.integer('quarter') ?? quarterOf(month);
  dayFromQuarter(newYear, quarter, 1, temporalArgumentError);
  return addMonths(base, (newYear - year) * 12 + (quarter - quarterOf(month)) * 3);
}

function requireParent(fields: TemporalFields, child: DateField, parent: DateField): void {
  if (fields.has(child) && !fields.has(parent)) {
    throw temporalArgumentError(`${child} cannot be specified without ${parent}`);
  }
}

/** The clock reading that the fields name; what is missing comes from `base`, or is zero from some unit downwards. */
export function buildNano(fields: TemporalFields, base: number | undefined): number {
  if (base === undefined) requireWithoutGaps(fields);
  const second = Math.floor((base ?? 0) / 1e9);
  return nanoFromClock(
    fields.integer('hour') ?? Math.floor(second / 3600),
    fields.integer('minute') ?? Math.floor(second / 60) % 60,
    fields.integer('second') ?? second % 60,
    fields.hasAny(subsecondFields) ? buildSubsecond(fields) : (base ?? 0) % 1e9,
    temporalArgumentError,
  );
}

function requireWithoutGaps(fields: TemporalFields): void {
  const given = (field: 'hour' | 'minute' | 'second') => fields.has(field);
  const subsecond = fields.hasAny(subsecondFields);
  if (!given('hour')) throw temporalArgumentError('hour must be specified');
  if (given('second') && !given('minute')) {
    throw temporalArgumentError('second cannot be specified without minute');
  }
  for (const parent of ['minute', 'second'] as const) {
    if (subsecond && !given(parent)) {
      throw temporalArgumentError(`subsecond cannot be specified without ${parent}`);
    }
  }
}

/** Each unit counts within the next larger one that is given, up to the second. */
function buildSubsecond(fields: TemporalFields): number {
  let total = 0;
  let limit = 1_000_000_000;
  for (const [field, size] of [
    ['millisecond', 1_000_000],
    ['microsecond', 1000],
    ['nanosecond', 1],
  ] as const) {
    const amount = fields.integer(field);
    if (amount === undefined) continue;
    if (amount < 0 || amount * size >= limit) {
      const name = field[0]!.toUpperCase() + field.slice(1);
      throw temporalArgumentError(`Invalid value for ${name}: ${amount}`);
    }
    total += amount * size;
    limit = size;
  }
  return total;
}
