/**
 * The two ways in which values are the same. `equals` is Cypher's `=`: null means nobody knows. `isEquivalent` is
 * what DISTINCT and grouping go by: null is like null. NaN is like nothing, in both, as in Neo4j.
 */
import { isList, isMap, isNode, isNumber, isPath, isPoint, isRelationship, isTemporal } from './kinds.ts';
import type { PointValue } from './point.ts';
import { equalTemporal } from './temporal-order.ts';
import type { MapValue, PathValue, Value } from './value.ts';

/** Values of different kinds are unequal, except that 1 = 1.0; null on either side gives null. */
export function equals(left: Value, right: Value): boolean | null {
  if (left === null || right === null) return null;
  if (isNumber(left)) return isNumber(right) && Number(left) === Number(right) && sameInteger(left, right);
  if (typeof left !== 'object') return left === right;
  if (isList(left)) return isList(right) ? equalLists(left, right) : false;
  if (isMap(left)) return isMap(right) ? equalMaps(left, right) : false;
  return equalTagged(left, right);
}

/** True where DISTINCT keeps one of the two. */
export function isEquivalent(left: Value, right: Value): boolean {
  if (left === null || right === null) return left === right;
  // biome-ignore lint/suspicious/noDoubleEquals: `1n == 1` compares INTEGER with FLOAT by exact mathematical value.
  if (isNumber(left)) return isNumber(right) && left == right;
  if (typeof left !== 'object') return left === right;
  if (isList(left)) {
    return (
      isList(right) &&
      left.length === right.length &&
      left.every((element, index) => isEquivalent(element, right[index]!))
    );
  }
  if (isMap(left)) {
    return (
      isMap(right) &&
      left.size === right.size &&
      [...left].every(([key, value]) => right.has(key) && isEquivalent(value, right.get(key)!))
    );
  }
  return equalTagged(left, right);
}

/** INTEGERs that meet in one FLOAT are still two. */
function sameInteger(left: bigint | number, right: bigint | number): boolean {
  return typeof left !== 'bigint' || typeof right !== 'bigint' || left === right;
}

function equalTagged(left: Value, right: Value): boolean {
  if (isTemporal(left)) return isTemporal(right) && equalTemporal(left, right);
  if (isPoint(left)) return isPoint(right) && equalPoints(left, right);
  if (isPath(left)) return isPath(right) && equalPaths(left, right);
  if (isNode(left)) return isNode(right) && left.id === right.id;
  return isRelationship(left) && isRelationship(right) && left.id === right.id;
}

function equalLists(left: readonly Value[], right: readonly Value[]): boolean | null {
  if (left.length !== right.length) return false;
  let result: boolean | null = true;
  for (let index = 0; index < left.length; index++) {
    const equal = equals(left[index]!, right[index]!);
    if (equal === false) return false;
    if (equal === null) result = null;
  }
  return result;
}

function equalMaps(left: MapValue, right: MapValue): boolean | null {
  if (left.size !== right.size) return false;
  for (const key of left.keys()) if (!right.has(key)) return false;
  let result: boolean | null = true;
  for (const [key, value] of left) {
    const equal = equals(value, right.get(key)!);
    if (equal === false) return false;
    if (equal === null) result = null;
  }
  return result;
}

function equalPoints(left: PointValue, right: PointValue): boolean {
  return (
    left.srid === right.srid &&
    left.coordinates.every((coordinate, index) => coordinate === right.coordinates[index])
  );
}

function equalPaths(left: PathValue, right: PathValue): boolean {
  return (
    left.relationships.length === right.relationships.length &&
    left.nodes[0]!.id === right.nodes[0]!.id &&
    left.relationships.every((relationship, index) => relationship.id === right.relationships[index]!.id)
  );
}

/**
 * Two values have the same key exactly when they are equivalent. Keys differ as text, too, so that they may be put
 * together into longer ones.
 */
export function groupingKey(value: Value): string | number | boolean | null {
  switch (typeof value) {
    case 'string':
      return `"${value}`;
    case 'boolean':
      return value;
    case 'number':
      return Number.isNaN(value) ? keyOfNaN() : value + 0;
    case 'bigint':
      return keyOfInteger(value);
    default:
      return value === null ? null : keyOfObject(value);
  }
}

let notANumberCount = 0;

/** NaN is not even like itself: every NaN is a group of its own. */
function keyOfNaN(): string {
  notANumberCount += 1;
  return `NaN#${notANumberCount}`;
}

/** The FLOAT it is equivalent to, if there is one. */
function keyOfInteger(value: bigint): number | string {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  return BigInt(number) === value ? number : `${value}n`;
}

function keyOfObject(value: Exclude<Value, null | string | number | bigint | boolean>): string {
  if (isList(value)) return `[${value.map(keyOfPart).join('')}]`;
  if (isMap(value)) {
    const entries = [...value].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
    return `{${entries.map(([key, part]) => keyOfPart(key) + keyOfPart(part)).join('')}}`;
  }
  switch (value.kind) {
    case 'node':
      return `(${value.id})`;
    case 'relationship':
      return `-${value.id}-`;
    case 'path':
      return `path ${value.nodes[0]!.id} ${value.relationships.map(({ id }) => id).join(' ')}`;
    case 'point':
      return `point ${value.srid} ${value.coordinates.map(keyOfCoordinate).join(' ')}`;
    default:
      return `${value.kind} ${value.toString()}`;
  }
}

function keyOfCoordinate(coordinate: number): string | number {
  return Number.isNaN(coordinate) ? keyOfNaN() : coordinate + 0;
}

/** The length in front keeps neighbours apart. */
function keyOfPart(value: Value): string {
  const key = String(groupingKey(value));
  return `${key.length}:${key}`;
}
