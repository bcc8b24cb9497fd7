import { describe, expect, test } from '@jest/globals';
import { PropertyGraph } from '../../../server/engine/graph/property-graph.ts';
import type { NodeValue, Value } from '../../../server/engine/values/value.ts';
import { errorOf } from './errors.ts';

const none = new Map<string, Value>();

function begun(): PropertyGraph {
  const graph = new PropertyGraph();
  graph.begin();
  return graph;
}

function others(graph: PropertyGraph, node: NodeValue): number[] {
  return [...graph.relationshipsOf(graph.nodeById(node.id)!, 'out')].map(({ end }) => end.id);
}

describe('PropertyGraph', () => {
  test('meets a self-loop once in every direction', () => {
    const graph = begun();
    const node = graph.createNode([], none);
    graph.createRelationship('R', node, node, none);
    for (const direction of ['out', 'in', 'both'] as const) {
      expect([...graph.relationshipsOf(node, direction)]).toHaveLength(1);
      expect(graph.degree(node, direction)).toBe(1);
      expect(graph.degree(node, direction, ['R', 'S'])).toBe(1);
      expect(graph.degree(node, direction, ['S'])).toBe(0);
    }
  });

  test('walks on when what it stands on is deleted', () => {
    const graph = begun();
    const [from, ...to] = Array.from({ length: 6 }, () => graph.createNode([], none));
    for (const end of to) graph.createRelationship('R', from!, end, none);
    const met: number[] = [];
    for (const relationship of graph.relationshipsOf(from!, 'out')) {
      met.push(relationship.end.id);
      graph.deleteRelationship(relationship);
    }
    expect(met).toEqual([1, 2, 3, 4, 5]);
    expect(graph.degree(from!, 'out')).toBe(0);
  });

  test('does not walk into what is created on the way', () => {
    const graph = begun();
    const node = graph.createNode(['A'], none);
    graph.createRelationship('R', node, node, none);
    for (const relationship of graph.relationshipsOf(node, 'out')) {
      graph.createRelationship('R', relationship.start, relationship.end, none);
    }
    expect(graph.countRelationships('R')).toBe(2);
    for (const _ of graph.nodesWithLabel('A')) graph.createNode(['A'], none);
    for (const _ of graph.nodes()) graph.createNode(['A'], none);
    expect(graph.countNodes('A')).toBe(4);
  });

  test('brings relationships back in their old order', () => {
    const graph = begun();
    const [from, ...to] = Array.from({ length: 5 }, () => graph.createNode([], none));
    for (const end of to) graph.createRelationship('R', from!, end, none);
    graph.commit();
    graph.begin();
    for (const id of [1, 0, 3, 2]) graph.deleteRelationship(graph.relationshipById(id)!);
    graph.rollback();
    expect(others(graph, from!)).toEqual([1, 2, 3, 4]);
  });

  test('never gives an id twice, not even one that was taken back', () => {
    const graph = begun();
    graph.createNode([], none);
    graph.rollback();
    graph.begin();
    expect(graph.createNode([], none).id).toBe(1);
    expect(graph.nextIds).toEqual({ node: 2, relationship: 0, schema: 3 });
  });

  test('counts what a transaction changed as Neo4j does', () => {
    const graph = begun();
    const node = graph.createNode(
      ['A', 'B', 'A'],
      new Map<string, Value>([
        ['p', 1n],
        ['q', null],
      ]),
    );
    graph.setProperty(node, 'p', 1n);
    graph.setProperty(node, 'q', null);
    graph.addLabel(node, 'A');
    graph.removeLabel(node, 'B');
    const savepoint = graph.savepoint();
    graph.setProperty(node, 'r', 2n);
    graph.rollbackTo(savepoint);
    expect(graph.counters).toEqual({
      nodesCreated: 1,
      nodesDeleted: 0,
      relationshipsCreated: 0,
      relationshipsDeleted: 0,
      propertiesSet: 2,
      labelsAdded: 2,
      labelsRemoved: 1,
      indexesAdded: 0,
      indexesRemoved: 0,
      constraintsAdded: 0,
      constraintsRemoved: 0,
    });
  });

  test('never changes a property map that it has handed out', () => {
    const graph = begun();
    const node = graph.createNode([], new Map([['p', 1n]]));
    const before = node.properties;
    graph.setProperty(node, 'p', 2n);
    expect(before).toEqual(new Map([['p', 1n]]));
    expect(node.properties).toEqual(new Map([['p', 2n]]));
  });

  test('ignores what is set on a deleted entity', () => {
    const graph = begun();
    const node = graph.createNode(['A'], none);
    graph.deleteNode(node);
    graph.setProperty(node, 'p', 1n);
    graph.addLabel(node, 'B');
    graph.deleteNode(node);
    expect([node.deleted, node.labels, node.properties.size]).toEqual([true, ['A'], 0]);
    expect(graph.counters.nodesDeleted).toBe(1);
  });

  test('refuses to commit a deleted node that still has relationships', () => {
    const graph = begun();
    const node = graph.createNode([], none);
    graph.createRelationship('R', node, graph.createNode([], none), none);
    graph.commit();
    graph.begin();
    graph.deleteNode(node);
    expect(errorOf(() => graph.commit())).toEqual({
      code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
      message:
        'Cannot delete node<0>, because it still has relationships. ' +
        'To delete this node, you must first delete its relationships.',
    });
    graph.rollback();
    expect(graph.countNodes()).toBe(2);
  });

  test('gives the change set of a commit to whoever persists it, and stays open when that fails', () => {
    const graph = begun();
    const kept = graph.createNode(['A'], none);
    const gone = graph.createNode(['A'], none);
    graph.deleteNode(gone);
    expect(() =>
      graph.commit(() => {
        throw new Error('disk full');
      }),
    ).toThrow('disk full');
    const changes = graph.commit();
    expect([...changes.nodes]).toEqual([
      [0, kept],
      [1, undefined],
    ]);
    expect(changes.indexes).toBeUndefined();
  });

  test('changes nothing outside a transaction', () => {
    const graph = new PropertyGraph();
    expect(() => graph.createNode(['A'], none)).toThrow('A change needs an open transaction.');
    expect(graph.countNodes()).toBe(0);
  });
});
