import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PropertyGraph } from '../../../server/engine/graph/property-graph.ts';
import type { NodeValue, RelationshipValue, Value } from '../../../server/engine/values/value.ts';

const size = 60;

/** A hub with many neighbours, all indexed. */
function hub(): PropertyGraph {
  const graph = new PropertyGraph();
  graph.begin();
  graph.createIndex({
    name: undefined,
    type: 'RANGE',
    entity: 'node',
    labelsOrTypes: ['A'],
    properties: ['p'],
  });
  const center = graph.createNode(['A'], new Map([['p', 0n]]));
  for (let index = 1; index < size; index++) {
    const node = graph.createNode(['A'], new Map([['p', BigInt(index % 7)]]));
    const ends = index % 2 ? ([center, node] as const) : ([node, center] as const);
    graph.createRelationship(index % 3 ? 'R' : 'S', ...ends, new Map());
  }
  graph.commit();
  return graph;
}

type Reader = (graph: PropertyGraph) => Iterable<NodeValue | RelationshipValue>;

const readers: Readonly<Record<string, Reader>> = {
  nodes: (graph) => graph.nodes(),
  labelled: (graph) => graph.nodesWithLabel('A'),
  relationships: (graph) => graph.relationships(),
  typed: (graph) => graph.relationshipsWithType('R'),
  neighbours: (graph) => graph.relationshipsOf(graph.nodeById(0)!, 'both'),
  equal: (graph) => graph.seekNodes('A', 'p', { kind: 'equals', value: 3n })!,
  between: (graph) =>
    graph.seekNodes('A', 'p', {
      kind: 'range',
      from: { value: 1n, inclusive: true },
      to: { value: 5n, inclusive: true },
    })!,
};

const change = fc.record({
  kind: fc.constantFrom('create', 'delete', 'relabel', 'set', 'unlink', 'read'),
  at: fc.nat(size - 1),
  value: fc.bigInt({ min: 0n, max: 9n }),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(graph: PropertyGraph, { kind, at, value }: Change): void {
  const node = graph.nodeById(at);
  if (kind === 'create') {
    const made = graph.createNode(['A'], new Map<string, Value>([['p', value]]));
    graph.createRelationship('R', made, graph.nodeById(0) ?? made, new Map());
  } else if (kind === 'read') {
    for (const read of Object.values(readers).slice(0, 4)) [...read(graph)];
    [...readers.between!(graph)];
  } else if (node !== undefined) {
    if (kind === 'set') graph.setProperty(node, 'p', value);
    if (kind === 'relabel') {
      if (node.labels.includes('A')) graph.removeLabel(node, 'A');
      else graph.addLabel(node, 'A');
    }
    if (kind === 'delete' && at > 0) {
      for (const relationship of [...graph.relationshipsOf(node, 'both')])
        graph.deleteRelationship(relationship);
      graph.deleteNode(node);
    }
    if (kind === 'unlink') {
      for (const relationship of graph.relationshipsOf(node, 'out')) graph.deleteRelationship(relationship);
    }
  }
}

describe('A reader who pauses', () => {
  for (const [name, read] of Object.entries(readers)) {
    test(`over ${name} sees nothing of a transaction that is taken back meanwhile`, () => {
      fc.assert(
        fc.property(fc.nat(size), fc.array(change, { maxLength: 80, size: 'max' }), (before, changes) => {
          const graph = hub();
          const expected = [...read(graph)].map(({ id }) => id);
          const reader = read(graph)[Symbol.iterator]();
          const seen: number[] = [];
          const take = (count: number): void => {
            for (let index = 0; index < count; index++) {
              const next = reader.next();
              if (next.done === true) return;
              seen.push(next.value.id);
            }
          };
          take(before);
          graph.begin();
          for (const one of changes) apply(graph, one);
          graph.rollback();
          take(Number.POSITIVE_INFINITY);
          expect(seen).toEqual(expected);
        }),
        { numRuns: 40 },
      );
    });
  }
});
