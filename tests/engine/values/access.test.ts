import { describe, expect, test } from '@jest/globals';
import { propertyOf, sliceList, subscript } from '../../../server/engine/values/access.ts';
import { parseDuration } from '../../../server/engine/values/duration-construction.ts';
import { elementId, parseElementId } from '../../../server/engine/values/element-id.ts';
import { PointValue } from '../../../server/engine/values/point.ts';
import { parseDate, parseDateTime } from '../../../server/engine/values/temporal-parsing.ts';
import type { NodeValue, Value } from '../../../server/engine/values/value.ts';

const node: NodeValue = {
  kind: 'node',
  id: 17,
  labels: ['A'],
  properties: new Map([['name', 'Ann']]),
  deleted: false,
};

describe('a property', () => {
  test('that is missing is null, as is any property of null', () => {
    expect([propertyOf(node, 'name'), propertyOf(node, 'age'), propertyOf(null, 'age')]).toEqual([
      'Ann',
      null,
      null,
    ]);
  });

  test('of a deleted node cannot be read', () => {
    expect(() => propertyOf({ ...node, deleted: true }, 'name')).toThrow(
      new Error('Node with id 17 has been deleted in this transaction'),
    );
  });

  test.each<[Value, string, Value]>([
    [parseDate('1984-01-01'), 'weekYear', 1983n],
    [parseDate('1984-10-11'), 'dayOfQuarter', 11n],
    [parseDateTime('1984-11-11T12:31:14.645876123[Europe/Stockholm]'), 'epochMillis', 469_020_674_645n],
    [parseDateTime('1984-11-11T12:31:14.645876123[Europe/Stockholm]'), 'timezone', 'Europe/Stockholm'],
    [parseDateTime('1984-11-11T12:31:14.645876123+01:00'), 'offset', '+01:00'],
    [parseDuration('P1Y4M10DT-1H-1M-1.5S'), 'secondsOfMinute', -2n],
    [parseDuration('P1Y4M10DT-1H-1M-1.5S'), 'milliseconds', -3_661_500n],
    [parseDuration('P1Y4M10D'), 'monthsOfQuarter', 1n],
    [new PointValue(4979, [1, 2, 3]), 'height', 3],
    [new PointValue(7203, [1, 2]), 'crs', 'cartesian'],
  ])('of %s called %s is %p', (value, key, expected) => {
    expect(propertyOf(value, key)).toBe(expected);
  });

  test.each<[Value, string, string]>([
    [1n, 'a', 'Type mismatch: expected a map but was Long(1)'],
    [parseDate('2020'), 'foo', 'No such field: foo'],
    [parseDate('2020'), 'hour', 'Unsupported field: HourOfDay'],
    [
      new PointValue(7203, [1, 2]),
      'latitude',
      "Field: latitude is not available on cartesian point: point({x: 1.0, y: 2.0, crs: 'cartesian'})",
    ],
  ])('of %s called %s is refused', (value, key, message) => {
    expect(() => propertyOf(value, key)).toThrow(new Error(message));
  });
});

describe('a list', () => {
  const list = [1n, 2n, 3n];

  test('is read from either end and is null beyond', () => {
    expect([subscript(list, 0n), subscript(list, -1n), subscript(list, 3n), subscript(list, null)]).toEqual([
      1n,
      3n,
      null,
      null,
    ]);
  });

  test('is cut from and to either end', () => {
    expect([
      sliceList(list, 0n, 2n),
      sliceList(list, -2n, undefined),
      sliceList(list, undefined, -1n),
    ]).toEqual([
      [1n, 2n],
      [2n, 3n],
      [1n, 2n],
    ]);
    expect([sliceList(list, 2n, 1n), sliceList(list, null, 1n)]).toEqual([[], null]);
  });

  test('takes no float for an index', () => {
    expect(() => subscript(list, 1.5)).toThrow(
      new Error('Cannot access a list using an non-integer number index, got Double(1.500000e+00)'),
    );
  });
});

describe('an elementId', () => {
  test('leads back to its entity', () => {
    expect(elementId(node)).toBe('4:dragoman:17');
    expect(parseElementId('4:dragoman:17')).toEqual({ kind: 'node', id: 17 });
    expect(parseElementId('5:dragoman:3')).toEqual({ kind: 'relationship', id: 3 });
    expect(parseElementId('4:other:17')).toBeUndefined();
  });
});
