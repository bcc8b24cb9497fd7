/**
 * What constraints forbid. Uniqueness is checked before each change; what must be there is checked when the
 * transaction ends, because a statement may create first and fill in later.
 */

import type { CypherType } from '../syntax/ast.ts';
import { formatFloat } from '../values/number-text.ts';
import { isOfType, valueType } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import { isIsolated } from './adjacency.ts';
import { belongsTo, type Entity, type Properties } from './entities.ts';
import type { ConstraintDescription } from './graph.ts';
import { constraintViolation } from './schema-errors.ts';
import type { SchemaState } from './schema-state.ts';
import type { ChangeSummary } from './undo-log.ts';

/**
 * Throws when another entity with that label or type has the same values already.
 * @param changed the only property that changes; all may when it is left out
 */
export function checkUniqueness(
  entity: Entity,
  labelOrType: string,
  properties: Properties,
  schema: SchemaState,
  changed?: string,
): void {
  for (const index of schema.uniqueIndexesOver(entity.kind, labelOrType)) {
    if (changed !== undefined && !index.properties.includes(changed)) continue;
    const twin = index.findTwin(entity, properties);
    if (twin === undefined) continue;
    throw constraintViolation(
      `${nameEntity(twin)} already exists with ${entity.kind === 'node' ? 'label' : 'type'} ` +
        `\`${labelOrType}\` and ${writePairs(index.properties, properties)}`,
    );
  }
}

/** What can only be judged when everything is done: throws on the first thing that may not stay as it is. */
export function checkAtEnd({ nodes, relationships, created }: ChangeSummary, schema: SchemaState): void {
  for (const node of nodes) {
    if (!node.deleted || isIsolated(node)) continue;
    throw constraintViolation(
      created.has(node)
        ? 'Cannot delete node that was created in this transaction, because it still has relationships.'
        : `Cannot delete node<${node.id}>, because it still has relationships. ` +
            'To delete this node, you must first delete its relationships.',
      'DeleteConnectedNode',
    );
  }
  if (!schema.constraints.some((constraint) => constraint.type !== 'unique')) return;
  for (const entities of [nodes, relationships]) {
    for (const entity of entities) checkDemands(entity, schema);
  }
}

function checkDemands(entity: Entity, schema: SchemaState): void {
  if (entity.deleted) return;
  for (const constraint of schema.constraints) {
    if (constraint.entity !== entity.kind || !belongsTo(entity, constraint.labelOrType)) continue;
    const problem = describeUnmet(entity, constraint);
    if (problem !== undefined) throw constraintViolation(problem);
  }
}

/** A sentence when the entity, which the constraint is about, breaks it by itself. */
export function describeUnmet(entity: Entity, constraint: ConstraintDescription): string | undefined {
  const whose = `${nameEntity(entity)} with ${entity.kind === 'node' ? 'label' : 'type'} \`${constraint.labelOrType}\``;
  if (constraint.type === 'exists' || constraint.type === 'key') {
    if (constraint.properties.every((name) => entity.properties.has(name))) return undefined;
    return `${whose} must have the ${writeNames(constraint.properties)}`;
  }
  const [name] = constraint.properties;
  const type = constraint.propertyType;
  const value = entity.properties.get(name!);
  if (constraint.type !== 'type' || type === undefined || value === undefined) return undefined;
  if (isOfType(value, type)) return undefined;
  return (
    `${whose} required the property \`${name}\` to be of type \`${writeType(type)}\`, ` +
    `but was of type \`${valueType(value).replace(/ NOT NULL$/, '')}\`.`
  );
}

export function describeTwins(one: Entity, other: Entity, constraint: ConstraintDescription): string {
  const kind = constraint.entity === 'node' ? 'label' : 'type';
  return (
    `Both ${nameEntity(one)} and ${nameEntity(other)} have the ${kind} \`${constraint.labelOrType}\` ` +
    `and ${writePairs(constraint.properties, one.properties)}`
  );
}

function nameEntity(entity: Entity): string {
  return `${entity.kind === 'node' ? 'Node' : 'Relationship'}(${entity.id})`;
}

function writeNames(names: readonly string[]): string {
  if (names.length === 1) return `property \`${names[0]}\``;
  return `properties (${names.map((name) => `\`${name}\``).join(', ')})`;
}

function writePairs(names: readonly string[], properties: Properties): string {
  const pairs = names.map((name) => `\`${name}\` = ${writeValue(properties.get(name) ?? null)}`);
  return `${names.length === 1 ? 'property' : 'properties'} ${pairs.join(', ')}`;
}

function writeType(type: CypherType): string {
  switch (type.kind) {
    case 'simple':
      return type.name;
    case 'list':
      return `LIST<${writeType(type.element)} NOT NULL>`;
    case 'union':
      return type.members.map(writeType).join(' | ');
  }
}

function writeValue(value: Value): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'number') return formatFloat(value);
  if (Array.isArray(value)) return `[${value.map(writeValue).join(', ')}]`;
  return String(value);
}
