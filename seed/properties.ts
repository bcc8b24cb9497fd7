import type { CypherValue } from '../protocol/values.ts';

type Part = ReadonlyMap<string, CypherValue> | Readonly<Record<string, CypherValue | undefined>>;

/** One map of properties from several parts; what is undefined is left out, as a graph knows no empty property. */
export function withProperties(...parts: readonly Part[]): ReadonlyMap<string, CypherValue> {
  const properties = new Map<string, CypherValue>();
  for (const part of parts) {
    for (const [name, value] of part instanceof Map ? part : Object.entries(part)) {
      if (value !== undefined) {
        properties.set(name, value);
      }
    }
  }
  return properties;
}
