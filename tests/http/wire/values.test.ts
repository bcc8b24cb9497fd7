import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CypherValue } from '../../../protocol/values.ts';
import { writeFloat } from '../../../server/routes/wire/floats.ts';
import { type JsonObject, readJson } from '../../../server/routes/wire/json-reading.ts';
import { readParameters } from '../../../server/routes/wire/parameter-reading.ts';
import { writePlain } from '../../../server/routes/wire/plain-json.ts';
import { readPoint, writePoint } from '../../../server/routes/wire/points.ts';
import { toTypedJson } from '../../../server/routes/wire/typed-json.ts';
import { writeTyped } from '../../../server/routes/wire/typed-text.ts';

describe('a float is written as Java writes it', () => {
  test.each<[number, string]>([
    [0, '0.0'],
    [-0, '-0.0'],
    [1, '1.0'],
    [-1.5, '-1.5'],
    [0.001, '0.001'],
    [0.0009, '9.0E-4'],
    [9999999, '9999999.0'],
    [10000000, '1.0E7'],
    [123456789.125, '1.23456789125E8'],
    [1e300, '1.0E300'],
    [1.7976931348623157e308, '1.7976931348623157E308'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
  ])('%d as %s', (value, text) => {
    expect(writeFloat(value)).toBe(text);
  });

  test('and read back, it is the same', () => {
    fc.assert(fc.property(fc.double(), (value) => Object.is(Number(writeFloat(value)), value)));
  });
});

const value: fc.Arbitrary<CypherValue> = fc.letrec<{ value: CypherValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.double(),
    fc.string(),
    fc.constantFrom<CypherValue>(
      new Uint8Array([1, 2, 3]),
      { kind: 'date', text: '2025-05-16' },
      { kind: 'datetime', text: '2025-05-16T13:30:00+03:00[Europe/Istanbul]' },
      { kind: 'datetime', text: '2025-05-16T13:30:00Z' },
      { kind: 'duration', text: 'P1Y2M3DT4H5M6.789S' },
      { kind: 'point', srid: 4326, coordinates: [28.97, 41.01] },
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
  ),
})).value;

test('typed JSON gives back what was written', () => {
  fc.assert(
    fc.property(value, (original) => {
      const text = JSON.stringify({ p: toTypedJson(original) });
      const read = readParameters(readJson(text) as JsonObject, 'typed').get('p');
      expect(read).toEqual(original);
    }),
  );
});

test('typed JSON as text is typed JSON', () => {
  fc.assert(
    fc.property(value, (original) => {
      // As values: an object brings keys that are numbers to the front, text does not.
      expect(JSON.parse(writeTyped(original))).toEqual(JSON.parse(JSON.stringify(toTypedJson(original))));
    }),
  );
});

test('plain JSON is JSON', () => {
  fc.assert(fc.property(value, (original) => void JSON.parse(writePlain(original))));
});

test('points are read as they are written', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 2, maxLength: 3 }), (coordinates) => {
      const point = { kind: 'point', srid: 7203, coordinates } as const;
      expect(readPoint(writePoint(point))).toEqual(point);
    }),
  );
});

test.each([
  '',
  'POINT (1 2)',
  'SRID=x;POINT (1 2)',
  'SRID=1;POINT (1)',
  'SRID=1;POINT Z (1 2)',
  'SRID=1;POINT (a b)',
])('%j is no point', (text) => {
  expect(readPoint(text)).toBeUndefined();
});

describe('Base64', () => {
  const read = (text: string) =>
    readParameters(readJson(`{"b": {"$type": "Base64", "_value": "${text}"}}`) as JsonObject, 'typed').get(
      'b',
    );

  test.each([
    ['', []],
    ['AQID', [1, 2, 3]],
    ['AQI=', [1, 2]],
    ['AQI', [1, 2]],
  ])('%j is read as bytes', (text, bytes) => {
    expect(read(text)).toEqual(new Uint8Array(bytes));
  });

  test.each(['!!', 'A', 'AQ=I', 'AQID====', 'a b '])('%j is refused, not read in part', (text) => {
    expect(() => read(text)).toThrow('Parameter "b" has a _value that is not of type Base64.');
  });
});
