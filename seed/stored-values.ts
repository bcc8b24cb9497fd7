/** Reads properties of what a data set has put into a store back into the fields of its rows. */
import type { CypherMap } from '../protocol/values.ts';

export function text(properties: CypherMap, name: string): string {
  return optionalText(properties, name) ?? '';
}

export function number(properties: CypherMap, name: string): number {
  return Number(properties.get(name) ?? Number.NaN);
}

export function flag(properties: CypherMap, name: string): boolean {
  return properties.get(name) === true;
}

export function texts(properties: CypherMap, name: string): readonly string[] {
  const value = properties.get(name);
  return Array.isArray(value) ? value.map(String) : [];
}

/** Only the fields of `T` that are there, each as text. */
export function optionalFields<T>(properties: CypherMap, names: readonly (keyof T & string)[]): Partial<T> {
  const fields = names.flatMap((name) => {
    const value = optionalText(properties, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(fields) as Partial<T>;
}

function optionalText(properties: CypherMap, name: string): string | undefined {
  const value = properties.get(name) ?? null;
  if (typeof value === 'object' && value !== null && 'text' in value) {
    return String(value.text);
  }
  return value === null ? undefined : String(value);
}
