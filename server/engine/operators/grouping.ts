/** Keys under which equivalent values meet in a Map: for DISTINCT and for grouping. */

import type { Row } from '../expressions/row.ts';
import { groupingKey } from '../values/equality.ts';
import type { Value } from '../values/value.ts';

/** Entities are their own keys; strings get a mark so that they never meet another value's key. */
export function keyOfValue(value: Value): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return `"${value}`;
  if (
    typeof value === 'object' &&
    'kind' in value &&
    (value.kind === 'node' || value.kind === 'relationship')
  ) {
    return value;
  }
  return groupingKey(value);
}

export function keyOfRow(row: Row, slots: readonly number[]): unknown {
  if (slots.length === 1) return keyOfValue(row[slots[0] as number] as Value);
  let key = '';
  for (const slot of slots) {
    const part = partOfKey(row[slot] as Value);
    // The length in front keeps ('a', 'bc') apart from ('ab', 'c').
    key += `${part.length}:${part}`;
  }
  return key;
}

function partOfKey(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return `"${value}`;
  return String(groupingKey(value));
}
