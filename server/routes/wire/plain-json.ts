/**
 * Values as plain JSON text, in the shape of Neo4j's Query API. Integers keep all their digits and floats their
 * point; what JSON has no word for (NaN, dates, points) becomes text, so this form cannot always be read back.
 */
import { types } from 'node:util';
import type { CypherMap, CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../../protocol/values.ts';
import { writeFloat } from './floats.ts';
import { writeKey, writeLabels, writeString } from './key-text.ts';
import { writePoint } from './points.ts';

export function writePlain(value: CypherValue): string {
  switch (typeof value) {
    case 'string':
      return writeString(value);
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'number':
      return Number.isFinite(value) ? writeFloat(value) : `"${value}"`;
    default:
      return value === null ? 'null' : writeStructure(value);
  }
}

/** `isMap`, not `instanceof`: a Map that crossed a worker's border may be of another realm. */
function writeStructure(value: Exclude<CypherValue, null | string | bigint | boolean | number>): string {
  if (!('kind' in value)) return writeCollection(value);
  switch (value.kind) {
    case 'node':
      return writeNode(value);
    case 'relationship':
      return writeRelationship(value);
    case 'path':
      return writeList(alternate(value.nodes, value.relationships));
    case 'point':
      return JSON.stringify(writePoint(value));
    case 'date':
      return `"${value.text}"`;
    case 'datetime':
      // The plain form leaves the zone's name out; the typed one keeps it.
      return JSON.stringify(value.text.replace(/\[.*\]$/, ''));
    default:
      return JSON.stringify(value.text);
  }
}

function writeCollection(value: Uint8Array | readonly CypherValue[] | CypherMap): string {
  if (Array.isArray(value)) return writeList(value);
  if (types.isUint8Array(value)) return `"${Buffer.from(value).toString('base64')}"`;
  if (types.isMap(value)) return writeMap(value as CypherMap);
  throw new TypeError('not a value of Cypher');
}

/** A path's nodes and relationships as they follow one another. */
export function alternate(
  nodes: readonly NodeSnapshot[],
  relationships: readonly RelationshipSnapshot[],
): (NodeSnapshot | RelationshipSnapshot)[] {
  return nodes.flatMap((node, index) => {
    const next = relationships[index];
    return next === undefined ? [node] : [node, next];
  });
}

function writeList(values: readonly CypherValue[]): string {
  let text = '[';
  let comma = '';
  for (const value of values) {
    text += comma + writePlain(value);
    comma = ',';
  }
  return `${text}]`;
}

function writeMap(map: CypherMap): string {
  let text = '{';
  let comma = '';
  for (const [key, value] of map) {
    text += `${comma}${writeKey(key)}:${writePlain(value)}`;
    comma = ',';
  }
  return `${text}}`;
}

function writeNode({ elementId, labels, properties }: NodeSnapshot): string {
  return `{"elementId":${writeString(elementId)},"labels":${writeLabels(labels)},"properties":${writeMap(properties)}}`;
}

function writeRelationship(relationship: RelationshipSnapshot): string {
  const { elementId, startElementId, endElementId, type, properties } = relationship;
  return (
    `{"elementId":${writeString(elementId)},"startNodeElementId":${writeString(startElementId)},` +
    `"endNodeElementId":${writeString(endElementId)},"type":${writeKey(type)},` +
    `"properties":${writeMap(properties)}}`
  );
}
