import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { compareValues } from '../../../server/engine/values/comparison.ts';
import { equals, groupingKey, isEquivalent } from '../../../server/engine/values/equality.ts';
import { orderValues } from '../../../server/engine/values/ordering.ts';
import { parseDateTime, parseTime } from '../../../server/engine/values/temporal-parsing.ts';
import type { Value } from '../../../server/engine/values/value.ts';
import { values } from './arbitrary-values.ts';

const map = (entries: Record<string, Value>): Value => new Map(Object.entries(entries));

describe('=', () => {
  test.each<[Value, Value, boolean | null]>([
    [1n, 1, true],
    [1n, 'a', false],
    [null, null, null],
    [Number.NaN, Number.NaN, false],
    [[1n, null], [1n, null], null],
    [[1n, null], [2n, null], false],
    [[1n, null], [1n], false],
    [map({ a: 1n }), map({ a: 1 }), true],
    [map({ a: null }), map({ a: null }), null],
    [map({ a: null }), map({ b: null }), false],
    [map({ a: 1n, b: null }), map({ a: 2n, b: null }), false],
    [parseTime('12:00Z'), parseTime('13:00+01:00'), false],
    [parseDateTime('2020-01-01T00:00Z'), parseDateTime('2020-01-01T00:00[UTC]'), false],
  ])('of %p and %p is %p', (left, right, expected) => {
    expect(equals(left, right)).toBe(expected);
    expect(equals(right, left)).toBe(expected);
  });

  test('tells large integers apart that meet in one float', () => {
    expect(equals(2n ** 53n, 2n ** 53n + 1n)).toBe(false);
  });
});

describe('sameness for DISTINCT', () => {
  test('holds between nulls, and between an integer and its float', () => {
    expect([isEquivalent(null, null), isEquivalent(1n, 1), isEquivalent([null], [null])]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('does not hold between NaN and NaN', () => {
    expect(isEquivalent(Number.NaN, Number.NaN)).toBe(false);
    expect(groupingKey(Number.NaN)).not.toBe(groupingKey(Number.NaN));
  });

  test('agrees with grouping keys', () => {
    fc.assert(
      fc.property(values, values, (left, right) => {
        expect(isEquivalent(left, right)).toBe(groupingKey(left) === groupingKey(right));
        expect(isEquivalent(left, left)).toBe(true);
      }),
    );
  });

  test('has grouping keys that stay apart as text, so that they can be joined', () => {
    const kinds: Value[] = [null, true, 'true', 1n, '1', 2n ** 60n + 1n, [], '[]', map({}), '{}'];
    expect(new Set(kinds.map((value) => String(groupingKey(value)))).size).toBe(kinds.length);
  });

  test('follows from = being true', () => {
    fc.assert(
      fc.property(values, values, (left, right) => {
        if (equals(left, right) === true && typeof left === typeof right && typeof left !== 'object') {
          expect(isEquivalent(left, right)).toBe(true);
        }
      }),
    );
  });
});

describe('< and >', () => {
  test.each<[Value, Value, number | null]>([
    [1n, 2.5, -1],
    ['a', 'b', -1],
    ['\uffff', '😀', -1],
    [true, false, 1],
    [1n, 'a', null],
    [Number.NaN, 1, Number.NaN],
    [Number.NaN, 'a', null],
    [[1n], [1n, 2n], -1],
    [[1n, null], [2n, null], -1],
    [[1n, null], [1n, 2n], null],
    [[1n, 'a'], [1n, 2n], null],
    [map({ a: 1n }), map({ b: 1n }), -1],
    [map({ a: 1n, b: 1n }), map({ c: 1n }), 1],
    [parseTime('12:00Z'), parseTime('13:00+01:00'), -1],
  ])('of %p and %p go by %p', (left, right, expected) => {
    const order = compareValues(left, right);
    expect(order === null ? null : Math.sign(order)).toBe(expected);
  });
});

describe('ORDER BY', () => {
  const sign = (left: Value, right: Value) => Math.sign(orderValues(left, right));

  test('is antisymmetric, and zero only for equivalent values', () => {
    fc.assert(
      fc.property(values, values, (left, right) => {
        expect(sign(left, right) + 0).toBe(-sign(right, left) + 0);
        expect(orderValues(left, right) === 0).toBe(isEquivalent(left, right));
      }),
    );
  });

  test('is transitive', () => {
    fc.assert(
      fc.property(values, values, values, (first, second, third) => {
        const [low, middle, high] = [first, second, third].sort(orderValues);
        expect(sign(low!, middle!)).toBeLessThanOrEqual(0);
        expect(sign(middle!, high!)).toBeLessThanOrEqual(0);
        expect(sign(low!, high!)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('puts maps first, then lists, times, text, truth values, numbers, NaN and null', () => {
    const sorted: Value[] = [
      map({}),
      map({ b: 1n }),
      map({ a: 1n, b: 1n }),
      [],
      [map({})],
      ['a'],
      [1n],
      [1n, 2n],
      [null],
      parseTime('11:00-01:00'),
      parseTime('12:00Z'),
      'B',
      'a',
      false,
      true,
      1n,
      1.5,
      Number.POSITIVE_INFINITY,
      Number.NaN,
      null,
    ];
    expect(sorted.toReversed().sort(orderValues)).toEqual(sorted);
  });
});
