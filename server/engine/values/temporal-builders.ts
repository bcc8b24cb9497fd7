/** Each kind of temporal value from what its function may be given: nothing, text, a map, or another temporal value. */
import { typeError } from '../errors.ts';
import { nanosPerDay } from './calendar.ts';
import { isInt64 } from './int64.ts';
import {
  DateTimeValue,
  DateValue,
  LocalDateTimeValue,
  LocalTimeValue,
  shiftLocal,
  TimeValue,
} from './temporal.ts';
import { buildDay, buildNano, requireWholeDay } from './temporal-construction.ts';
import { temporalArgumentError } from './temporal-errors.ts';
import {
  asDateBearer,
  asTimeBearer,
  dateFields,
  type Field,
  TemporalFields,
  timeFields,
} from './temporal-map.ts';
import { dateTimeOfInstant, dateTimeOfLocal, type Zone } from './time-zone.ts';
import type { MapValue, TemporalValue, Value } from './value.ts';

/** What is needed besides the arguments. */
export interface Clock {
  /** Nanoseconds since the epoch. */
  readonly now: bigint;
  readonly zone: Zone;
}

const nanosPerDayBig = BigInt(nanosPerDay);

/** The present in a zone. */
export function readClock(clock: Clock, zone: Zone = clock.zone): DateTimeValue {
  const day = clock.now / nanosPerDayBig - (clock.now < 0n ? 1n : 0n);
  return dateTimeOfInstant(Number(day), Number(clock.now - day * nanosPerDayBig), zone);
}

export function toDate(value: TemporalValue): DateValue {
  return new DateValue(asDateBearer(value).epochDay);
}

export function toLocalTime(value: TemporalValue): LocalTimeValue {
  return new LocalTimeValue(asTimeBearer(value).nanoOfDay);
}

/** What has no offset gets that of the default zone at present. */
export function toTime(value: TemporalValue, clock: Clock): TimeValue {
  const { nanoOfDay } = asTimeBearer(value);
  const offset = 'offsetSeconds' in value ? value.offsetSeconds : offsetNow(clock, clock.zone);
  return new TimeValue(nanoOfDay, offset);
}

export function toLocalDateTime(value: TemporalValue): LocalDateTimeValue {
  return new LocalDateTimeValue(asDateBearer(value).epochDay, asTimeBearer(value).nanoOfDay);
}

export function toDateTime(value: TemporalValue, clock: Clock): DateTimeValue {
  if (value.kind === 'datetime') return value;
  if (value.kind !== 'localdatetime') throw typeError(`Cannot select datetime from: ${value.toString()}`);
  return dateTimeOfLocal(value.epochDay, value.nanoOfDay, clock.zone);
}

export function buildDate(map: MapValue, clock: Clock): DateValue {
  const fields = new TemporalFields(map, [...dateFields, 'date', 'timezone']);
  if (fields.has('timezone')) return toDate(clockAlone(fields, clock));
  return new DateValue(buildDay(fields, fields.date()?.epochDay));
}

export function buildLocalTime(map: MapValue, clock: Clock): LocalTimeValue {
  const fields = new TemporalFields(map, [...timeFields, 'time', 'timezone']);
  if (fields.has('timezone')) return toLocalTime(clockAlone(fields, clock));
  return new LocalTimeValue(buildNano(fields, fields.time()?.nanoOfDay));
}

export function buildTime(map: MapValue, clock: Clock): TimeValue {
  const fields = new TemporalFields(map, [...timeFields, 'time', 'timezone']);
  if (fields.has('timezone') && fields.size === 1) return toTime(clockAlone(fields, clock), clock);
  const zone = fields.zone();
  const wanted = zone === undefined ? undefined : offsetNow(clock, zone);
  const selected = fields.time();
  const own = selected !== undefined && 'offsetSeconds' in selected ? selected.offsetSeconds : undefined;
  const nano = buildNano(fields, selected?.nanoOfDay);
  if (own === undefined || wanted === undefined) {
    return new TimeValue(nano, own ?? wanted ?? offsetNow(clock, clock.zone));
  }
  return new TimeValue(shiftLocal(0, nano, wanted - own).nanoOfDay, wanted);
}

