import type {
  CypherMap,
  CypherValue,
  PathSnapshot,
  PointSnapshot,
  TemporalSnapshot,
} from '../../../protocol/values.ts';
import { isSnapshot } from '../../api/value-text.ts';
import { keyOfTemporal } from './temporal-key.ts';

/** The places of the kinds in Cypher's ORDER BY, null last. */
const ranks: { readonly [kind: string]: number } = {
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
  number: 14,
  bigint: 14,
  null: 15,
};

/** Negative, zero or positive, in the order that Cypher's ORDER BY gives values of all kinds. */
export function orderValues(left: CypherValue, right: CypherValue): number {
  const kind = kindOf(left);
  const byRank = (ranks[kind] ?? 0) - (ranks[kindOf(right)] ?? 0);
  if (byRank !== 0) {
    return byRank;
  }
  switch (kind) {
    case 'null':
      return 0;
    case 'boolean':
      return Number(left) - Number(right);
    case 'bigint':
    case 'number':
      return orderNumbers(left as bigint | number, right as bigint | number);
    case 'string':
      return orderTexts(left as string, right as string);
    case 'list':
      return orderLists(left as readonly CypherValue[], right as readonly CypherValue[]);
    case 'map':
      return orderMaps(left as CypherMap, right as CypherMap);
    case 'node':
    case 'relationship':
      return orderIds(left as { elementId: string }, right as { elementId: string });
    case 'path':
      return orderPaths(left as PathSnapshot, right as PathSnapshot);
    case 'point':
      return orderPoints(left as PointSnapshot, right as PointSnapshot);
    default:
      return orderKeys(left as TemporalSnapshot, right as TemporalSnapshot);
  }
}

function kindOf(value: CypherValue): string {
  if (typeof value !== 'object') {
    return typeof value;
  }
  if (value === null) {
    return 'null';
  }
  return isSnapshot(value) ? value.kind : value instanceof Map ? 'map' : 'list';
}

/** By exact value; NaN is larger than all others. */
function orderNumbers(left: bigint | number, right: bigint | number): number {
  if (left < right) {
    return -1;
  }
  return left > right ? 1 : Number(Number.isNaN(left)) - Number(Number.isNaN(right));
}

/** By code points, where JavaScript would compare UTF-16 units. */
function orderTexts(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) {
      return rankOfUnit(a) - rankOfUnit(b);
    }
  }
  return left.length - right.length;
}

/** Surrogates stand for code points above all others, yet their units are below U+E000. */
function rankOfUnit(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function orderLists(left: readonly CypherValue[], right: readonly CypherValue[]): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const order = orderValues(left[index] ?? null, right[index] ?? null);
    if (order !== 0) {
      return order;
    }
  }
  return left.length - right.length;
}

/** By size, then by sorted keys, then by their values. */
function orderMaps(left: CypherMap, right: CypherMap): number {
  const leftKeys = [...left.keys()].sort(orderTexts);
  const rightKeys = [...right.keys()].sort(orderTexts);
  return (
    left.size - right.size ||
    orderLists(leftKeys, rightKeys) ||
    orderLists(
      leftKeys.map((key) => left.get(key) ?? null),
      leftKeys.map((key) => right.get(key) ?? null),
    )
  );
}

/** Nodes and relationships stand in the order of their internal numbers, which end their elementIds. */
function orderIds(left: { elementId: string }, right: { elementId: string }): number {
  const [, leftStart = '', leftNumber = ''] = /^(.*?)(\d*)$/.exec(left.elementId) ?? [];
  const [, rightStart = '', rightNumber = ''] = /^(.*?)(\d*)$/.exec(right.elementId) ?? [];
  return leftStart === rightStart
    ? Number(leftNumber) - Number(rightNumber)
    : orderTexts(left.elementId, right.elementId);
}

/** By the first node, then by relationship after relationship. */
function orderPaths(left: PathSnapshot, right: PathSnapshot): number {
  const nodes = [left.nodes[0], right.nodes[0]] as const;
  if (nodes[0] !== undefined && nodes[1] !== undefined) {
    const byStart = orderIds(nodes[0], nodes[1]);
    if (byStart !== 0) {
      return byStart;
    }
  }
  return orderLists(left.relationships, right.relationships);
}

function orderPoints(left: PointSnapshot, right: PointSnapshot): number {
  return left.srid - right.srid || orderLists(left.coordinates, right.coordinates);
}

function orderKeys(left: TemporalSnapshot, right: TemporalSnapshot): number {
  const leftKey = keyOfTemporal(left);
  const rightKey = keyOfTemporal(right);
  for (const [index, part] of leftKey.entries()) {
    const other = rightKey[index] ?? 0;
    if (part !== other) {
      return part < other ? -1 : 1;
    }
  }
  return 0;
}
