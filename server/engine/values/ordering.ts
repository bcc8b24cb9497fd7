/**
 * The order of ORDER BY, min and max: total over all values of all kinds (openCypher CIP2016-06-14, with Neo4j's
 * places for what that proposal leaves open).
 */
import { compareCodePoints } from './code-points.ts';
import { kindOf, type ValueKind } from './kinds.ts';
import type { PointValue } from './point.ts';
import { orderTemporal } from './temporal-order.ts';
import type { MapValue, PathValue, TemporalValue, Value } from './value.ts';

const ranks: Readonly<Record<ValueKind, number>> = {
  map: 0,
  node: 1,
  relationship: 2,
  list: 3,
  path: 4,
  point: 5,
  datetime: 6,
  localdatetime: 7,
  date: 8,
  time: 9,
  localtime: 10,
  duration: 11,
  string: 12,
  boolean: 13,
  integer: 14,
  float: 14,
  null: 15,
};

/** Negative, zero or positive. Zero only for values that are equivalent, NaN with NaN included. */
export function orderValues(left: Value, right: Value): number {
  const kind = kindOf(left);
  const otherKind = kindOf(right);
  if (ranks[kind] !== ranks[otherKind]) return ranks[kind] - ranks[otherKind];
  switch (kind) {
    case 'null':
      return 0;
    case 'boolean':
      return Number(left) - Number(right);
    case 'integer':
    case 'float':
      return orderNumbers(left as bigint | number, right as bigint | number);
    case 'string':
      return compareCodePoints(left as string, right as string);
    case 'list':
      return orderLists(left as readonly Value[], right as readonly Value[]);
    case 'map':
      return orderMaps(left as MapValue, right as MapValue);
    case 'node':
    case 'relationship':
      return (left as { id: number }).id - (right as { id: number }).id;
    case 'path':
      return orderPaths(left as PathValue, right as PathValue);
    case 'point':
      return orderPoints(left as PointValue, right as PointValue);
    default:
      return orderTemporal(left as TemporalValue, right as TemporalValue);
  }
}

/** By exact mathematical value; NaN is larger than all others. */
function orderNumbers(left: bigint | number, right: bigint | number): number {
  if (left < right) return -1;
  if (left > right) return 1;
  return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
}

function orderLists(left: readonly Value[], right: readonly Value[]): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const order = orderValues(left[index]!, right[index]!);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** By size, then by sorted keys, then by their values. */
function orderMaps(left: MapValue, right: MapValue): number {
  if (left.size !== right.size) return left.size - right.size;
  const leftKeys = [...left.keys()].sort(compareCodePoints);
  const rightKeys = [...right.keys()].sort(compareCodePoints);
  const byKeys = orderLists(leftKeys, rightKeys);
  if (byKeys !== 0) return byKeys;
  return orderLists(
    leftKeys.map((key) => left.get(key)!),
    leftKeys.map((key) => right.get(key)!),
  );
}

/** As lists of node, relationship, node, and so on. */
function orderPaths(left: PathValue, right: PathValue): number {
  const length = Math.min(left.relationships.length, right.relationships.length);
  const byStart = left.nodes[0]!.id - right.nodes[0]!.id;
  if (byStart !== 0) return byStart;
  for (let index = 0; index < length; index++) {
    const order = left.relationships[index]!.id - right.relationships[index]!.id;
    if (order !== 0) return order;
  }
  return left.relationships.length - right.relationships.length;
}

function orderPoints(left: PointValue, right: PointValue): number {
  return left.srid - right.srid || orderLists(left.coordinates, right.coordinates);
}
