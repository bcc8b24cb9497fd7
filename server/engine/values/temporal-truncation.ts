/** `date.truncate` and its kin: a value cut down to the start of a unit, then changed by a map of smaller fields. */
import { argumentError, typeError } from '../errors.ts';
import { civilDateOf, epochDayOf, firstWeekStart, quarterOf, weekDateOf, weekDayOf } from './calendar.ts';
import { type DateTimeValue, DateValue, LocalDateTimeValue, LocalTimeValue, TimeValue } from './temporal.ts';
import { buildDay, buildNano } from './temporal-construction.ts';
import {
  asDateBearer,
  asTimeBearer,
  type DateBearer,
  dateFields,
  type Field,
  subsecondFields,
  TemporalFields,
  type TimeBearer,
  timeFields,
} from './temporal-map.ts';
import { dateTimeOfLocal, type Zone } from './time-zone.ts';
import type { MapValue, TemporalValue, Value } from './value.ts';

const timeUnits: ReadonlyMap<string, number> = new Map([
  ['hour', 3_600e9],
  ['minute', 60e9],
  ['second', 1e9],
  ['millisecond', 1e6],
  ['microsecond', 1e3],
]);

const dateUnits: ReadonlyMap<string, (epochDay: number) => number> = new Map([
  ['millennium', startOfYears(1000)],
  ['century', startOfYears(100)],
  ['decade', startOfYears(10)],
  ['year', startOfYears(1)],
  ['weekYear', (day) => firstWeekStart(weekDateOf(day).weekYear)],
  ['quarter', (day) => startOfMonth(day, (month) => quarterOf(month) * 3 - 2)],
  ['month', (day) => startOfMonth(day, (month) => month)],
  ['week', (day) => day - weekDayOf(day) + 1],
  ['day', (day) => day],
]);

const javaUnits: ReadonlyMap<string, string> = new Map([
  ['hour', 'Hours'],
  ['minute', 'Minutes'],
  ['second', 'Seconds'],
  ['millisecond', 'Millis'],
  ['microsecond', 'Micros'],
]);

export function truncateDate(unit: string, value: TemporalValue, map: MapValue | undefined): DateValue {
  if (timeUnits.has(unit)) throw typeError(`Unit too small for truncation: ${javaUnits.get(unit)}`);
  const day = dateUnit(unit)(asDateBearer(value).epochDay);
  if (isEmpty(map)) return new DateValue(day);
  return new DateValue(buildDay(new TemporalFields(map, dateFields), day));
}

export function truncateLocalTime(
  unit: string,
  value: TemporalValue,
  map: MapValue | undefined,
): LocalTimeValue {
  return new LocalTimeValue(truncateNano(unit, asClock(unit, value), map, timeFields));
}

export function truncateTime(
  unit: string,
  value: TemporalValue,
  map: MapValue | undefined,
  offsetOf: (zone: Zone | undefined) => number,
): TimeValue {
  const nano = truncateNano(unit, asClock(unit, value), map, [...timeFields, 'timezone']);
  const zone = zoneIn(map, [...timeFields, 'timezone']);
  if (zone !== undefined) return new TimeValue(nano, offsetOf(zone));
  return new TimeValue(nano, 'offsetSeconds' in value ? value.offsetSeconds : offsetOf(undefined));
}

export function truncateLocalDateTime(
  unit: string,
  value: TemporalValue,
  map: MapValue | undefined,
): LocalDateTimeValue {
  return truncateBoth(unit, asDateBearer(value), map, [...dateFields, ...timeFields]);
}

/** The clock's reading is cut; a zone in the map is put to the result as it is. */
export function truncateDateTime(
  unit: string,
  value: TemporalValue,
  map: MapValue | undefined,
  defaultZone: Zone,
): DateTimeValue {
  const allowed: readonly Field[] = [...dateFields, ...timeFields, 'timezone'];
  const bearer = asDateBearer(value);
  const local = truncateBoth(unit, bearer, map, allowed);
  const own = bearer.kind === 'datetime' ? (bearer.zone ?? bearer.offsetSeconds) : undefined;
  const zone = zoneIn(map, allowed) ?? own ?? defaultZone;
  return dateTimeOfLocal(local.epochDay, local.nanoOfDay, zone);
}

function truncateBoth(
  unit: string,
  value: DateBearer,
  map: MapValue | undefined,
  allowed: readonly Field[],
): LocalDateTimeValue {
  const isTime = timeUnits.has(unit);
  const day = isTime ? value.epochDay : dateUnit(unit)(value.epochDay);
  const nano = isTime ? cutNano(unit, asTimeBearer(value).nanoOfDay) : 0;
  if (isEmpty(map)) return new LocalDateTimeValue(day, nano);
  const fields = new TemporalFields(withKeptSubseconds(unit, nano, map), allowed);
  return new LocalDateTimeValue(buildDay(fields, day), buildNano(fields, nano));
}

function truncateNano(
  unit: string,
  value: TimeBearer,
  map: MapValue | undefined,
  allowed: readonly Field[],
): number {
  const nano = unit === 'day' ? 0 : cutNano(unit, value.nanoOfDay);
  if (isEmpty(map)) return nano;
  return buildNano(new TemporalFields(withKeptSubseconds(unit, nano, map), allowed), nano);
}

function asClock(unit: string, value: TemporalValue): TimeBearer {
  if (unit !== 'day' && !timeUnits.has(unit)) {
    dateUnit(unit);
    throw typeError('Unit is too large to be used for truncation');
  }
  return asTimeBearer(value);
}

/** The milliseconds or microseconds down to which the value was cut stay, unless the map itself names them. */
function withKeptSubseconds(unit: string, nano: number, map: MapValue): MapValue {
  if (unit !== 'millisecond' && unit !== 'microsecond') return map;
  const names = [...map.keys()].map((key) => key.toLowerCase());
  const finer = unit === 'millisecond' ? subsecondFields.slice(1) : subsecondFields.slice(2);
  if (!finer.some((field) => names.includes(field)) || names.includes(unit)) return map;
  const kept = Math.floor((nano % 1e9) / timeUnits.get(unit)!);
  return new Map<string, Value>([...map, [unit, BigInt(kept)]]);
}

function cutNano(unit: string, nanoOfDay: number): number {
  return nanoOfDay - (nanoOfDay % timeUnits.get(unit)!);
}

function zoneIn(map: MapValue | undefined, allowed: readonly Field[]): Zone | undefined {
  return isEmpty(map) ? undefined : new TemporalFields(map, allowed).zone();
}

function isEmpty(map: MapValue | undefined): map is undefined {
  return map === undefined || map.size === 0;
}

function dateUnit(unit: string): (epochDay: number) => number {
  const found = dateUnits.get(unit);
  if (found === undefined) throw argumentError(`Unsupported unit: ${unit}`, 'InvalidArgumentValue');
  return found;
}

/** Before the year 0, periods are cut towards it, as Neo4j does. */
function startOfYears(count: number): (epochDay: number) => number {
  return (epochDay) => epochDayOf(Math.trunc(civilDateOf(epochDay).year / count) * count, 1, 1);
}

function startOfMonth(epochDay: number, choose: (month: number) => number): number {
  const { year, month } = civilDateOf(epochDay);
  return epochDayOf(year, choose(month), 1);
}
