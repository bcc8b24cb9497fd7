import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  add,
  concatenate,
  divide,
  modulo,
  multiply,
  negate,
  power,
  subtract,
} from '../../../server/engine/values/arithmetic.ts';
import { parseDuration } from '../../../server/engine/values/duration-construction.ts';
import { isEquivalent } from '../../../server/engine/values/equality.ts';
import { parseDate, parseDateTime, parseTime } from '../../../server/engine/values/temporal-parsing.ts';
import type { Value } from '../../../server/engine/values/value.ts';
import { durations } from './arbitrary-values.ts';

const max = 2n ** 63n - 1n;

describe('arithmetic on numbers', () => {
  test('keeps integers and floats apart', () => {
    expect([add(1n, 2n), add(1n, 1.5), divide(7n, 2n), divide(-7n, 2n), divide(7, 2n)]).toEqual([
      3n,
      2.5,
      3n,
      -3n,
      3.5,
    ]);
    expect([modulo(-5n, 3n), modulo(5.5, 2n), power(2n, 3n), negate(1n)]).toEqual([-2n, 1.5, 8, -1n]);
  });

  test('divides floats by zero, but not integers', () => {
    expect([divide(1, 0n), divide(1n, 0), modulo(1n, 0)]).toEqual([Infinity, Infinity, Number.NaN]);
    expect(() => divide(1n, 0n)).toThrow(new Error('/ by zero'));
    expect(() => modulo(1n, 0n)).toThrow(new Error('/ by zero'));
  });

  test.each<[string, () => Value]>([
    ['a sum', () => add(max, 1n)],
    ['a difference', () => subtract(-max - 1n, 1n)],
    ['a product', () => multiply(max, 2n)],
    ['a negation', () => negate(-max - 1n)],
  ])('refuses %s beyond 64 bits', (_name, compute) => {
    expect(compute).toThrow(new Error('long overflow'));
  });
});

describe('arithmetic on null', () => {
  test('is null, also with what could not be computed', () => {
    expect([add(null, true), subtract(1n, null), multiply(null, 'a')]).toEqual([null, null, null]);
  });

  test('joins with strings and lists alone', () => {
    expect([concatenate(null, 'a'), concatenate([1n], null)]).toEqual([null, null]);
    expect(() => concatenate(null, 1n)).toThrow(new Error('Cannot concatenate `NO_VALUE` and `Long`'));
  });
});

describe('+', () => {
  test('joins lists with lists and with elements', () => {
    expect([add([1n], [2n]), add([1n], 2n), add('a', [1n])]).toEqual([
      [1n, 2n],
      [1n, 2n],
      ['a', 1n],
    ]);
  });

  test('joins text with whatever has a text', () => {
    expect([add('a', 1n), add(1, 'a'), add('a', true), add('a', parseDate('2020-01-01'))]).toEqual([
      'a1',
      '1.0a',
      'atrue',
      'a2020-01-01',
    ]);
  });

  test.each<[Value, Value, string]>([
    [true, 1n, 'Cannot add `Boolean` and `Long`'],
    ['a', new Map(), 'Cannot add `String` and `Map`'],
    [parseDate('2020-01-01'), 1n, 'Cannot add `Date` and `Long`'],
  ])('refuses %p + %p', (left, right, message) => {
    expect(() => add(left, right)).toThrow(new Error(message));
  });
});

describe('arithmetic on time', () => {
  test.each([
    [parseDate('2020-01-31'), 'P1M1D', '2020-03-01'],
    [parseDate('2020-01-01'), 'PT-25H', '2019-12-31'],
    [parseTime('12:00+01:00'), 'P1YT13H', '01:00:00+01:00'],
    [
      parseDateTime('2017-10-28T02:30[Europe/Stockholm]'),
      'P1D',
      '2017-10-29T02:30:00+02:00[Europe/Stockholm]',
    ],
    [
      parseDateTime('2017-10-28T02:30[Europe/Stockholm]'),
      'PT25H',
      '2017-10-29T02:30:00+01:00[Europe/Stockholm]',
    ],
    [
      parseDateTime('2017-03-25T02:30[Europe/Stockholm]'),
      'P1D',
      '2017-03-26T03:30:00+02:00[Europe/Stockholm]',
    ],
  ])('%s + %s is %s', (start, duration, expected) => {
    expect(String(add(start, parseDuration(duration)))).toBe(expected);
  });

  test('refuses to leave the calendar', () => {
    expect(() => add(parseDate('+999999999-12-31'), parseDuration('P1D'))).toThrow(
      new Error('Invalid value for Year (valid values -999999999 - 999999999): 1000000000'),
    );
  });

  test.each<[string, bigint | number, string]>([
    ['P1D', 1.5, 'P1DT12H'],
    ['P1M', 0.5, 'P15DT5H14M33S'],
    ['P1DT1S', 0.3, 'PT7H12M0.299999999S'],
    ['PT0.7S', 0.7, 'PT0.489999999S'],
  ])('%s * %p is %s', (duration, factor, expected) => {
    expect(String(multiply(parseDuration(duration), factor))).toBe(expected);
  });

  test('takes back what it added to a duration', () => {
    fc.assert(
      fc.property(durations, durations, (left, right) =>
        isEquivalent(subtract(add(left, right), right), left),
      ),
    );
  });
});

describe('a value that doubles again and again', () => {
  test('ends with an error before it ends the process', () => {
    const list: Value = Array.from({ length: 2 ** 23 + 1 }, () => 1n);
    const text = 'x'.repeat(2 ** 26 + 1);
    expect(() => add(list, list)).toThrow(
      new Error('A list of length 16777218 is more than one value may hold (16777216).'),
    );
    expect(() => add(text, text)).toThrow(
      new Error('A text of length 134217730 is more than one value may hold (134217728).'),
    );
  });
});
