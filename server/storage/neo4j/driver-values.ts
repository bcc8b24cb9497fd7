/**
 * From the driver's values to snapshots. Integers arrive in the driver's own form, which is cheaper to make bigint here
 * than there; temporal values become the text that Cypher's toString() gives.
 */
import neo4j, {
  type Record as DriverRecord,
  type Integer,
  type Node,
  type Path,
  type Point,
  type Relationship,
} from 'neo4j-driver';
import type {
  CypherMap,
  CypherValue,
  NodeSnapshot,
  PathSnapshot,
  PointSnapshot,
  RelationshipSnapshot,
} from '../../../protocol/values.ts';
import { ReadRow } from './record-entrance.ts';
import { writeTemporal } from './temporal-text.ts';

export function fromDriverRow(record: DriverRecord): readonly CypherValue[] {
  const first: unknown = record.length === 0 ? undefined : record.get(0);
  if (first instanceof ReadRow) return first.values;
  const row: CypherValue[] = [];
  for (let index = 0; index < record.length; index += 1) row.push(fromDriver(record.get(index)));
  return row;
}

export function fromDriver(value: unknown): CypherValue {
  switch (typeof value) {
    case 'string':
    case 'bigint':
    case 'number':
    case 'boolean':
      return value;
    case 'object':
      return value === null ? null : fromDriverObject(value);
    default:
      return null;
  }
}

/** The usual kinds by their class, which is one look-up; a map's own key `constructor` leads to none of them. */
const byClass = new Map<unknown, (value: never) => CypherValue>([
  [Array, (value: readonly unknown[]) => value.map(fromDriver)],
  [neo4j.types.Integer, toBigInt],
  [Object, toMap],
  [neo4j.types.Node, toNodeSnapshot],
  [neo4j.types.Relationship, toRelationshipSnapshot],
  [neo4j.types.Path, toPathSnapshot],
  [neo4j.types.Point, toPointSnapshot],
  [neo4j.types.Date, writeTemporal as (value: object) => CypherValue],
]);

function fromDriverObject(value: object): CypherValue {
  const convert = byClass.get(value.constructor);
  return convert === undefined ? fromRareObject(value) : convert(value as never);
}

function fromRareObject(value: object): CypherValue {
  if (Array.isArray(value)) return value.map(fromDriver);
  if (value instanceof Int8Array) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  // A vector has no kind of its own here; its numbers are what a reader can use.
  if (neo4j.isVector(value)) return Array.from(value.asTypedArray() as Iterable<number | bigint>);
  return writeTemporal(value) ?? toMap(value as Record<string, unknown>);
}

/** Most integers fit into 32 bits, and those the driver's own conversion takes the long way too. */
function toBigInt(value: Integer): bigint {
  return value.high === value.low >> 31 ? BigInt(value.low) : value.toBigInt();
}

/** `for … in` walks what the engine knows of objects of one shape; the driver's maps inherit nothing that can be listed. */
function toMap(entries: Readonly<Record<string, unknown>>): CypherMap {
  const map = new Map<string, CypherValue>();
  for (const key in entries) map.set(key, fromDriver(entries[key]));
  return map;
}

function toNodeSnapshot(node: Node): NodeSnapshot {
  return {
    kind: 'node',
    elementId: node.elementId,
    labels: node.labels,
    properties: toMap(node.properties),
  };
}

function toRelationshipSnapshot(relationship: Relationship): RelationshipSnapshot {
  return {
    kind: 'relationship',
    elementId: relationship.elementId,
    type: relationship.type,
    startElementId: relationship.startNodeElementId,
    endElementId: relationship.endNodeElementId,
    properties: toMap(relationship.properties),
  };
}

function toPathSnapshot(path: Path): PathSnapshot {
  return {
    kind: 'path',
    nodes: [path.start, ...path.segments.map((segment) => segment.end)].map(toNodeSnapshot),
    relationships: path.segments.map((segment) => toRelationshipSnapshot(segment.relationship)),
  };
}

function toPointSnapshot({ srid, x, y, z }: Point): PointSnapshot {
  const coordinates = z === undefined ? [x, y] : [x, y, z];
  return { kind: 'point', srid: Number(srid), coordinates };
}