export function buildLocalDateTime(map: MapValue, clock: Clock): LocalDateTimeValue {
  const fields = new TemporalFields(map, [...bothFields, 'timezone']);
  if (fields.has('timezone')) return toLocalDateTime(clockAlone(fields, clock));
  return buildLocal(fields);
}

/**
 * With a time taken over that has a zone and another zone named, the instant stays and the clock's reading changes;
 * in all other cases the named zone is put to the reading as it is.
 */
export function buildDateTime(map: MapValue, clock: Clock): DateTimeValue {
  const fields = new TemporalFields(map, [...bothFields, 'timezone', 'epochSeconds', 'epochMillis']);
  if (fields.has('timezone') && fields.size === 1) return clockAlone(fields, clock);
  const zone = fields.zone();
  if (fields.hasAny(['epochSeconds', 'epochMillis'])) return buildFromEpoch(fields, zone ?? clock.zone);
  const selected = fields.time();
  const local = buildLocal(fields);
  const own = selected === undefined ? undefined : zoneOf(selected);
  const placed = dateTimeOfLocal(local.epochDay, local.nanoOfDay, own ?? zone ?? clock.zone);
  if (own === undefined || zone === undefined) return placed;
  const utc = placed.toUtc();
  return dateTimeOfInstant(utc.epochDay, utc.nanoOfDay, zone);
}

const bothFields: readonly Field[] = [...dateFields, ...timeFields, 'date', 'time', 'datetime'];

function buildLocal(fields: TemporalFields): LocalDateTimeValue {
  if (fields.has('datetime') && fields.hasAny(['date', 'time'])) {
    throw temporalArgumentError('datetime cannot be selected together with date or time.');
  }
  const namesTime = fields.has('time') || fields.hasAny(timeFields);
  if (namesTime && !fields.hasAny(['date', 'datetime'])) requireWholeDay(fields);
  const day = buildDay(fields, fields.date()?.epochDay);
  const base = fields.time()?.nanoOfDay;
  const nano = base === undefined && !fields.hasAny(timeFields) ? 0 : buildNano(fields, base);
  return new LocalDateTimeValue(day, nano);
}

function buildFromEpoch(fields: TemporalFields, zone: Zone): DateTimeValue {
  if (fields.has('epochSeconds') && fields.has('epochMillis')) {
    throw temporalArgumentError('epochMillis cannot be selected together with epochSeconds.');
  }
  const seconds = fields.integer('epochSeconds');
  const millis = fields.integer('epochMillis');
  const instant =
    seconds === undefined ? fromEpoch(0n, BigInt(millis!) * 1_000_000n) : fromEpoch(BigInt(seconds), 0n);
  const base = dateTimeOfInstant(instant.epochDay, instant.nanoOfDay, zone);
  if (!fields.hasAny([...dateFields, ...timeFields])) return base;
  const day = buildDay(fields, base.epochDay);
  return dateTimeOfLocal(day, buildNano(fields, base.nanoOfDay), zone);
}

/** In UTC. */
export function fromEpoch(seconds: bigint, nanoseconds: bigint): DateTimeValue {
  const nanos = seconds * 1_000_000_000n + nanoseconds;
  const days = nanos / nanosPerDayBig - (nanos % nanosPerDayBig < 0n ? 1n : 0n);
  if (!isInt64(seconds) || days > 365_241_780_471n || days < -365_243_219_162n) {
    throw temporalArgumentError(`Invalid value for EpochSecond: ${seconds}`);
  }
  return new DateTimeValue(Number(days), Number(nanos - days * nanosPerDayBig), 0);
}

function zoneOf(value: Exclude<Value, null>): Zone | undefined {
  if (value instanceof DateTimeValue) return value.zone ?? value.offsetSeconds;
  return value instanceof TimeValue ? value.offsetSeconds : undefined;
}

function clockAlone(fields: TemporalFields, clock: Clock): DateTimeValue {
  if (fields.size > 1) throw typeError('Cannot assign time zone if also assigning other fields.');
  return readClock(clock, fields.zone());
}

function offsetNow(clock: Clock, zone: Zone): number {
  return typeof zone === 'number' ? zone : readClock(clock, zone).offsetSeconds;
}
