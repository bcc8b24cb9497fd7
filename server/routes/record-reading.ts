/** Reads columns and properties whose types the query behind them fixes. A mismatch is a mistake in that query. */
import { types } from 'node:util';
import type { CypherMap, CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../protocol/values.ts';

export function readText(map: CypherMap, key: string): string {
  const value = map.get(key) ?? null;
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string') {
    return value.text;
  }
  throw mismatch(key, 'text', value);
}

export function readOptionalText(map: CypherMap, key: string): string | undefined {
  return (map.get(key) ?? null) === null ? undefined : readText(map, key);
}

export function readNumber(map: CypherMap, key: string): number {
  const value = map.get(key);
  if (typeof value === 'bigint' || typeof value === 'number') return Number(value);
  throw mismatch(key, 'a number', value);
}

export function readTexts(map: CypherMap, key: string): string[] {
  const value = map.get(key);
  if (Array.isArray(value)) return value.map(String);
  throw mismatch(key, 'a list', value);
}

export function readNode(map: CypherMap, key: string): NodeSnapshot {
  const value = map.get(key) ?? null;
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'node') return value;
  throw mismatch(key, 'a node', value);
}

export function readNodes(map: CypherMap, key: string): NodeSnapshot[] {
  const value = map.get(key);
  if (!Array.isArray(value)) throw mismatch(key, 'a list', value);
  return value.map((item, index) => readNode(new Map([[`${key}[${index}]`, item]]), `${key}[${index}]`));
}

export function readRelationship(map: CypherMap, key: string): RelationshipSnapshot {
  const value = map.get(key) ?? null;
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'relationship') {
    return value;
  }
  throw mismatch(key, 'a relationship', value);
}

export function readMaps(map: CypherMap, key: string): CypherMap[] {
  const value = map.get(key);
  if (Array.isArray(value)) return value.filter((item): item is CypherMap => types.isMap(item));
  throw mismatch(key, 'a list of maps', value);
}

function mismatch(key: string, wanted: string, value: CypherValue | undefined): TypeError {
  return new TypeError(`column or property "${key}" should be ${wanted}, but is ${String(value)}`);
}
