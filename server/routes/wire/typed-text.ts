/**
 * Typed JSON as text at once. The same as `JSON.stringify(toTypedJson(value))`, without the objects in between: answers
 * can have millions of values. Loops and `+=` instead of `map` and `join` halve what it takes.
 */
import { types } from 'node:util';
import type {
  CypherMap,
  CypherValue,
  NodeSnapshot,
  PathSnapshot,
  RelationshipSnapshot,
} from '../../../protocol/values.ts';
import { writeFloat } from './floats.ts';
import { rememberText, writeKey, writeLabels, writeString } from './key-text.ts';
import { toTypedJson } from './typed-json.ts';

export function writeTyped(value: CypherValue): string {
  switch (typeof value) {
    case 'string':
      return `{"$type":"String","_value":${writeString(value)}}`;
    case 'bigint':
      return `{"$type":"Integer","_value":"${value}"}`;
    case 'number':
      return `{"$type":"Float","_value":"${writeFloat(value)}"}`;
    case 'boolean':
      return value ? '{"$type":"Boolean","_value":true}' : '{"$type":"Boolean","_value":false}';
    default:
      return value === null ? '{"$type":"Null","_value":null}' : writeStructure(value);
  }
}

function writeStructure(value: Exclude<CypherValue, null | string | bigint | boolean | number>): string {
  if (!('kind' in value)) {
    if (Array.isArray(value)) return writeList(value);
    if (types.isMap(value)) return `{"$type":"Map","_value":${writeEntries(value as CypherMap)}}`;
    return JSON.stringify(toTypedJson(value));
  }
  switch (value.kind) {
    case 'node':
      return writeNode(value);
    case 'relationship':
      return writeRelationship(value);
    case 'path':
      return writePath(value);
    case 'date':
      return `{"$type":"Date","_value":"${value.text}"}`;
    default:
      return JSON.stringify(toTypedJson(value));
  }
}

function writeList(items: readonly CypherValue[]): string {
  let text = '{"$type":"List","_value":[';
  let comma = '';
  for (const item of items) {
    text += comma + writeTyped(item);
    comma = ',';
  }
  return `${text}]}`;
}

/** Beginnings of members: each piece of text that is put to another costs, so key and type are one. */
const beginMember = rememberText((key) => `${JSON.stringify(key)}:`);
const beginString = rememberText((key) => `${JSON.stringify(key)}:{"$type":"String","_value":`);
const beginInteger = rememberText((key) => `${JSON.stringify(key)}:{"$type":"Integer","_value":"`);
const beginFloat = rememberText((key) => `${JSON.stringify(key)}:{"$type":"Float","_value":"`);

function writeEntries(map: CypherMap): string {
  let text = '{';
  let comma = '';
  for (const [key, value] of map) {
    text += comma;
    if (typeof value === 'string') text += `${beginString(key)}${writeString(value)}}`;
    else if (typeof value === 'bigint') text += `${beginInteger(key)}${value}"}`;
    else if (typeof value === 'number') text += `${beginFloat(key)}${writeFloat(value)}"}`;
    else text += beginMember(key) + writeTyped(value);
    comma = ',';
  }
  return `${text}}`;
}

function writeNode({ elementId, labels, properties }: NodeSnapshot): string {
  return `{"$type":"Node","_value":{"_element_id":${writeString(elementId)},"_labels":${writeLabels(labels)},"_properties":${writeEntries(properties)}}}`;
}

function writeRelationship(relationship: RelationshipSnapshot): string {
  const { elementId, startElementId, endElementId, type, properties } = relationship;
  return (
    `{"$type":"Relationship","_value":{"_element_id":${writeString(elementId)},` +
    `"_start_node_element_id":${writeString(startElementId)},` +
    `"_end_node_element_id":${writeString(endElementId)},` +
    `"_type":${writeKey(type)},"_properties":${writeEntries(properties)}}}`
  );
}

/** Nodes and relationships in turns. */
function writePath({ nodes, relationships }: PathSnapshot): string {
  let text = '{"$type":"Path","_value":[';
  let index = 0;
  for (const node of nodes) {
    const relationship = relationships[index++];
    text += writeNode(node);
    if (relationship !== undefined) text += `,${writeRelationship(relationship)},`;
  }
  return `${text}]}`;
}
