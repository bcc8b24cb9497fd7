/** Named paths, and relationships that were bound before the pattern that names them. */
import { typeError } from '../errors.ts';
import type { Operator, Row } from '../expressions/row.ts';
import { PAUSE } from '../pause.ts';
import type { Endpoints, PathProjection } from '../plan/pattern-plan.ts';
import { describeType } from '../values/types.ts';
import type { NodeValue, PathValue, RelationshipValue, Value } from '../values/value.ts';
import type { Builder } from './builder.ts';
import { isUsed, otherEnd } from './expand.ts';

export function buildPathProjection(plan: PathProjection, build: Builder): Operator {
  const source = build.operator(plan.source);
  return function* pathProjection(argument) {
    for (const row of source(argument)) {
      if (row !== PAUSE) row[plan.slot] = pathIn(row, plan.start, plan.parts);
      yield row;
    }
  };
}

/** The path from a node along the relationships (or lists of them) in these slots; null where one of them is. */
export function pathIn(row: Row, start: number, parts: readonly number[]): PathValue | null {
  const first = row[start] as NodeValue | null;
  if (first === null) return null;
  const relationships: RelationshipValue[] = [];
  for (const part of parts) {
    const value = row[part] as Value;
    if (value === null) return null;
    if (Array.isArray(value)) relationships.push(...(value as RelationshipValue[]));
    else relationships.push(value as RelationshipValue);
  }
  return pathAlong(first, relationships);
}

export function pathAlong(first: NodeValue, relationships: readonly RelationshipValue[]): PathValue {
  const nodes = [first];
  let node = first;
  for (const relationship of relationships) {
    node = otherEnd(relationship, node);
    nodes.push(node);
  }
  return { kind: 'path', nodes, relationships };
}

export function buildEndpoints(plan: Endpoints, build: Builder): Operator {
  const source = build.operator(plan.source);
  const ends = plan.list === undefined ? endsOfRelationship(plan) : endsOfList(plan);
  return function* endpoints(argument) {
    for (const row of source(argument)) {
      if (row === PAUSE) {
        yield row;
        continue;
      }
      const given = { from: row[plan.from] as Value, to: row[plan.to] as Value };
      for (const [from, to] of ends(row)) {
        if (plan.from === plan.to && from !== to) continue;
        if (plan.fromBound && given.from !== from) continue;
        if (plan.toBound && given.to !== to) continue;
        row[plan.from] = from;
        row[plan.to] = to;
        yield row;
      }
    }
  };
}

type Ends = readonly (readonly [NodeValue, NodeValue])[];

function endsOfRelationship(plan: Endpoints): (row: Row) => Ends {
  return (row) => {
    const value = row[plan.slot] as Value;
    if (value === null) return [];
    const relationship = asRelationship(value);
    if (plan.types !== undefined && !plan.types.includes(relationship.type)) return [];
    if (isUsed(relationship, row, plan.distinctFrom)) return [];
    const { start, end } = relationship;
    if (plan.direction === 'out') return [[start, end]];
    if (plan.direction === 'in' || start === end) return [[end, start]];
    return [
      [start, end],
      [end, start],
    ];
  };
}

/** A list fits when its relationships follow each other in the direction asked for. */
function endsOfList(plan: Endpoints): (row: Row) => Ends {
  const { min, max } = plan.list as NonNullable<Endpoints['list']>;
  return (row) => {
    const value = row[plan.slot] as Value;
    if (!Array.isArray(value)) return [];
    const relationships = value.map(asRelationship);
    const [first] = relationships;
    if (relationships.length < min || (max !== undefined && relationships.length > max)) return [];
    if (first === undefined) return emptyEnds(plan, row);
    const starts = new Set([first.start, first.end]);
    const ends: (readonly [NodeValue, NodeValue])[] = [];
    for (const start of starts) {
      const end = follow(start, relationships, plan);
      if (end !== undefined) ends.push([start, end]);
    }
    return ends;
  };
}

function emptyEnds(plan: Endpoints, row: Row): Ends {
  const node = (plan.fromBound ? row[plan.from] : plan.toBound ? row[plan.to] : undefined) as NodeValue;
  return node === undefined || node === null ? [] : [[node, node]];
}

function follow(
  start: NodeValue,
  relationships: readonly RelationshipValue[],
  plan: Endpoints,
): NodeValue | undefined {
  let node = start;
  for (const relationship of relationships) {
    if (plan.types !== undefined && !plan.types.includes(relationship.type)) return undefined;
    const fits =
      (plan.direction !== 'in' && relationship.start === node) ||
      (plan.direction !== 'out' && relationship.end === node);
    if (!fits) return undefined;
    node = otherEnd(relationship, node);
  }
  return node;
}

function asRelationship(value: Value): RelationshipValue {
  if (value !== null && typeof value === 'object' && 'kind' in value && value.kind === 'relationship')
    return value;
  throw typeError(`Type mismatch: expected Relationship but was ${describeType(value)}`);
}
