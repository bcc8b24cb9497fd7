/** SET and REMOVE, for whole rows at a time. */
import { typeError } from '../errors.ts';
import { dynamicNames } from '../expressions/labels.ts';
import type { Operator, Row } from '../expressions/row.ts';
import type { Scope } from '../expressions/scope.ts';
import type { GraphWriter } from '../graph/graph.ts';
import { PAUSE } from '../pause.ts';
import type { RemovePlan, SetPlan } from '../plan/writing-plan.ts';
import type { Expression, RemoveItem, SetItem } from '../syntax/ast.ts';
import { isNode, isRelationship } from '../values/kinds.ts';
import { toStorable } from '../values/storable.ts';
import { describeType } from '../values/types.ts';
import type { NodeValue, RelationshipValue, Value } from '../values/value.ts';
import type { Builder } from './builder.ts';
import { compileLabelNames } from './creation.ts';
import { asProperties, assertPresent } from './properties.ts';

type Effect = (row: Row) => void;
type Entity = NodeValue | RelationshipValue;

export function buildSet(plan: SetPlan, build: Builder): Operator {
  return buildEffect(plan, compileSetItems(plan.items, plan.scope, build), build);
}

export function buildRemove(plan: RemovePlan, build: Builder): Operator {
  const effects = plan.items.map((item) => compileRemoveItem(item, plan.scope, build));
  return buildEffect(plan, inTurn(effects), build);
}

function buildEffect(plan: SetPlan | RemovePlan, effect: Effect, build: Builder): Operator {
  const source = build.operator(plan.source);
  const { runtime } = build.compiler;
  return function* change(argument) {
    for (const row of source(argument)) {
      if (row !== PAUSE) {
        effect(row);
        if (runtime.isDue()) yield PAUSE;
      }
      yield row;
    }
  };
}

function inTurn(effects: readonly Effect[]): Effect {
  return (row) => {
    for (const effect of effects) effect(row);
  };
}

/**
 * Neo4j sets properties of one variable that follow each other at once: all values are computed before the first is
 * set, and of two for the same property only the last counts.
 */
export function compileSetItems(items: readonly SetItem[], scope: Scope, build: Builder): Effect {
  const effects: Effect[] = [];
  for (let index = 0; index < items.length; ) {
    const first = items[index] as SetItem;
    const run = items.slice(index).findIndex((item) => !isSameTarget(first, item));
    const end = run === -1 ? items.length : index + Math.max(1, run);
    const group = items.slice(index, end) as SetPropertyItem[];
    effects.push(group.length > 1 ? setTogether(group, scope, build) : compileSetItem(first, scope, build));
    index = end;
  }
  return inTurn(effects);
}

type SetPropertyItem = Extract<SetItem, { kind: 'SetProperty' }>;

function isSameTarget(first: SetItem, other: SetItem): boolean {
  if (first.kind !== 'SetProperty' || other.kind !== 'SetProperty') return false;
  const [left, right] = [first.target.subject, other.target.subject];
  return left.kind === 'Variable' && right.kind === 'Variable' && left.name === right.name;
}

function setTogether(items: readonly SetPropertyItem[], scope: Scope, build: Builder): Effect {
  const { graph } = build.compiler.runtime;
  const target = compileTarget((items[0] as SetPropertyItem).target.subject, scope, build);
  const last = new Map(items.map((item) => [item.target.key, build.compiler.expression(item.value, scope)]));
  return (row) => {
    const entity = target(row);
    if (entity === null || entity.deleted) return;
    const values = [...last].map(([key, value]) => [key, toStorable(value(row))] as const);
    for (const [key, value] of values) graph.setProperty(entity, key, value);
  };
}

function compileSetItem(item: SetItem, scope: Scope, build: Builder): Effect {
  const { compiler } = build;
  const { graph } = compiler.runtime;
  switch (item.kind) {
    case 'SetProperty': {
      const { key } = item.target;
      return setProperty(item.target.subject, () => key, item.value, scope, build);
    }
    case 'SetDynamicProperty': {
      const key = compiler.expression(item.key, scope);
      return setProperty(item.target, (row) => asKey(key(row)), item.value, scope, build);
    }
    case 'SetLabels': {
      const target = compileTarget(item.target, scope, build);
      const labels = compileLabelNames(item.labels, scope, build);
      return (row) => {
        const entity = target(row);
        if (entity !== null) for (const label of labels(row)) graph.addLabel(asNode(entity), label);
      };
    }
    default: {
      const target = compileTarget(item.target, scope, build);
      const value = compiler.expression(item.value, scope);
      const replaces = item.kind === 'ReplaceProperties';
      return (row) => {
        const entity = target(row);
        if (entity !== null && !entity.deleted)
          setProperties(entity, asProperties(value(row)), replaces, graph);
      };
    }
  }
}

function setProperty(
  subject: Expression,
  keyIn: (row: Row) => string,
  expression: Expression,
  scope: Scope,
  build: Builder,
): Effect {
  const { graph } = build.compiler.runtime;
  const target = compileTarget(subject, scope, build);
  const value = build.compiler.expression(expression, scope);
  return (row) => {
    const entity = target(row);
    if (entity !== null && !entity.deleted) graph.setProperty(entity, keyIn(row), toStorable(value(row)));
  };
}

function setProperties(
  entity: Entity,
  properties: ReadonlyMap<string, Value>,
  replaces: boolean,
  graph: GraphWriter,
): void {
  if (replaces) {
    for (const key of [...entity.properties.keys()])
      if (!properties.has(key)) graph.setProperty(entity, key, null);
  }
  for (const [key, value] of [...properties]) graph.setProperty(entity, key, value);
}

function compileRemoveItem(item: RemoveItem, scope: Scope, build: Builder): Effect {
  const { compiler } = build;
  const { graph } = compiler.runtime;
  if (item.kind === 'RemoveLabels') {
    const target = compileTarget(item.target, scope, build);
    const labels = compileLabelNames(item.labels, scope, build);
    return (row) => {
      const entity = target(row);
      if (entity !== null) for (const label of labels(row)) graph.removeLabel(asNode(entity), label);
    };
  }
  const isFixed = item.kind === 'RemoveProperty';
  const target = compileTarget(isFixed ? item.target.subject : item.target, scope, build);
  const key = isFixed ? () => item.target.key : compiler.expression(item.key, scope);
  return (row) => {
    const entity = target(row);
    if (entity !== null && !entity.deleted) graph.setProperty(entity, asKey(key(row)), null);
  };
}

/** The node or relationship to change. Null is passed over; what is deleted keeps its properties without an error. */
function compileTarget(target: Expression, scope: Scope, build: Builder): (row: Row) => Entity | null {
  const evaluate = build.compiler.expression(target, scope);
  return (row) => {
    const value = evaluate(row);
    if (value === null) return null;
    if (!isNode(value) && !isRelationship(value)) {
      throw typeError(`Type mismatch: expected Node or Relationship but was ${describeType(value)}`);
    }
    return value;
  };
}

function asNode(entity: Entity): NodeValue {
  assertPresent(entity);
  if (entity.kind === 'node') return entity;
  throw typeError(`Type mismatch: expected Node but was ${describeType(entity)}`);
}

function asKey(value: Value): string {
  const [key] = typeof value === 'string' ? dynamicNames(value) : [];
  if (key !== undefined) return key;
  throw typeError(`Expected a STRING as the name of a property but was ${describeType(value)}`);
}
