/** One step along a relationship, from a bound node to any node or between two bound ones. */
import { typeError } from '../errors.ts';
import type { Operator, Row } from '../expressions/row.ts';
import { PAUSE } from '../pause.ts';
import { oppositeOf } from '../plan/direction.ts';
import type { Expand, GetDegree } from '../plan/pattern-plan.ts';
import { describeType } from '../values/types.ts';
import type { NodeValue, RelationshipValue, Value } from '../values/value.ts';
import type { Builder } from './builder.ts';

export function buildExpand(plan: Expand, build: Builder): Operator {
  return plan.into ? buildExpandInto(plan, build) : buildExpandAll(plan, build);
}

function buildExpandAll(plan: Expand, build: Builder): Operator {
  const source = build.operator(plan.source);
  const { runtime } = build.compiler;
  const { graph } = runtime;
  const { from, to, slot, direction, types, distinctFrom } = plan;
  return function* expandAll(argument) {
    for (const row of source(argument)) {
      if (row === PAUSE) {
        yield row;
        continue;
      }
      const node = nodeIn(row, from);
      if (node === null) continue;
      for (const relationship of graph.relationshipsOf(node, direction, types)) {
        runtime.hits++;
        if (runtime.isDue()) yield PAUSE;
        if (isUsed(relationship, row, distinctFrom)) continue;
        row[slot] = relationship;
        row[to] = relationship.start === node ? relationship.end : relationship.start;
        yield row;
      }
    }
  };
}

function buildExpandInto(plan: Expand, build: Builder): Operator {
  const source = build.operator(plan.source);
  const { runtime } = build.compiler;
  const { graph } = runtime;
  const { from, to, slot, direction, types, distinctFrom } = plan;
  const opposite = oppositeOf(direction);
  return function* expandInto(argument) {
    for (const row of source(argument)) {
      if (row === PAUSE) {
        yield row;
        continue;
      }
      const start = nodeIn(row, from);
      const end = nodeIn(row, to);
      if (start === null || end === null) continue;
      const fromEnd = graph.degree(end, opposite, types) < graph.degree(start, direction, types);
      const near = fromEnd ? end : start;
      const far = fromEnd ? start : end;
      for (const relationship of graph.relationshipsOf(near, fromEnd ? opposite : direction, types)) {
        runtime.hits++;
        if (runtime.isDue()) yield PAUSE;
        if (otherEnd(relationship, near) !== far || isUsed(relationship, row, distinctFrom)) continue;
        row[slot] = relationship;
        yield row;
      }
    }
  };
}

export function buildGetDegree(plan: GetDegree, build: Builder): Operator {
  const source = build.operator(plan.source);
  const { runtime } = build.compiler;
  const { from, direction, types, slot } = plan;
  return function* getDegree(argument) {
    for (const row of source(argument)) {
      if (row === PAUSE) {
        yield row;
        continue;
      }
      const node = nodeIn(row, from);
      const degree = node === null ? 0 : runtime.graph.degree(node, direction, types);
      if (degree === 0) continue;
      row[slot] = BigInt(degree);
      yield row;
    }
  };
}

export function otherEnd(relationship: RelationshipValue, node: NodeValue): NodeValue {
  return relationship.start === node ? relationship.end : relationship.start;
}

/** The node in a slot; null when an OPTIONAL MATCH found none. */
export function nodeIn(row: Row, slot: number): NodeValue | null {
  const value = row[slot] as Value;
  if (value === null) return null;
  if (typeof value === 'object' && 'kind' in value && value.kind === 'node') return value;
  throw typeError(`Type mismatch: expected Node but was ${describeType(value)}`);
}

/** Relationships of one MATCH are all different: whether this one stands in any of the slots, alone or in a list. */
export function isUsed(relationship: RelationshipValue, row: Row, slots: readonly number[]): boolean {
  for (const slot of slots) {
    const value = row[slot] as Value;
    if (value === relationship || (Array.isArray(value) && value.includes(relationship))) return true;
  }
  return false;
}
