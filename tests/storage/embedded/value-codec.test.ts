import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Duration } from '../../../server/engine/values/duration.ts';
import { PointValue } from '../../../server/engine/values/point.ts';
import {
  DateTimeValue,
  DateValue,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
} from '../../../server/engine/values/temporal.ts';
import type { Value } from '../../../server/engine/values/value.ts';
import { ByteReader } from '../../../server/storage/embedded/byte-reader.ts';
import { ByteWriter } from '../../../server/storage/embedded/byte-writer.ts';
import { readValue, writeValue } from '../../../server/storage/embedded/value-codec.ts';

function throughBytes(value: Value): Value {
  const out = new ByteWriter(1);
  writeValue(value, out);
  const input = new ByteReader(out.toBytes());
  const back = readValue(input);
  expect(input.atEnd).toBe(true);
  return back;
}

const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const day = fc.integer({ min: -365_000_000_000, max: 365_000_000_000 });
const nano = fc.integer({ min: 0, max: 86_399_999_999_999 });
const offset = fc.integer({ min: -64_800, max: 64_800 });

const simple: fc.Arbitrary<Value> = fc.oneof(
  fc.boolean(),
  int64,
  fc.bigInt({ min: -300n, max: 300n }),
  fc.double(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\ud800', 'a\udfff b', ''),
  day.map((epochDay) => new DateValue(epochDay)),
  nano.map((nanoOfDay) => new LocalTimeValue(nanoOfDay)),
  fc.tuple(nano, offset).map(([at, ahead]) => new TimeValue(at, ahead)),
  fc.tuple(day, nano).map(([date, at]) => new LocalDateTimeValue(date, at)),
  fc
    .tuple(day, nano, offset, fc.option(fc.constant('Europe/Istanbul'), { nil: undefined }))
    .map(([date, at, ahead, zone]) => new DateTimeValue(date, at, ahead, zone)),
  fc
    .tuple(int64, int64, int64, fc.integer({ min: 0, max: 999_999_999 }))
    .map(([months, days, seconds, rest]) => new Duration(months, days, seconds, rest)),
  fc.tuple(fc.double(), fc.double()).map((coordinates) => new PointValue(7203, coordinates)),
);
const value = fc.oneof(simple, fc.array(simple));

describe('The value codec', () => {
  test('gives back every value exactly as it was', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(throughBytes(one)).toStrictEqual(one);
      }),
    );
  });

  test('keeps integers and floats, and the two zeros, apart', () => {
    const values = [1n, 1, -0, 0, 2n ** 51n, -(2n ** 51n), 2n ** 53n + 1n];
    expect(values.map(throughBytes)).toStrictEqual(values);
  });

  test('refuses what no property can hold', () => {
    expect(() => throughBytes(null)).toThrow('A property cannot hold null.');
    expect(() => throughBytes([new Map()])).toThrow('A property cannot hold [object Map].');
  });

  test('never makes a value of bytes that it did not write', () => {
    expect(() => readValue(new ByteReader(Buffer.from([0])))).toThrow(
      new RangeError('there is no kind of value 0'),
    );
    expect(() => readValue(new ByteReader(Buffer.from([6, 9, 65])))).toThrow(
      new RangeError('the bytes end too early'),
    );
  });
});
