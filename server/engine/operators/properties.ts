/** Maps, nodes and relationships as sources of properties to be written. */
import { CypherError, typeError } from '../errors.ts';
import { isMap, isNode, isRelationship } from '../values/kinds.ts';
import { toStorable } from '../values/storable.ts';
import { describeType } from '../values/types.ts';
import type { MapValue, NodeValue, RelationshipValue, Value } from '../values/value.ts';

/** The properties to write: each of them storable, null where one is to be removed. */
export function asProperties(value: Value): MapValue {
  if (isNode(value) || isRelationship(value)) {
    assertPresent(value);
    return value.properties;
  }
  if (isMap(value)) return new Map([...value].map(([key, property]) => [key, toStorable(property)]));
  throw typeError(`Expected a map, a node or a relationship, but it was :\`${describeType(value)}\``);
}

/** Throws when the entity has been deleted by the same transaction. */
export function assertPresent(entity: NodeValue | RelationshipValue): void {
  if (!entity.deleted) return;
  const kind = entity.kind === 'node' ? 'Node' : 'Relationship';
  throw new CypherError(`${kind} with id ${entity.id} has been deleted in this transaction`, {
    code: 'Neo.ClientError.Statement.EntityNotFound',
    phase: 'runtime',
    type: 'EntityNotFound',
    detail: 'DeletedEntityAccess',
  });
}
