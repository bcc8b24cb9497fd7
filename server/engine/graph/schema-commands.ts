/** Creating and dropping indexes and constraints: each function gives the state that follows, or throws. */
import { describeTwins, describeUnmet } from './constraint-checks.ts';
import type { Entity } from './entities.ts';
import { FullTextIndex } from './full-text/full-text-index.ts';
import type { ConstraintDescription, IndexDescription } from './graph.ts';
import type { GraphData } from './graph-data.ts';
import { PropertyIndex } from './property-index.ts';
import { schemaError, writeConstraint, writeIndex, writeSchema } from './schema-errors.ts';
import { nameConstraint, nameIndex } from './schema-names.ts';
import type { IndexStructure, SchemaState } from './schema-state.ts';

export type NewIndex = Omit<IndexDescription, 'id' | 'name' | 'owningConstraint'> & {
  readonly name: string | undefined;
};
export type NewConstraint = Omit<ConstraintDescription, 'id' | 'name'> & {
  readonly name: string | undefined;
};

export function addIndex(data: GraphData, wanted: NewIndex): SchemaState {
  const { schema } = data;
  const description: IndexDescription = {
    ...wanted,
    id: schema.nextId,
    name: wanted.name ?? nameIndex(wanted),
    owningConstraint: undefined,
  };
  refuseSameIndex(schema, description);
  refuseTakenName(schema, description.name);
  const entry = { description, structure: buildStructure(data, description) };
  return schema.with({ entries: [entry] }, schema.nextId + 1);
}

export function removeIndex({ schema }: GraphData, name: string): SchemaState {
  const found = schema.indexes.find((index) => index.name === name);
  if (found === undefined) {
    throw schemaError(
      'DatabaseError.Schema.IndexDropFailed',
      `Unable to drop index called \`${name}\`. There is no such index.`,
    );
  }
  if (found.owningConstraint !== undefined) {
    throw schemaError(
      'DatabaseError.Schema.IndexDropFailed',
      `Unable to drop index: Index belongs to constraint: \`${found.owningConstraint}\``,
    );
  }
  return schema.without(name);
}

export function addConstraint(data: GraphData, wanted: NewConstraint): SchemaState {
  const { schema } = data;
  const backed = wanted.type === 'unique' || wanted.type === 'key';
  const id = backed ? schema.nextId + 1 : schema.nextId;
  const constraint: ConstraintDescription = { ...wanted, id, name: wanted.name ?? nameConstraint(wanted) };
  refuseSameConstraint(schema, constraint);
  refuseTakenName(schema, constraint.name);
  refuseUnmet(data, constraint);
  if (!backed) return schema.with({ constraints: [constraint] }, id + 1);
  const index = indexFor(constraint, schema.nextId);
  const structure = buildStructure(data, index, constraint);
  return schema.with({ entries: [{ description: index, structure }], constraints: [constraint] }, id + 1);
}

export function removeConstraint({ schema }: GraphData, name: string): SchemaState {
  if (schema.constraints.some((constraint) => constraint.name === name)) return schema.without(name);
  throw schemaError(
    'DatabaseError.Schema.ConstraintDropFailed',
    `Unable to drop constraint \`${name}\`: No such constraint ${name}.`,
  );
}

/** Fills the structure behind an index from the graph as it is; a constraint makes twins an error. */
export function buildStructure(
  data: GraphData,
  description: IndexDescription,
  constraint?: ConstraintDescription,
): IndexStructure {
  if (description.type === 'LOOKUP') return { kind: 'none' };
  if (description.type === 'FULLTEXT') {
    const index = new FullTextIndex(description);
    for (const name of description.labelsOrTypes) {
      for (const entity of membersOf(data, description.entity, name)) index.touch(entity);
    }
    return { kind: 'fullText', index };
  }
  const [labelOrType] = description.labelsOrTypes;
  if (description.properties.length > 1 && description.owningConstraint === undefined)
    return { kind: 'none' };
  const index = new PropertyIndex<Entity>(labelOrType!, description.properties);
  for (const entity of membersOf(data, description.entity, labelOrType!)) {
    const twin = constraint === undefined ? undefined : index.findTwin(entity, entity.properties);
    if (twin !== undefined) throw violated(constraint!, describeTwins(twin, entity, constraint!));
    index.update(entity, undefined, entity.properties);
  }
  return { kind: 'property', index };
}

