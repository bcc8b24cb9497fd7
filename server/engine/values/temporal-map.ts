/** The map that a temporal function is called with: which fields it may have, and reading them. */
import { typeError } from '../errors.ts';
import { isTemporal } from './kinds.ts';
import type { DateTimeValue, DateValue, LocalDateTimeValue, LocalTimeValue, TimeValue } from './temporal.ts';
import { temporalArgumentError } from './temporal-errors.ts';
import { formatValue } from './text.ts';
import { parseZone, type Zone } from './time-zone.ts';
import { typeName } from './types.ts';
import type { MapValue, Value } from './value.ts';

export const dateFields = [
  'year',
  'quarter',
  'month',
  'week',
  'day',
  'dayOfWeek',
  'dayOfQuarter',
  'ordinalDay',
] as const;
export const subsecondFields = ['millisecond', 'microsecond', 'nanosecond'] as const;
export const timeFields = ['hour', 'minute', 'second', ...subsecondFields] as const;
const otherFields = ['timezone', 'date', 'time', 'datetime', 'epochSeconds', 'epochMillis'] as const;

export type DateField = (typeof dateFields)[number];
export type TimeField = (typeof timeFields)[number];
export type OtherField = (typeof otherFields)[number];
export type Field = DateField | TimeField | OtherField;

const allFields: readonly Field[] = [...dateFields, ...timeFields, ...otherFields];

/** Fields are named without regard to case. */
export class TemporalFields {
  readonly #values = new Map<Field, Value>();

  /** Throws when the map is empty, or has a field that does not exist or is not allowed for this type. */
  constructor(map: MapValue, allowed: readonly Field[]) {
    if (map.size === 0) throw temporalArgumentError('At least one temporal unit must be specified.');
    for (const [key, value] of map) {
      const name = allFields.find((field) => field.toLowerCase() === key.toLowerCase());
      if (name === undefined) throw temporalArgumentError(`No such field: ${key}`);
      if (!allowed.includes(name)) throw typeError(`Not supported: ${name}`);
      this.#values.set(name, value);
    }
  }

  has(field: Field): boolean {
    return this.#values.has(field);
  }

  hasAny(fields: readonly Field[]): boolean {
    return fields.some((field) => this.has(field));
  }

  /** A null field counts as given, with its smallest value. */
  integer(field: Field): number | undefined {
    const value = this.#values.get(field);
    if (value === undefined) return undefined;
    if (value === null) return smallest(field);
    if (typeof value === 'bigint') return Number(value);
    throw typeError(`${field} must be an integer value, but was a ${typeName(value)}Value`);
  }

  /** Undefined when the map names no time zone. */
  zone(): Zone | undefined {
    const value = this.#values.get('timezone');
    if (value === undefined) return undefined;
    if (typeof value === 'string') return parseZone(value);
    throw temporalArgumentError(`Cannot convert to ZoneId: ${formatValue(value)}`);
  }

  /** The value whose day is taken over. */
  date(): DateBearer | undefined {
    const value = this.#values.get('date') ?? this.#values.get('datetime');
    return value === undefined ? undefined : asDateBearer(value);
  }

  /** The value whose clock reading is taken over. */
  time(): TimeBearer | undefined {
    const value = this.#values.get('time') ?? this.#values.get('datetime');
    return value === undefined ? undefined : asTimeBearer(value);
  }

  /** For `datetime` when it names neither date nor time. */
  get size(): number {
    return this.#values.size;
  }
}

export type DateBearer = DateValue | LocalDateTimeValue | DateTimeValue;
export type TimeBearer = LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue;

export function asDateBearer(value: Value): DateBearer {
  if (isTemporal(value) && 'epochDay' in value) return value;
  if (value === null) throw temporalArgumentError('Cannot construct a date from: NO_VALUE');
  throw typeError(`Cannot get the date of: ${String(value)}`);
}

export function asTimeBearer(value: Value): TimeBearer {
  if (isTemporal(value) && 'nanoOfDay' in value) return value;
  if (value === null) throw temporalArgumentError('Cannot construct a time from: NO_VALUE');
  throw typeError(`Cannot get the time of: ${String(value)}`);
}

function smallest(field: Field): number {
  return field === 'year' || (timeFields as readonly Field[]).includes(field) ? 0 : 1;
}
