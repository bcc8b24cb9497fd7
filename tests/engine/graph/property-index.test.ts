import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { IndexSeek } from '../../../server/engine/graph/graph.ts';
import { PropertyGraph } from '../../../server/engine/graph/property-graph.ts';
import { compareValues } from '../../../server/engine/values/comparison.ts';
import { equals } from '../../../server/engine/values/equality.ts';
import { DateTimeValue, DateValue } from '../../../server/engine/values/temporal.ts';
import type { Value } from '../../../server/engine/values/value.ts';

function indexed(values: readonly Value[]): PropertyGraph {
  const graph = new PropertyGraph();
  graph.begin();
  graph.createIndex({
    name: undefined,
    type: 'RANGE',
    entity: 'node',
    labelsOrTypes: ['A'],
    properties: ['p'],
  });
  for (const value of values) graph.createNode(['A'], new Map([['p', value]]));
  graph.commit();
  return graph;
}

function found(graph: PropertyGraph, seek: IndexSeek): Value[] {
  return [...graph.seekNodes('A', 'p', seek)!].map((node) => node.properties.get('p')!);
}

const value = fc.oneof(
  fc.bigInt({ min: -4n, max: 4n }),
  fc.constantFrom(2n ** 53n, 2n ** 53n + 1n, 2n ** 63n - 1n),
  fc.constantFrom(0.5, -0, 1, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY),
  fc.constantFrom('', 'a', 'ab', 'b', '\u0000', '\u0000date 1', '\uffff', '\u{1f600}'),
  fc.boolean(),
  fc.integer({ min: -2, max: 2 }).map((day) => new DateValue(day)),
  fc.constantFrom(
    new DateTimeValue(0, 3_600_000_000_000, 0),
    new DateTimeValue(0, 7_200_000_000_000, 3600),
    new DateTimeValue(0, 0, 0, 'Europe/London'),
  ),
  fc.constantFrom<Value>([1n], [1], ['1'], [[1n], 'x'], []),
);

describe('A property index', () => {
  test('finds what `=` finds', () => {
    fc.assert(
      fc.property(fc.array(value), value, (values, wanted) => {
        const expected = values.filter((one) => equals(one, wanted) === true);
        expect(found(indexed(values), { kind: 'equals', value: wanted })).toEqual(expected);
      }),
    );
  });

  test('finds what lies between two values, in order', () => {
    fc.assert(
      fc.property(fc.array(value), value, value, fc.boolean(), (values, low, high, inclusive) => {
        const from = { value: low, inclusive };
        const to = { value: high, inclusive: !inclusive };
        const isBetween = (one: Value): boolean => {
          const [left, right] = [compareValues(one, low), compareValues(one, high)];
          if (left === null || right === null) return false;
          return (left > 0 || (inclusive && left === 0)) && (right < 0 || (!inclusive && right === 0));
        };
        const hits = found(indexed(values), { kind: 'range', from, to });
        const byText = (one: Value, other: Value): number => (String(one) < String(other) ? -1 : 1);
        expect([...hits].sort(byText)).toEqual(values.filter(isBetween).sort(byText));
      }),
    );
  });

  test('follows values that come and go between two searches', () => {
    const graph = indexed(['b', 'd']);
    const all: IndexSeek = { kind: 'range', from: { value: 'a', inclusive: true }, to: undefined };
    expect(found(graph, all)).toEqual(['b', 'd']);
    graph.begin();
    graph.createNode(['A'], new Map([['p', 'c']]));
    graph.setProperty(graph.nodeById(0)!, 'p', 'e');
    expect(found(graph, all)).toEqual(['c', 'd', 'e']);
    graph.rollback();
    expect(found(graph, all)).toEqual(['b', 'd']);
  });

  test('finds each entity once in a list of values', () => {
    const graph = indexed([1n, 'x', 2n]);
    expect(found(graph, { kind: 'in', values: [2n, 1, 1n, null, 'y'] })).toEqual([2n, 1n]);
  });

  test('finds prefixes in order', () => {
    const graph = indexed(['ab', 'b', 'a', 'aa', 1n]);
    expect(found(graph, { kind: 'prefix', prefix: 'a' })).toEqual(['a', 'aa', 'ab']);
    expect(found(graph, { kind: 'prefix', prefix: '' })).toEqual(['a', 'aa', 'ab', 'b']);
  });

  test('is not there for another label, another property, or several properties', () => {
    const graph = indexed([]);
    graph.begin();
    graph.createIndex({
      name: 'two',
      type: 'RANGE',
      entity: 'node',
      labelsOrTypes: ['B'],
      properties: ['p', 'q'],
    });
    const seek: IndexSeek = { kind: 'equals', value: 1n };
    expect([
      graph.seekNodes('A', 'q', seek),
      graph.seekNodes('B', 'p', seek),
      graph.seekRelationships('A', 'p', seek),
    ]).toEqual([undefined, undefined, undefined]);
  });
});
