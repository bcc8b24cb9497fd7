/**
 * Nodes and relationships as they lie on disk: neighbours by id share a page, which is written whole whenever one of
 * them changes, and guarded by a checksum. The layout is part of the file format.
 */
import { crc32 } from 'node:zlib';
import type { NodeValue, RelationshipValue, Value } from '../../engine/values/value.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import type { NameTable } from './name-table.ts';
import { readValue, writeValue } from './value-codec.ts';

/** How many ids share a page: about as many as fill one of LMDB's own pages. */
export const nodesPerPage = 16;
export const relationshipsPerPage = 64;
const checksumSize = 4;

export interface StoredNode {
  readonly id: number;
  readonly labels: readonly string[];
  readonly properties: ReadonlyMap<string, Value>;
}

export interface StoredRelationship {
  readonly id: number;
  readonly type: string;
  readonly startId: number;
  readonly endId: number;
  readonly properties: ReadonlyMap<string, Value>;
}

const noProperties: ReadonlyMap<string, Value> = new Map();
const writer = new ByteWriter(65_536);

export function encodeNodes(nodes: readonly NodeValue[], names: NameTable): Buffer {
  writer.clear();
  for (const node of nodes) {
    writer.byte(node.id % nodesPerPage);
    writer.count(node.labels.length);
    for (const label of node.labels) writer.count(names.numberOf(label));
    writeProperties(node.properties, names);
  }
  return sealPage(writer.toBytes());
}

export function encodeRelationships(relationships: readonly RelationshipValue[], names: NameTable): Buffer {
  writer.clear();
  for (const relationship of relationships) {
    writer.byte(relationship.id % relationshipsPerPage);
    writer.count(names.numberOf(relationship.type));
    writer.count(relationship.start.id);
    writer.count(relationship.end.id);
    writeProperties(relationship.properties, names);
  }
  return sealPage(writer.toBytes());
}

/** Throws a RangeError when the page is not what was written. */
export function decodeNodes(page: number, bytes: Buffer, names: NameTable): StoredNode[] {
  const input = openPage(bytes);
  const nodes: StoredNode[] = [];
  while (!input.atEnd) {
    const id = page * nodesPerPage + input.byte();
    const labels = Array.from({ length: input.count() }, () => names.nameOf(input.count()));
    nodes.push({ id, labels, properties: readProperties(input, names) });
  }
  return nodes;
}

/** Throws a RangeError when the page is not what was written. */
export function decodeRelationships(page: number, bytes: Buffer, names: NameTable): StoredRelationship[] {
  const input = openPage(bytes);
  const relationships: StoredRelationship[] = [];
  while (!input.atEnd) {
    relationships.push({
      id: page * relationshipsPerPage + input.byte(),
      type: names.nameOf(input.count()),
      startId: input.count(),
      endId: input.count(),
      properties: readProperties(input, names),
    });
  }
  return relationships;
}

/** Puts a checksum in front. */
export function sealPage(content: Buffer): Buffer {
  const page = Buffer.allocUnsafe(content.length + checksumSize);
  page.writeUInt32LE(crc32(content));
  content.copy(page, checksumSize);
  return page;
}

/** Throws a RangeError when the content is not what the checksum was made for. */
export function openPage(page: Buffer): ByteReader {
  if (page.length < checksumSize || page.readUInt32LE() !== crc32(page.subarray(checksumSize))) {
    throw new RangeError('a checksum does not match');
  }
  return new ByteReader(page, checksumSize);
}

function writeProperties(properties: ReadonlyMap<string, Value>, names: NameTable): void {
  writer.count(properties.size);
  for (const [key, value] of properties) {
    writer.count(names.numberOf(key));
    writeValue(value, writer);
  }
}

function readProperties(input: ByteReader, names: NameTable): ReadonlyMap<string, Value> {
  const size = input.count();
  if (size === 0) return noProperties;
  const properties = new Map<string, Value>();
  for (let index = 0; index < size; index++) properties.set(names.nameOf(input.count()), readValue(input));
  return properties;
}