/** The index that belongs to a uniqueness or key constraint and bears its name. */
function indexFor(constraint: ConstraintDescription, id: number): IndexDescription {
  return {
    id,
    name: constraint.name,
    type: 'RANGE',
    entity: constraint.entity,
    labelsOrTypes: [constraint.labelOrType],
    properties: constraint.properties,
    owningConstraint: constraint.name,
  };
}

function refuseSameIndex(schema: SchemaState, wanted: IndexDescription): void {
  const same = schema.indexes.find((index) => index.type === wanted.type && coversSame(index, wanted));
  if (same === undefined) return;
  const where = writeSchema(wanted.entity, wanted.labelsOrTypes, wanted.properties);
  if (same.owningConstraint !== undefined) {
    throw schemaError(
      'ClientError.Schema.ConstraintAlreadyExists',
      `There is a uniqueness constraint on ${where}, so an index is already created that matches this.`,
    );
  }
  if (same.name !== wanted.name) {
    throw schemaError('ClientError.Schema.IndexAlreadyExists', `There already exists an index ${where}.`);
  }
  throw schemaError(
    'ClientError.Schema.EquivalentSchemaRuleAlreadyExists',
    `An equivalent index already exists, '${writeIndex(same)}'.`,
  );
}

function refuseSameConstraint(schema: SchemaState, wanted: ConstraintDescription): void {
  const asIndex = indexFor(wanted, 0);
  const isBacked = wanted.type === 'unique' || wanted.type === 'key';
  const same = schema.constraints.find(
    (constraint) =>
      coversSame(indexFor(constraint, 0), asIndex) &&
      (constraint.type === wanted.type ||
        (isBacked && (constraint.type === 'unique' || constraint.type === 'key'))),
  );
  if (same !== undefined) {
    const owned = schema.indexes.find((index) => index.owningConstraint === same.name);
    const text = writeConstraint(same, owned?.id);
    throw same.name === wanted.name && same.type === wanted.type
      ? schemaError(
          'ClientError.Schema.EquivalentSchemaRuleAlreadyExists',
          `An equivalent constraint already exists, '${text}'.`,
        )
      : schemaError('ClientError.Schema.ConstraintAlreadyExists', `Constraint already exists: ${text}`);
  }
  if (!isBacked || !schema.indexes.some((index) => index.type === 'RANGE' && coversSame(index, asIndex)))
    return;
  const where = writeSchema(wanted.entity, [wanted.labelOrType], wanted.properties);
  throw schemaError(
    'ClientError.Schema.IndexAlreadyExists',
    `There already exists an index ${where}. A constraint cannot be created until the index has been dropped.`,
  );
}

function refuseTakenName(schema: SchemaState, name: string): void {
  if (schema.constraints.some((constraint) => constraint.name === name)) {
    throw schemaError(
      'ClientError.Schema.ConstraintWithNameAlreadyExists',
      `There already exists a constraint called '${name}'.`,
    );
  }
  if (schema.indexes.some((index) => index.name === name)) {
    throw schemaError(
      'ClientError.Schema.IndexWithNameAlreadyExists',
      `There already exists an index called '${name}'.`,
    );
  }
}

function refuseUnmet(data: GraphData, constraint: ConstraintDescription): void {
  if (constraint.type === 'unique') return;
  for (const entity of membersOf(data, constraint.entity, constraint.labelOrType)) {
    const problem = describeUnmet(entity, constraint);
    if (problem !== undefined) throw violated(constraint, problem);
  }
}

function violated(constraint: ConstraintDescription, problem: string): Error {
  const { id: _id, ...unnumbered } = constraint;
  return schemaError(
    'DatabaseError.Schema.ConstraintCreationFailed',
    `Unable to create ${writeConstraint(unnumbered)}:\n${problem}. Note that only the first found violation is shown.`,
  );
}

function membersOf(data: GraphData, kind: 'node' | 'relationship', name: string): Iterable<Entity> {
  return kind === 'node' ? data.nodesWithLabel(name) : data.relationshipsWithType(name);
}

function coversSame(left: IndexDescription, right: IndexDescription): boolean {
  return (
    left.entity === right.entity &&
    sameNames(left.labelsOrTypes, right.labelsOrTypes) &&
    sameNames(left.properties, right.properties)
  );
}

function sameNames(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((name, index) => name === right[index]);
}
