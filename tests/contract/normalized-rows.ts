import { types } from 'node:util';
import type { CypherMap, CypherValue } from '../../protocol/values.ts';

/**
 * Rows as sorted text that two stores can be compared by: nodes and relationships by what they are, without the
 * stores' own ids, maps in the order of their keys, scores of the full-text index rounded.
 */
export function normalizeRows(rows: readonly (readonly CypherValue[])[]): string[] {
  return rows.map((row) => `[${row.map(normalize).join(', ')}]`).sort();
}

function normalize(value: CypherValue): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return value.toPrecision(4);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(normalize).join(', ')}]`;
  if (types.isMap(value)) return normalizeMap(value);
  if (!('kind' in value)) return String(value);
  switch (value.kind) {
    case 'node':
      return `(:${[...value.labels].sort().join(':')} ${normalizeMap(value.properties)})`;
    case 'relationship':
      return `[:${value.type} ${normalizeMap(value.properties)}]`;
    case 'path':
      return `path ${value.nodes.map(normalize).join(' ')} ${value.relationships.map(normalize).join(' ')}`;
    case 'point':
      return `point ${value.srid} ${value.coordinates.join(' ')}`;
    default:
      return `${value.kind} ${value.text}`;
  }
}

function normalizeMap(map: CypherMap): string {
  const entries = [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${key}: ${normalize(value)}`).join(', ')}}`;
}
