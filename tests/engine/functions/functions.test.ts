import { describe, expect, test } from '@jest/globals';
import { allFunctions, findAggregate, findFunction } from '../../../server/engine/functions/registry.ts';
import type { Value } from '../../../server/engine/values/value.ts';
import { aggregate, call } from './call-function.ts';

describe('a function', () => {
  test('is found whatever case its name is written in', () => {
    expect(findFunction('TOUPPER')?.name).toBe('toUpper');
    expect(findFunction('Point.Distance')?.name).toBe('point.distance');
    expect(findAggregate('STDEV')?.name).toBe('stdev');
  });

  test('has a signature that begins with its name, and a description', () => {
    for (const { name, signature, description, minArguments, maxArguments } of allFunctions()) {
      expect(signature.startsWith(`${name}(`)).toBe(true);
      expect(description).toMatch(/^[A-Z0-9e].*\.$/);
      expect(minArguments).toBeLessThanOrEqual(maxArguments);
    }
  });
});

describe('functions on text', () => {
  test.each<[string, Value[], Value]>([
    ['size', ['😀a'], 2n],
    ['reverse', ['😀a'], 'a😀'],
    ['left', ['😀ab', 2n], '😀a'],
    ['right', ['ab😀', 1n], '😀'],
    ['substring', ['hello', 1n, 2n], 'el'],
    ['substring', ['hello', 10n], ''],
    ['split', ['a,b;c', [',', ';']], ['a', 'b', 'c']],
    ['split', [',a,', ','], ['', 'a', '']],
    ['split', ['abc', ''], ['a', 'b', 'c']],
    ['replace', ['hello', '', 'x'], 'xhxexlxlxox'],
    ['replace', ['a', 'a', '$&'], '$&'],
    ['trim', ['\u00a0a\t\n\u2003'], '\u00a0a'],
    ['btrim', ['xyaxy', 'xy'], 'a'],
    ['ltrim', ['  a '], 'a '],
    ['toUpper', ['ß'], 'SS'],
    ['left', ['hello', null], null],
  ])('%s(%p) is %p', (name, values, expected) => {
    expect(call(name, ...values)).toEqual(expected);
  });

  test.each<[string, Value[], string]>([
    ['substring', ['hello', -1n], 'Cannot handle negative start index nor negative length'],
    ['right', ['hello', -1n], 'negative length'],
    [
      'toUpper',
      [1n],
      'Expected a string value for `toUpper`, but got: Long(1); consider converting it to a string with toString().',
    ],
  ])('%s(%p) is refused: %s', (name, values, message) => {
    expect(() => call(name, ...values)).toThrow(new Error(message));
  });
});

describe('conversions', () => {
  test.each<[string, Value, Value]>([
    ['toInteger', '1.7', 1n],
    ['toInteger', '1e3', 1000n],
    ['toInteger', ' 1 ', null],
    ['toInteger', '0x10', null],
    ['toInteger', -1.7, -1n],
    ['toInteger', 1e30, 2n ** 63n - 1n],
    ['toInteger', true, 1n],
    ['toIntegerOrNull', '9223372036854775808', null],
    ['toFloat', ' 1 ', 1],
    ['toFloat', '1d', 1],
    ['toFloat', 'Infinity', Number.POSITIVE_INFINITY],
    ['toFloat', 'foo', null],
    ['toBoolean', ' TRUE ', true],
    ['toBoolean', 0n, false],
    ['toBoolean', 'foo', null],
    ['toString', 1, '1.0'],
    ['toStringOrNull', [1n], null],
    ['toIntegerList', ['1', 'a', null, 2.5, true, [1n]], [1n, null, null, 2n, 1n, null]],
  ])('%s(%p) is %p', (name, value, expected) => {
    expect(call(name, value)).toEqual(expected);
  });

  test.each<[string, Value, string]>([
    ['toInteger', '9223372036854775808', 'integer, 9223372036854775808, is too large'],
    [
      'toBoolean',
      1.5,
      "Invalid input for function 'toBoolean()': Expected a Boolean, Integer or String, got: Double(1.500000e+00)",
    ],
  ])('%s(%p) is refused: %s', (name, value, message) => {
    expect(() => call(name, value)).toThrow(new Error(message));
  });
});

describe('functions on numbers', () => {
  test.each<[Value[], number]>([
    [[1.5], 2],
    [[-1.5], -1],
    [[-0.5], 0],
    [[0.49999999999999994], 0],
    [[1.25, 1n], 1.3],
    [[-1.25, 1n], -1.3],
    [[1.005, 2n], 1.01],
    [[1.25, 1n, 'HALF_EVEN'], 1.2],
    [[1.25, 1n, 'HALF_DOWN'], 1.2],
    [[-1.31, 1n, 'CEILING'], -1.3],
    [[-1.31, 1n, 'FLOOR'], -1.4],
    [[1e300, 2n], 1e300],
  ])('round(%p) is %p', (values, expected) => {
    expect(call('round', ...values)).toBe(expected);
  });

  test('abs and sign keep to the type that they are given', () => {
    expect([call('abs', -5n), call('abs', -5.5), call('sign', -1.5), call('sign', 0)]).toEqual([
      5n,
      5.5,
      -1n,
      0n,
    ]);
  });
});

