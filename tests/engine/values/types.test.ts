import { describe, expect, test } from '@jest/globals';
import type { CypherType, SimpleTypeName } from '../../../server/engine/syntax/ast.ts';
import { formatFloat } from '../../../server/engine/values/number-text.ts';
import { PointValue } from '../../../server/engine/values/point.ts';
import { isStorable, toStorable } from '../../../server/engine/values/storable.ts';
import { parseDate, parseDateTime } from '../../../server/engine/values/temporal-parsing.ts';
import { formatValue } from '../../../server/engine/values/text.ts';
import { isOfType, valueType } from '../../../server/engine/values/types.ts';
import type { Value } from '../../../server/engine/values/value.ts';

describe('valueType', () => {
  test.each<[Value, string]>([
    [null, 'NULL'],
    [1n, 'INTEGER NOT NULL'],
    [[], 'LIST<NOTHING> NOT NULL'],
    [[null], 'LIST<NULL> NOT NULL'],
    [[1n, null], 'LIST<INTEGER> NOT NULL'],
    [[1n, 2, 'a', null], 'LIST<STRING | INTEGER | FLOAT> NOT NULL'],
    [[[1n], ['a', null]], 'LIST<LIST<STRING> NOT NULL | LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'],
    [[[], [1n]], 'LIST<LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'],
    [[new Map(), true, parseDate('2020')], 'LIST<BOOLEAN NOT NULL | DATE NOT NULL | MAP NOT NULL> NOT NULL'],
  ])('of %p is %s', (value, expected) => {
    expect(valueType(value)).toBe(expected);
  });
});

describe('IS ::', () => {
  const simple = (name: SimpleTypeName, notNull = false): CypherType => ({ kind: 'simple', name, notNull });
  const list = (element: CypherType, notNull = false): CypherType => ({ kind: 'list', element, notNull });

  test.each<[Value, CypherType, boolean]>([
    [1n, simple('INTEGER'), true],
    [1n, simple('FLOAT'), false],
    [null, simple('INTEGER'), true],
    [null, simple('INTEGER', true), false],
    [null, simple('NULL'), true],
    [null, simple('NOTHING'), false],
    [1n, simple('ANY', true), true],
    [[1n, null], list(simple('INTEGER')), true],
    [[1n, null], list(simple('INTEGER', true)), false],
    [[], list(simple('NOTHING')), true],
    [[1n, 'a'], list({ kind: 'union', members: [simple('INTEGER'), simple('STRING')] }), true],
    [[1n], simple('PROPERTY VALUE'), true],
    [new Map(), simple('PROPERTY VALUE'), false],
  ])('%p %p is %p', (value, type, expected) => {
    expect(isOfType(value, type)).toBe(expected);
  });
});

describe('a property', () => {
  test('may be a single value or a list of one kind', () => {
    expect(toStorable(['a', 'b'])).toEqual(['a', 'b']);
    expect(toStorable([1n, 2.5])).toEqual([1, 2.5]);
    expect([
      isStorable(1n),
      isStorable([]),
      isStorable([1n, 'a']),
      isStorable([null]),
      isStorable(null),
    ]).toEqual([true, true, false, false, false]);
  });

  test.each<[Value, string]>([
    [
      new Map([['b', 1n]]),
      'Property values can only be of primitive types or arrays thereof. Encountered: Map{b -> Long(1)}.',
    ],
    [[1n, null], 'Collections containing null values can not be stored in properties.'],
    [[[1n]], 'Collections containing collections can not be stored in properties.'],
    [
      [parseDate('2020'), parseDateTime('2020')],
      'Neo4j only supports a subset of Cypher types for storage as singleton or array properties. ' +
        'Please refer to section cypher/syntax/values of the manual for more details.',
    ],
    [
      [new PointValue(7203, [1, 2]), new PointValue(4326, [1, 2])],
      'Collections containing point values with different CRS can not be stored in properties.',
    ],
  ])('cannot be %p', (value, message) => {
    expect(() => toStorable(value)).toThrow(new Error(message));
  });
});

describe('text', () => {
  test.each([
    [1, '1.0'],
    [-0, '-0.0'],
    [0.001, '0.001'],
    [0.0001, '1.0E-4'],
    [9_999_999, '9999999.0'],
    [1e7, '1.0E7'],
    [123_456_789.123, '1.23456789123E8'],
    [5e-324, '4.9E-324'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
  ])('of the float %p is %s', (value, expected) => {
    expect(formatFloat(value)).toBe(expected);
  });

  test('of any value in messages names its type', () => {
    expect(formatValue([1n, 1.5, 'a', true, null, new Map([['k', 1n]])])).toBe(
      'List{Long(1), Double(1.500000e+00), String("a"), Boolean(\'true\'), NO_VALUE, Map{k -> Long(1)}}',
    );
  });
});
