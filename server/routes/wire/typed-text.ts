/**
 * Typed JSON as text at once. The same as `JSON.stringify(toTypedJson(value))`, without the objects in between: answers
 * can have millions of values.
 */
import { types } from 'node:util';
import type { CypherMap, CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../../protocol/values.ts';
import { writeFloat } from './floats.ts';
import { writeKey, writeLabels } from './key-text.ts';
import { alternate } from './plain-json.ts';
import { toTypedJson } from './typed-json.ts';

export function writeTyped(value: CypherValue): string {
  switch (typeof value) {
    case 'string':
      return `{"$type":"String","_value":${JSON.stringify(value)}}`;
    case 'bigint':
      return `{"$type":"Integer","_value":"${value}"}`;
    case 'number':
      return `{"$type":"Float","_value":"${writeFloat(value)}"}`;
    case 'boolean':
      return `{"$type":"Boolean","_value":${value}}`;
    default:
      return value === null ? '{"$type":"Null","_value":null}' : writeStructure(value);
  }
}

function writeStructure(value: Exclude<CypherValue, null | string | bigint | boolean | number>): string {
  if (Array.isArray(value)) return `{"$type":"List","_value":[${value.map(writeTyped).join(',')}]}`;
  if (types.isMap(value)) return `{"$type":"Map","_value":${writeEntries(value as CypherMap)}}`;
  if (!('kind' in value)) return JSON.stringify(toTypedJson(value));
  switch (value.kind) {
    case 'date':
      return `{"$type":"Date","_value":"${value.text}"}`;
    case 'node':
      return writeNode(value);
    case 'relationship':
      return writeRelationship(value);
    case 'path':
      return `{"$type":"Path","_value":[${alternate(value.nodes, value.relationships).map(writeTyped).join(',')}]}`;
    default:
      return JSON.stringify(toTypedJson(value));
  }
}

function writeEntries(map: CypherMap): string {
  let text = '';
  for (const [key, value] of map) text += `${text === '' ? '{' : ','}${writeKey(key)}:${writeTyped(value)}`;
  return text === '' ? '{}' : `${text}}`;
}

function writeNode({ elementId, labels, properties }: NodeSnapshot): string {
  return (
    `{"$type":"Node","_value":{"_element_id":${JSON.stringify(elementId)},` +
    `"_labels":${writeLabels(labels)},"_properties":${writeEntries(properties)}}}`
  );
}

function writeRelationship(relationship: RelationshipSnapshot): string {
  const { elementId, startElementId, endElementId, type, properties } = relationship;
  return (
    `{"$type":"Relationship","_value":{"_element_id":${JSON.stringify(elementId)},` +
    `"_start_node_element_id":${JSON.stringify(startElementId)},` +
    `"_end_node_element_id":${JSON.stringify(endElementId)},` +
    `"_type":${writeKey(type)},"_properties":${writeEntries(properties)}}}`
  );
}
