/** CREATE: nodes and relationships of a pattern, in the order written. Also used by MERGE. */
import { CypherError, typeError } from '../errors.ts';
import { dynamicNames } from '../expressions/labels.ts';
import type { Evaluate, Operator, Row } from '../expressions/row.ts';
import type { Scope } from '../expressions/scope.ts';
import { PAUSE } from '../pause.ts';
import type { Create, CreatedNode, CreatedPattern, CreatedRelationship } from '../plan/writing-plan.ts';
import type { LabelExpression, LabelName } from '../syntax/ast.ts';
import { describeType } from '../values/types.ts';
import type { NodeValue, Value } from '../values/value.ts';
import type { Builder } from './builder.ts';
import { pathIn } from './paths.ts';
import { asProperties } from './properties.ts';

type Effect = (row: Row) => void;

/** About what a new node or relationship takes until its transaction ends, the way back included. */
const ENTITY_BYTES = 300;

export function buildCreate(plan: Create, build: Builder): Operator {
  const source = build.operator(plan.source);
  const create = compileCreation(plan.pattern, build);
  const { runtime } = build.compiler;
  return function* creation(argument) {
    for (const row of source(argument)) {
      if (row !== PAUSE) {
        create(row);
        if (runtime.isDue()) yield PAUSE;
      }
      yield row;
    }
  };
}

/** Creates what the pattern says for one row, and binds it there. */
export function compileCreation(pattern: CreatedPattern, build: Builder): Effect {
  const { scope } = pattern;
  const effects = pattern.steps.map((step): Effect => {
    if (step.kind === 'node') return compileNode(step.node, scope, build);
    if (step.kind === 'relationship') return compileRelationship(step.relationship, scope, build);
    const { slot, start, parts } = step;
    return (row) => {
      row[slot] = pathIn(row, start, parts);
    };
  });
  return (row) => {
    for (const effect of effects) effect(row);
  };
}

function compileNode(node: CreatedNode, scope: Scope, build: Builder): Effect {
  const { runtime } = build.compiler;
  const { graph } = runtime;
  const labels = compileLabelNames(node.labels, scope, build);
  const properties = compileProperties(node.properties, build);
  return (row) => {
    runtime.allocate(ENTITY_BYTES);
    row[node.slot] = graph.createNode(labels(row), properties(row));
  };
}

function compileRelationship(created: CreatedRelationship, scope: Scope, build: Builder): Effect {
  const { runtime } = build.compiler;
  const { graph } = runtime;
  const type = compileTypeName(created.type, scope, build);
  const properties = compileProperties(created.properties, build);
  return (row) => {
    const start = endOf(row, created.start, created);
    const end = endOf(row, created.end, created);
    runtime.allocate(ENTITY_BYTES);
    row[created.slot] = graph.createRelationship(type(row), start, end, properties(row));
  };
}

function endOf(row: Row, end: CreatedRelationship['start'], created: CreatedRelationship): NodeValue {
  const node = row[end.slot] as Value;
  if (node === null) {
    throw new CypherError(
      `Failed to create relationship \`${created.name}\`, node \`${end.name}\` is missing. ` +
        'Filter out the rows in which it is null.',
      { code: 'Neo.ClientError.Statement.ArgumentError', phase: 'runtime', type: 'ArgumentError' },
    );
  }
  if (typeof node === 'object' && 'kind' in node && node.kind === 'node') {
    if (!node.deleted) return node;
    throw new CypherError(`Node with id ${node.id} has been deleted in this transaction`, {
      code: 'Neo.ClientError.Statement.EntityNotFound',
      phase: 'runtime',
      type: 'EntityNotFound',
      detail: 'DeletedEntityAccess',
    });
  }
  throw typeError(`Type mismatch: expected Node but was ${describeType(node)}`);
}

const NO_PROPERTIES: ReadonlyMap<string, Value> = new Map();

function compileProperties(
  properties: CreatedNode['properties'],
  build: Builder,
): (row: Row) => ReadonlyMap<string, Value> {
  if (properties === undefined) return () => NO_PROPERTIES;
  const evaluate = build.compiler.expression(properties.expression, properties.scope);
  return (row) => asProperties(evaluate(row));
}

/** The names that a list of written labels stands for. */
export function compileLabelNames(
  labels: readonly LabelName[],
  scope: Scope,
  { compiler }: Builder,
): (row: Row) => readonly string[] {
  const fixed = labels.map((label) => (label.kind === 'fixed' ? label.name : undefined));
  if (fixed.every((name) => name !== undefined)) return () => fixed;
  const parts: readonly (string | Evaluate)[] = labels.map((label) =>
    label.kind === 'fixed' ? label.name : compiler.expression(label.expression, scope),
  );
  return (row) => parts.flatMap((part) => (typeof part === 'string' ? [part] : dynamicNames(part(row))));
}

function compileTypeName(type: LabelExpression, scope: Scope, { compiler }: Builder): (row: Row) => string {
  if (type.kind === 'name') return () => type.name;
  if (type.kind !== 'dynamic') throw typeError('A relationship is created with exactly one type');
  const evaluate = compiler.expression(type.expression, scope);
  return (row) => {
    const names = dynamicNames(evaluate(row));
    const [name] = names;
    if (name !== undefined && names.length === 1) return name;
    throw typeError('Exactly one relationship type must be given by a dynamic type');
  };
}
