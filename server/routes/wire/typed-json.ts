/** Values as typed JSON, in the shape of Neo4j's Query API: nothing is lost, and nothing has to be guessed. */
import { types } from 'node:util';
import {
  nameTemporalType,
  type TypedJson,
  type TypedNode,
  type TypedRelationship,
} from '../../../protocol/typed-json.ts';
import type { CypherMap, CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../../protocol/values.ts';
import { writeFloat } from './floats.ts';
import { alternate } from './plain-json.ts';
import { writePoint } from './points.ts';

export function toTypedJson(value: CypherValue): TypedJson {
  switch (typeof value) {
    case 'string':
      return { $type: 'String', _value: value };
    case 'bigint':
      return { $type: 'Integer', _value: String(value) };
    case 'number':
      return { $type: 'Float', _value: writeFloat(value) };
    case 'boolean':
      return { $type: 'Boolean', _value: value };
    default:
      return value === null ? { $type: 'Null', _value: null } : toTypedStructure(value);
  }
}

function toTypedStructure(value: Exclude<CypherValue, null | string | bigint | boolean | number>): TypedJson {
  if (Array.isArray(value)) return { $type: 'List', _value: value.map(toTypedJson) };
  if (types.isUint8Array(value)) return { $type: 'Base64', _value: Buffer.from(value).toString('base64') };
  if (types.isMap(value)) return { $type: 'Map', _value: toTypedEntries(value) };
  if (!('kind' in value)) throw new TypeError('not a value of Cypher');
  switch (value.kind) {
    case 'node':
      return toTypedNode(value);
    case 'relationship':
      return toTypedRelationship(value);
    case 'path':
      return { $type: 'Path', _value: alternate(value.nodes, value.relationships).map(toTypedEntity) };
    case 'point':
      return { $type: 'Point', _value: writePoint(value) };
    default:
      return { $type: nameTemporalType(value), _value: value.text };
  }
}

export function toTypedNode({ elementId, labels, properties }: NodeSnapshot): TypedNode {
  return {
    $type: 'Node',
    _value: { _element_id: elementId, _labels: labels, _properties: toTypedEntries(properties) },
  };
}

export function toTypedRelationship(relationship: RelationshipSnapshot): TypedRelationship {
  return {
    $type: 'Relationship',
    _value: {
      _element_id: relationship.elementId,
      _start_node_element_id: relationship.startElementId,
      _end_node_element_id: relationship.endElementId,
      _type: relationship.type,
      _properties: toTypedEntries(relationship.properties),
    },
  };
}

export function toTypedEntries(map: CypherMap): Record<string, TypedJson> {
  return Object.fromEntries(Array.from(map, ([key, value]) => [key, toTypedJson(value)]));
}

function toTypedEntity(entity: NodeSnapshot | RelationshipSnapshot): TypedNode | TypedRelationship {
  return entity.kind === 'node' ? toTypedNode(entity) : toTypedRelationship(entity);
}
