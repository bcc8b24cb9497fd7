/** Looking into nodes and relationships, which may have been deleted while the statement still holds them. */
import { CypherError } from '../errors.ts';
import { isMap } from './kinds.ts';
import type { MapValue, NodeValue, RelationshipValue } from './value.ts';

/** Throws an EntityNotFound error when the node or relationship has been deleted. */
export function requireAlive<Entity extends NodeValue | RelationshipValue>(entity: Entity): Entity {
  if (!entity.deleted) return entity;
  const what = entity.kind === 'node' ? 'Node' : 'Relationship';
  throw new CypherError(`${what} with id ${entity.id} has been deleted in this transaction`, {
    code: 'Neo.ClientError.Statement.EntityNotFound',
    phase: 'runtime',
    type: 'EntityNotFound',
    detail: 'DeletedEntityAccess',
  });
}

export function propertiesOf(value: MapValue | NodeValue | RelationshipValue): MapValue {
  return isMap(value) ? value : requireAlive(value).properties;
}
