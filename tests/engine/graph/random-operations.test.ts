import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PropertyGraph } from '../../../server/engine/graph/property-graph.ts';
import type { NodeValue, RelationshipValue, Value } from '../../../server/engine/values/value.ts';
import { NaiveGraph, type NaiveState } from './naive-graph.ts';

const labels = ['A', 'B'];
const types = ['R', 'S'];
const label = fc.constantFrom(...labels);
const value: fc.Arbitrary<Value> = fc.constantFrom<Value>(1n, 1, 2.5, 'x', 'xy', true, null, ['x', 1n]);
const properties = fc.dictionary(fc.constantFrom('p', 'q'), value, { maxKeys: 2 });
const pick = fc.nat(1_000_000);

const createRelationship = fc.record({
  kind: fc.constant('createRelationship' as const),
  type: fc.constantFrom(...types),
  start: pick,
  end: pick,
  properties,
});

const operation = fc.oneof(
  fc.record({
    kind: fc.constant('createNode' as const),
    labels: fc.uniqueArray(label),
    properties,
  }),
  ...[1, 2, 3].map(() => createRelationship),
  fc.record({ kind: fc.constant('deleteNode' as const), node: pick }),
  ...[1, 2].map(() => fc.record({ kind: fc.constant('deleteRelationship' as const), relationship: pick })),
  fc.record({ kind: fc.constant('setNode' as const), node: pick, key: fc.constantFrom('p', 'q'), value }),
  fc.record({ kind: fc.constant('setRelationship' as const), relationship: pick, value }),
  fc.record({ kind: fc.constant('addLabel' as const), node: pick, label }),
  fc.record({ kind: fc.constant('removeLabel' as const), node: pick, label }),
  fc.record({ kind: fc.constantFrom('savepoint' as const, 'rollbackTo' as const) }),
  fc.record({ kind: fc.constantFrom('commit' as const, 'rollback' as const) }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** The graph and its naive twin, led through the same operations. */
class Twins {
  readonly graph = new PropertyGraph();
  readonly naive = new NaiveGraph();
  #begin: NaiveState;
  #savepoint: { readonly number: number; readonly state: NaiveState } | undefined;

  constructor() {
    this.graph.begin();
    for (const property of ['p', 'q']) {
      const index = { type: 'RANGE', name: undefined, properties: [property] } as const;
      this.graph.createIndex({ ...index, entity: 'node', labelsOrTypes: ['A'] });
    }
    this.graph.createIndex({
      type: 'RANGE',
      name: undefined,
      entity: 'relationship',
      labelsOrTypes: ['R'],
      properties: ['p'],
    });
    this.graph.commit();
    this.graph.begin();
    this.#begin = this.naive.copy();
  }

  apply(operation: Operation): void {
    switch (operation.kind) {
      case 'savepoint':
        this.#savepoint = { number: this.graph.savepoint(), state: this.naive.copy() };
        return;
      case 'rollbackTo':
        if (this.#savepoint === undefined) return;
        this.graph.rollbackTo(this.#savepoint.number);
        this.naive.state = this.#savepoint.state;
        this.#savepoint = { ...this.#savepoint, state: this.naive.copy() };
        return;
      case 'commit':
        this.graph.commit();
        break;
      case 'rollback':
        this.graph.rollback();
        this.naive.state = this.#begin;
        break;
      default:
        this.#change(operation);
        return;
    }
    this.graph.begin();
    this.#savepoint = undefined;
    this.#begin = this.naive.copy();
  }

  #change(operation: Operation): void {
    const { nodes, relationships } = this.naive.state;
    const node = 'node' in operation ? nodes[operation.node % (nodes.length || 1)] : undefined;
    switch (operation.kind) {
      case 'createNode': {
        const map = new Map(Object.entries(operation.properties));
        this.graph.createNode(operation.labels, map);
        nodes.push({
          id: this.naive.nextNode++,
          labels: [...operation.labels],
          properties: withoutNulls(map),
        });
        return;
      }
      case 'createRelationship': {
        if (nodes.length === 0) return;
        // Among few nodes, so that their lists of relationships grow long.
        const [start, end] = [operation.start, operation.end].map(
          (at) => nodes[at % Math.min(2, nodes.length)]!.id,
        );
        const map = new Map(Object.entries(operation.properties));
        this.graph.createRelationship(operation.type, this.#node(start!), this.#node(end!), map);
        const id = this.naive.nextRelationship++;
        relationships.push({
          id,
          type: operation.type,
          start: start!,
          end: end!,
          properties: withoutNulls(map),
        });
        return;
      }
      case 'deleteRelationship':
      case 'setRelationship': {
        const found = relationships[operation.relationship % (relationships.length || 1)];
        if (found === undefined) return;
        const twin = this.graph.relationshipById(found.id)!;
        if (operation.kind === 'setRelationship') {
          this.graph.setProperty(twin, 'p', operation.value);
          setOrDelete(found.properties, 'p', operation.value);
        } else {
          this.graph.deleteRelationship(twin);
          relationships.splice(relationships.indexOf(found), 1);
        }
        return;
      }
    }
    if (node === undefined) return;
    const twin = this.#node(node.id);
    switch (operation.kind) {
      case 'setNode':
        this.graph.setProperty(twin, operation.key, operation.value);
        setOrDelete(node.properties, operation.key, operation.value);
        return;
      case 'addLabel':
        this.graph.addLabel(twin, operation.label);
        if (!node.labels.includes(operation.label)) node.labels.push(operation.label);
        return;
      case 'removeLabel':
        this.graph.removeLabel(twin, operation.label);
        node.labels = node.labels.filter((other) => other !== operation.label);
        return;
      case 'deleteNode':
        for (const id of this.naive.relationshipsOf(node.id, 'both')) {
          this.graph.deleteRelationship(this.graph.relationshipById(id)!);
          relationships.splice(
            relationships.findIndex((other) => other.id === id),
            1,
          );
        }
        this.graph.deleteNode(twin);
        nodes.splice(nodes.indexOf(node), 1);
    }
  }

  #node(id: number) {
    return this.graph.nodeById(id)!;
  }
}

function setOrDelete(map: Map<string, Value>, key: string, value: Value): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}

function withoutNulls(map: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map([...map].filter(([, value]) => value !== null));
}

const ids = (entities: Iterable<NodeValue | RelationshipValue> | undefined): number[] =>
  [...(entities ?? [])].map((entity) => entity.id);

function expectSame({ graph, naive }: Twins): void {
  const { nodes, relationships } = naive.state;
  const seen = [...graph.nodes()].map((node) => ({
    id: node.id,
    labels: [...node.labels],
    properties: new Map(node.properties),
  }));
  expect(seen).toEqual(nodes);
  expect(ids(graph.relationships())).toEqual(relationships.map(({ id }) => id));
  expect(graph.countNodes()).toBe(nodes.length);
  expect(graph.countRelationships()).toBe(relationships.length);
  for (const name of labels) {
    const members = nodes.filter((node) => node.labels.includes(name)).map(({ id }) => id);
    expect(ids(graph.nodesWithLabel(name))).toEqual(members);
    expect(graph.countNodes(name)).toBe(members.length);
  }
  for (const type of types) {
    const members = relationships.filter((other) => other.type === type).map(({ id }) => id);
    expect(ids(graph.relationshipsWithType(type))).toEqual(members);
    expect(graph.countRelationships(type)).toBe(members.length);
  }
  const keys = new Set([...nodes, ...relationships].flatMap((entity) => [...entity.properties.keys()]));
  expect(graph.propertyKeys()).toEqual([...keys].sort());
  expectSameNeighbours(graph, naive);
  expectSameSeeks(graph, naive);
}

function expectSameNeighbours(graph: PropertyGraph, naive: NaiveGraph): void {
  for (const { id } of naive.state.nodes) {
    const node = graph.nodeById(id)!;
    for (const direction of ['out', 'in', 'both'] as const) {
      for (const some of [undefined, ['R'], ['S', 'R'], []]) {
        const found = ids(graph.relationshipsOf(node, direction, some)).sort((a, b) => a - b);
        expect(found).toEqual(naive.relationshipsOf(id, direction, some));
        expect(graph.degree(node, direction, some)).toBe(found.length);
      }
    }
  }
}

function expectSameSeeks(graph: PropertyGraph, { state }: NaiveGraph): void {
  const inA = state.nodes.filter((node) => node.labels.includes('A'));
  const where = (test: (value: Value | undefined) => boolean): number[] =>
    inA.filter((node) => test(node.properties.get('p'))).map(({ id }) => id);
  const sorted = (found: number[]): number[] => found.sort((a, b) => a - b);
  const isOne = (one: Value | undefined): boolean => one === 1n || one === 1;
  expect(ids(graph.seekNodes('A', 'p', { kind: 'equals', value: 1n }))).toEqual(where(isOne));
  expect(ids(graph.seekNodes('A', 'p', { kind: 'equals', value: ['x', 1] }))).toEqual(where(Array.isArray));
  expect(sorted(ids(graph.seekNodes('A', 'p', { kind: 'prefix', prefix: 'x' })))).toEqual(
    where((one) => typeof one === 'string'),
  );
  const from = { value: 1, inclusive: false };
  expect(ids(graph.seekNodes('A', 'p', { kind: 'range', from, to: undefined }))).toEqual(
    where((one) => one === 2.5),
  );
  const related = state.relationships.filter(
    ({ type, properties: map }) => type === 'R' && map.get('p') === 'x',
  );
  expect(ids(graph.seekRelationships('R', 'p', { kind: 'equals', value: 'x' }))).toEqual(
    related.map(({ id }) => id),
  );
}

describe('PropertyGraph', () => {
  test('stays the same as a naive graph whatever is done and undone', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60, size: 'max' }), (operations) => {
        const twins = new Twins();
        for (const [index, step] of operations.entries()) {
          twins.apply(step);
          if (index % 7 === 0) expectSame(twins);
        }
        expectSame(twins);
      }),
      { numRuns: 60 },
    );
  });
});
