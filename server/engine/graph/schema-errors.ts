/** What goes wrong with indexes and constraints, in Neo4j's own words and codes. */
import { CypherError } from '../errors.ts';
import type { ConstraintDescription, IndexDescription } from './graph.ts';

type Unnumbered<T> = Omit<T, 'id'>;

const providers = {
  RANGE: 'range-1.0',
  TEXT: 'text-2.0',
  POINT: 'point-1.0',
  FULLTEXT: 'fulltext-1.0',
  LOOKUP: 'token-lookup-1.0',
} as const;

/** A change that a constraint forbids. */
export function constraintViolation(message: string, detail?: string): CypherError {
  return new CypherError(message, {
    code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
    phase: 'runtime',
    type: 'ConstraintVerificationFailed',
    ...(detail === undefined ? {} : { detail }),
  });
}

/** `status` such as `ClientError.Schema.IndexAlreadyExists`. */
export function schemaError(status: string, message: string): CypherError {
  return new CypherError(message, {
    code: `Neo.${status}`,
    phase: 'runtime',
    type: 'ConstraintValidationFailed',
  });
}

/** Something was asked of an entity that this transaction has deleted. */
export function entityNotFound(message: string): CypherError {
  return new CypherError(message, {
    code: 'Neo.ClientError.Statement.EntityNotFound',
    phase: 'runtime',
    type: 'EntityNotFound',
    detail: 'DeletedEntityAccess',
  });
}

/** `(:Person {name})` or `()-[:KNOWS {since}]-()` */
export function writeSchema(
  entity: 'node' | 'relationship',
  labelsOrTypes: readonly string[],
  properties: readonly string[],
): string {
  const inner = `${labelsOrTypes.map((name) => `:${name}`).join('')} {${properties.join(', ')}}`;
  return entity === 'node' ? `(${inner})` : `()-[${inner}]-()`;
}

export function writeIndex(index: IndexDescription): string {
  const schema = writeSchema(index.entity, index.labelsOrTypes, index.properties);
  return (
    `Index( id=${index.id}, name='${index.name}', type='${index.type}', schema=${schema}, ` +
    `indexProvider='${providers[index.type]}' )`
  );
}

/** With `id` and the owned index where they are known already. */
export function writeConstraint(
  constraint: Unnumbered<ConstraintDescription> & { readonly id?: number },
  ownedIndex?: number,
): string {
  const schema = writeSchema(constraint.entity, [constraint.labelOrType], constraint.properties);
  const id = constraint.id === undefined ? '' : `id=${constraint.id}, `;
  const owned = ownedIndex === undefined ? '' : `, ownedIndex=${ownedIndex}`;
  return `Constraint( ${id}name='${constraint.name}', type='${writeType(constraint)}', schema=${schema}${owned} )`;
}

function writeType({ type, entity }: Pick<ConstraintDescription, 'type' | 'entity'>): string {
  const who = entity.toUpperCase();
  switch (type) {
    case 'unique':
      return entity === 'node' ? 'UNIQUENESS' : 'RELATIONSHIP UNIQUENESS';
    case 'key':
      return `${who} KEY`;
    case 'exists':
      return `${who} PROPERTY EXISTENCE`;
    case 'type':
      return `${who} PROPERTY TYPE`;
  }
}