describe('functions on lists', () => {
  test('range runs both ways, ends included', () => {
    expect(call('range', 0n, 10n, 3n)).toEqual([0n, 3n, 6n, 9n]);
    expect(call('range', 2n, 0n, -1n)).toEqual([2n, 1n, 0n]);
    expect(call('range', 1n, 0n)).toEqual([]);
    expect(call('range', 2n ** 63n - 2n, 2n ** 63n - 1n)).toHaveLength(2);
  });

  test('range refuses steps of zero and what is no integer', () => {
    expect(() => call('range', 0n, 1n, 0n)).toThrow(new Error("Step argument to 'range()' cannot be zero"));
    expect(() => call('range', 0n, 'a')).toThrow(
      new Error(
        `Invalid input for end value in function 'range()': Expected a numeric value but got: String("a")`,
      ),
    );
  });

  test('head, last and tail of nothing are nothing', () => {
    expect([call('head', []), call('last', []), call('tail', [])]).toEqual([null, null, []]);
    expect([call('head', [1n, 2n]), call('last', [1n, 2n]), call('tail', [1n, 2n])]).toEqual([1n, 2n, [2n]]);
  });

  test('coalesce and nullIf look at nulls', () => {
    expect([call('coalesce', null, 1n), call('nullIf', 1n, 1), call('nullIf', null, 1n)]).toEqual([
      1n,
      null,
      null,
    ]);
  });
});

describe('points', () => {
  const point = (entries: Record<string, Value>): Value => call('point', new Map(Object.entries(entries)));

  test('are cartesian or geographic by the names of their coordinates', () => {
    expect(String(point({ x: 1n, y: 2.5 }))).toBe("point({x: 1.0, y: 2.5, crs: 'cartesian'})");
    expect(String(point({ longitude: 181n, latitude: 2n, height: 3n }))).toBe(
      "point({x: -179.0, y: 2.0, z: 3.0, crs: 'wgs-84-3d'})",
    );
    expect(String(point({ x: 1n, y: 2n, crs: 'WGS-84' }))).toBe("point({x: 1.0, y: 2.0, crs: 'wgs-84'})");
    expect(point({ x: null, y: 2n })).toBeNull();
  });

  test('have distances in units or metres, and none across reference systems', () => {
    const malmo = point({ longitude: 12.99, latitude: 55.6 });
    expect(call('point.distance', point({ longitude: 12.78, latitude: 56.7 }), malmo)).toBe(
      123_141.74494871097,
    );
    expect(call('point.distance', point({ x: 0n, y: 0n }), point({ x: 3n, y: 4n }))).toBe(5);
    expect(call('point.distance', point({ x: 0n, y: 0n }), malmo)).toBeNull();
  });

  test('lie in boxes that may cross the 180th meridian', () => {
    const box = [
      point({ longitude: 170n, latitude: 0n }),
      point({ longitude: -170n, latitude: 2n }),
    ] as const;
    expect(call('point.withinBBox', point({ longitude: 179n, latitude: 1n }), ...box)).toBe(true);
    expect(call('point.withinBBox', point({ longitude: 0n, latitude: 1n }), ...box)).toBe(false);
  });

  test('do not lie beyond the poles', () => {
    expect(() => point({ longitude: 1n, latitude: 91n })).toThrow(
      new Error(
        'Cannot create WGS84 point with invalid coordinate: [1.0, 91.0]. Valid range for Y coordinate is [-90, 90].',
      ),
    );
  });
});

describe('aggregates', () => {
  test.each<[string, Value[], Value]>([
    ['count', [1n, null, 2n], 2n],
    ['collect', [1n, null, 2n], [1n, 2n]],
    ['sum', [], 0n],
    ['sum', [1n, 2.5], 3.5],
    ['sum', [2n ** 63n - 1n, 1n], 2 ** 63],
    ['avg', [1n, 2n], 1.5],
    ['avg', [1e308, 1e308], 1e308],
    ['avg', [], null],
    ['min', [1n, 'a', [1n], null], [1n]],
    ['max', [1n, 'a', 2, null], 2],
    ['stdev', [1n, 2n, 3n, 4n, 10n], 3.5355339059327378],
    ['stdevp', [1n], 0],
  ])('%s of %p is %p', (name, column, expected) => {
    expect(aggregate(name, column)).toEqual(expected);
  });

  test.each<[string, number, Value]>([
    ['percentileCont', 0.4, 2.2],
    ['percentileDisc', 0.4, 2n],
    ['percentileDisc', 0, 1n],
    ['percentileDisc', 0.75, 3n],
    ['percentileDisc', 1, 4n],
  ])('%s at %p of 1 to 4 is %p', (name, fraction, expected) => {
    expect(aggregate(name, [4n, 3n, 2n, 1n], fraction)).toBe(expected);
  });

  test('refuse what they cannot add up', () => {
    expect(() => aggregate('sum', [1n, 'a'])).toThrow(
      new Error('SUM() can only handle numerical values, duration, or null.'),
    );
    expect(() => aggregate('percentileCont', [1n], 1.1)).toThrow(
      new Error("Invalid input '1.1' is not a valid argument, must be a number in the range 0.0 to 1.0"),
    );
  });
});
