/** Where patterns start: scans of nodes and relationships, index seeks, and counts that need no scan. */

import { listOf } from '../expressions/lists.ts';
import type { Operator, Row } from '../expressions/row.ts';
import type { GraphReader, IndexSeek } from '../graph/graph.ts';
import { PAUSE } from '../pause.ts';
import type { CountStore, NodeScan, NodeSeek, RelationshipScan, Seek } from '../plan/pattern-plan.ts';
import type { NodeValue, RelationshipValue, Value } from '../values/value.ts';
import type { Builder } from './builder.ts';
import { isUsed } from './expand.ts';
import { compileIds } from './id-seek.ts';

export function buildNodeScan(plan: NodeScan, build: Builder): Operator {
  const { runtime } = build.compiler;
  const { slot, labels } = plan;
  return function* nodeScan(row) {
    for (const node of scannedNodes(runtime.graph, labels)) {
      runtime.hits++;
      if (runtime.isDue()) yield PAUSE;
      row[slot] = node;
      yield row;
    }
  };
}

function* unionOfLabels(graph: GraphReader, labels: readonly string[]): Generator<NodeValue> {
  for (const [index, label] of labels.entries()) {
    for (const node of graph.nodesWithLabel(label)) {
      if (!hasEarlier(node, labels, index)) yield node;
    }
  }
}

/** Whether the node has been met already, under a label further in front. */
function hasEarlier(node: NodeValue, labels: readonly string[], index: number): boolean {
  return labels.slice(0, index).some((earlier) => node.labels.includes(earlier));
}

function scannedNodes(graph: GraphReader, labels: readonly string[]): Iterable<NodeValue> {
  const [label] = labels;
  if (label === undefined) return graph.nodes();
  return labels.length === 1 ? graph.nodesWithLabel(label) : unionOfLabels(graph, labels);
}

export function buildNodeSeek(plan: NodeSeek, build: Builder): Operator {
  const { runtime } = build.compiler;
  const seek = compileSeek(plan.seek, build);
  const { slot, labels, property } = plan;
  return function* nodeSeek(row) {
    const wanted = seek(row);
    if (wanted === undefined) return;
    for (const [index, label] of labels.entries()) {
      const found = runtime.graph.seekNodes(label, property, wanted) ?? runtime.graph.nodesWithLabel(label);
      for (const node of found) {
        runtime.hits++;
        if (runtime.isDue()) yield PAUSE;
        if (index > 0 && hasEarlier(node, labels, index)) continue;
        row[slot] = node;
        yield row;
      }
    }
  };
}

type SeekFor = (row: Row) => IndexSeek | undefined;

/** Undefined for a row in which the condition cannot hold, such as equality with null. */
function compileSeek(seek: Seek, build: Builder): SeekFor {
  if (seek.kind === 'range') return compileRange(seek, build);
  const value = build.compiler.expression(seek.value.expression, seek.value.scope);
  switch (seek.kind) {
    case 'equals':
      return (row) => {
        const wanted = value(row);
        return wanted === null ? undefined : { kind: 'equals', value: wanted };
      };
    case 'in':
      return (row) => {
        const wanted = value(row);
        const values = listOf(wanted);
        return values === null ? undefined : { kind: 'in', values };
      };
    case 'prefix':
      return (row) => {
        const wanted = value(row);
        return typeof wanted === 'string' ? { kind: 'prefix', prefix: wanted } : undefined;
      };
  }
}

function compileRange(seek: Seek & { kind: 'range' }, { compiler }: Builder): SeekFor {
  const bounds = [seek.from, seek.to].map(
    (bound) =>
      bound && {
        inclusive: bound.inclusive,
        value: compiler.expression(bound.value.expression, bound.value.scope),
      },
  );
  return (row) => {
    const [from, to] = bounds.map(
      (bound) => bound && { value: bound.value(row), inclusive: bound.inclusive },
    );
    if (from?.value === null || to?.value === null) return undefined;
    return { kind: 'range', from, to };
  };
}

export function buildRelationshipScan(plan: RelationshipScan, build: Builder): Operator {
  const { runtime } = build.compiler;
  const { slot, from, to, direction, distinctFrom } = plan;
  const candidates = compileCandidates(plan, build);
  return function* relationshipScan(row) {
    for (const relationship of candidates(row)) {
      runtime.hits++;
      if (runtime.isDue()) yield PAUSE;
      if (isUsed(relationship, row, distinctFrom)) continue;
      row[slot] = relationship;
      if (direction !== 'in') {
        row[from] = relationship.start;
        row[to] = relationship.end;
        yield row;
      }
      const isLoop = relationship.start === relationship.end;
      if (direction === 'in' || (direction === 'both' && !isLoop)) {
        row[slot] = relationship;
        row[from] = relationship.end;
        row[to] = relationship.start;
        yield row;
      }
    }
  };
}

function compileCandidates(
  { types, seek }: RelationshipScan,
  build: Builder,
): (row: Row) => Iterable<RelationshipValue> {
  const { graph } = build.compiler.runtime;
  if (seek === undefined) return () => scannedRelationships(graph, types);
  if (seek.kind === 'ids') {
    const idsIn = compileIds(seek.ids, 'relationship', build);
    return (row) => idsIn(row).flatMap((id) => presentRelationship(id, types, graph));
  }
  const [type] = types as readonly [string];
  const seekFor = compileSeek(seek.seek, build);
  return (row) => {
    const wanted = seekFor(row);
    if (wanted === undefined) return [];
    return graph.seekRelationships(type, seek.property, wanted) ?? graph.relationshipsWithType(type);
  };
}

function presentRelationship(
  id: number,
  types: readonly string[] | undefined,
  graph: GraphReader,
): RelationshipValue[] {
  const found = graph.relationshipById(id);
  return found === undefined || found.deleted || types?.includes(found.type) === false ? [] : [found];
}

function* unionOfTypes(graph: GraphReader, types: readonly string[]): Generator<RelationshipValue> {
  for (const type of new Set(types)) yield* graph.relationshipsWithType(type);
}

function scannedRelationships(
  graph: GraphReader,
  types: readonly string[] | undefined,
): Iterable<RelationshipValue> {
  if (types === undefined) return graph.relationships();
  const [type] = types;
  return types.length === 1 ? graph.relationshipsWithType(type as string) : unionOfTypes(graph, types);
}

/** Neo4j's count store: how many nodes or relationships there are is known without looking at them. */
export function buildCountStore(plan: CountStore, build: Builder): Operator {
  const { graph } = build.compiler.runtime;
  const count = (name?: string) =>
    plan.kind === 'NodeCountFromCountStore' ? graph.countNodes(name) : graph.countRelationships(name);
  return function* countStore(row) {
    const counts = plan.names === undefined ? [count()] : plan.names.map((name) => count(name));
    const total = counts.reduce((sum, each) => sum + each, 0);
    row[plan.slot] = BigInt(total) satisfies Value;
    yield row;
  };
}
