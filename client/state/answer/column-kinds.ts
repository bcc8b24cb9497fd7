import type { CypherValue } from '../../../protocol/values.ts';
import { isSnapshot } from '../../api/value-text.ts';

/** The type of a value, as Cypher names it in readable case. */
export type ValueType =
  | 'null'
  | 'boolean'
  | 'integer'
  | 'float'
  | 'text'
  | 'bytes'
  | 'list'
  | 'map'
  | 'node'
  | 'relationship'
  | 'path'
  | 'point'
  | 'date'
  | 'time'
  | 'localtime'
  | 'datetime'
  | 'localdatetime'
  | 'duration';

export function typeOf(value: CypherValue): ValueType {
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'bigint':
      return 'integer';
    case 'number':
      return 'float';
    case 'boolean':
      return 'boolean';
  }
  if (value === null) {
    return 'null';
  }
  if (value instanceof Uint8Array) {
    return 'bytes';
  }
  if (value instanceof Map) {
    return 'map';
  }
  return isSnapshot(value) ? value.kind : 'list';
}

/** What a column holds, over all rows looked at. */
export interface ColumnFacts {
  readonly field: string;
  readonly types: ReadonlySet<ValueType>;
  readonly nulls: number;
  /** Different values; counted up to `mostDistinct` only. */
  readonly distinct: number;
}

/** Beyond this many a column has no categories any more. */
export const mostDistinct = 1000;

export function describeColumns(
  fields: readonly string[],
  values: readonly (readonly CypherValue[])[],
  rowCount: number,
): ColumnFacts[] {
  return fields.map((field, column) => {
    const types = new Set<ValueType>();
    const seen = new Set<CypherValue>();
    let nulls = 0;
    for (let row = 0; row < rowCount; row++) {
      const value = values[row]?.[column] ?? null;
      if (value === null) {
        nulls++;
        continue;
      }
      types.add(typeOf(value));
      if (seen.size < mostDistinct) {
        seen.add(identify(value));
      }
    }
    return { field, types, nulls, distinct: seen.size };
  });
}

export function isNumeric({ types }: Pick<ColumnFacts, 'types'>): boolean {
  return types.size > 0 && [...types].every((type) => type === 'integer' || type === 'float');
}

/** Values that are equal come out the same. */
function identify(value: CypherValue): CypherValue {
  if (typeof value !== 'object' || value === null || !isSnapshot(value)) {
    return value;
  }
  if (value.kind === 'node' || value.kind === 'relationship') {
    return value.elementId;
  }
  return 'text' in value ? value.text : value;
}
