/**
 * Property values as bytes and back, each exactly as it was: INTEGER stays apart from FLOAT, zones stay with their
 * times. The tags are part of the file format: never change one, only add.
 */

import { Duration } from '../../engine/values/duration.ts';
import { isList, isMap } from '../../engine/values/kinds.ts';
import { PointValue, type Srid } from '../../engine/values/point.ts';
import {
  DateTimeValue,
  DateValue,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
} from '../../engine/values/temporal.ts';
import type { TemporalValue, Value } from '../../engine/values/value.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

const tags = {
  false: 1,
  true: 2,
  smallInteger: 3,
  integer: 4,
  float: 5,
  text: 6,
  rawText: 7,
  list: 8,
  date: 9,
  localtime: 10,
  time: 11,
  localdatetime: 12,
  datetime: 13,
  zonedDatetime: 14,
  duration: 15,
  point: 16,
} as const;

const unpairedSurrogate = /\p{Surrogate}/u;
const smallest = -(2n ** 51n);
const largest = 2n ** 51n;

/** Throws on what no property can hold: null, maps, entities and paths. */
export function writeValue(value: Value, out: ByteWriter): void {
  switch (typeof value) {
    case 'string':
      writeText(value, out);
      return;
    case 'bigint':
      writeInteger(value, out);
      return;
    case 'number':
      out.byte(tags.float);
      out.float(value);
      return;
    case 'boolean':
      out.byte(value ? tags.true : tags.false);
      return;
    default:
      writeObject(value, out);
  }
}

function writeText(value: string, out: ByteWriter): void {
  if (!unpairedSurrogate.test(value)) {
    out.byte(tags.text);
    out.text(value);
  } else {
    out.byte(tags.rawText);
    out.rawText(value);
  }
}

function writeInteger(value: bigint, out: ByteWriter): void {
  if (value > smallest && value < largest) {
    out.byte(tags.smallInteger);
    out.integer(Number(value));
  } else {
    out.byte(tags.integer);
    out.int64(value);
  }
}

function writeObject(value: Exclude<Value, string | bigint | number | boolean>, out: ByteWriter): void {
  if (value !== null && isList(value)) {
    out.byte(tags.list);
    out.count(value.length);
    for (const element of value) writeValue(element, out);
    return;
  }
  if (value === null || isMap(value)) throw new TypeError(`A property cannot hold ${String(value)}.`);
  switch (value.kind) {
    case 'node':
    case 'relationship':
    case 'path':
      throw new TypeError(`A property cannot hold a ${value.kind}.`);
    case 'point':
      out.byte(tags.point);
      out.count(value.srid);
      out.byte(value.coordinates.length);
      for (const coordinate of value.coordinates) out.float(coordinate);
      return;
    default:
      writeTemporal(value, out);
  }
}

function writeTemporal(value: TemporalValue, out: ByteWriter): void {
  out.byte(value.kind === 'datetime' && value.zone !== undefined ? tags.zonedDatetime : tags[value.kind]);
  switch (value.kind) {
    case 'date':
      out.integer(value.epochDay);
      return;
    case 'localtime':
      out.count(value.nanoOfDay);
      return;
    case 'time':
      out.count(value.nanoOfDay);
      out.integer(value.offsetSeconds);
      return;
    case 'localdatetime':
      out.integer(value.epochDay);
      out.count(value.nanoOfDay);
      return;
    case 'datetime':
      out.integer(value.epochDay);
      out.count(value.nanoOfDay);
      out.integer(value.offsetSeconds);
      if (value.zone !== undefined) out.text(value.zone);
      return;
    case 'duration':
      out.int64(value.months);
      out.int64(value.days);
      out.int64(value.seconds);
      out.count(value.nanoseconds);
  }
}

/** Throws a RangeError on bytes that `writeValue` cannot have written. */
export function readValue(input: ByteReader): Value {
  const tag = input.byte();
  switch (tag) {
    case tags.text:
      return input.text();
    case tags.smallInteger:
      return BigInt(input.integer());
    case tags.float:
      return input.float();
    case tags.true:
      return true;
    case tags.false:
      return false;
    case tags.list:
      return Array.from({ length: input.count() }, () => readValue(input));
    case tags.integer:
      return input.int64();
    case tags.rawText:
      return input.rawText();
    case tags.point: {
      const srid = input.count() as Srid;
      return new PointValue(
        srid,
        Array.from({ length: input.byte() }, () => input.float()),
      );
    }
    default:
      return readTemporal(tag, input);
  }
}

function readTemporal(tag: number, input: ByteReader): Value {
  switch (tag) {
    case tags.date:
      return new DateValue(input.integer());
    case tags.localtime:
      return new LocalTimeValue(input.count());
    case tags.time:
      return new TimeValue(input.count(), input.integer());
    case tags.localdatetime:
      return new LocalDateTimeValue(input.integer(), input.count());
    case tags.datetime:
      return new DateTimeValue(input.integer(), input.count(), input.integer());
    case tags.zonedDatetime:
      return new DateTimeValue(input.integer(), input.count(), input.integer(), input.text());
    case tags.duration:
      return new Duration(input.int64(), input.int64(), input.int64(), input.count());
    default:
      throw new RangeError(`there is no kind of value ${tag}`);
  }
}
