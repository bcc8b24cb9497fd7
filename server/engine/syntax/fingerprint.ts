/** Tells whether two expressions are written alike, wherever they stand. */
import type { Expression } from './ast.ts';

const PLACES: ReadonlySet<string> = new Set(['span', 'keySpan', 'nameSpan']);

/** Equal for expressions that differ in nothing but their place in the text and the case of function names. */
export function fingerprint(expression: Expression): string {
  return JSON.stringify(expression, function (this: { kind?: string }, key, value: unknown) {
    if (PLACES.has(key)) return undefined;
    if (typeof value === 'bigint') return { integer: String(value) };
    if (typeof value === 'number') return { float: String(value) };
    if (key === 'name' && this.kind === 'FunctionCall' && typeof value === 'string')
      return value.toLowerCase();
    return value;
  });
}
