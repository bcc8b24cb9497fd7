/** What the steps of a case ask for: `Then` steps read into expectations, and judged. */
import type { KitStep } from './features.ts';
import type { KitError, KitResult, KitSnapshot } from './kit-store.ts';
import { canonicalText, type KitValue } from './kit-value.ts';
import { parseNotation } from './notation.ts';

/** Counts by the kit's names, such as `+nodes`; what is not named did not happen. */
export type SideEffects = Readonly<Record<string, number>>;

export type Expectation =
  | {
      readonly kind: 'rows';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly KitValue[])[];
      readonly ordered: boolean;
      readonly anyListOrder: boolean;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'sideEffects'; readonly counts: SideEffects }
  | { readonly kind: 'error'; readonly type: string; readonly phase: string; readonly detail: string };

/** Undefined for steps that expect nothing. */
export function readExpectation(step: KitStep): Expectation | undefined {
  const { text, table = [] } = step;
  if (text === 'no side effects') return { kind: 'sideEffects', counts: {} };
  if (text === 'the result should be empty') return { kind: 'empty' };
  if (text === 'the side effects should be:')
    return {
      kind: 'sideEffects',
      counts: Object.fromEntries(table.map(([name, count]) => [name, Number(count)])),
    };
  const error = /^an? (\w+) should be raised at (.+): (\S+)$/.exec(text);
  if (error !== null) {
    const [, type = '', phase = '', detail = ''] = error;
    return { kind: 'error', type, phase, detail };
  }
  if (!text.startsWith('the result should be')) return undefined;
  const [columns = [], ...rows] = table;
  return {
    kind: 'rows',
    columns,
    rows: rows.map((row) => row.map(parseNotation)),
    ordered: text.includes(', in order'),
    anyListOrder: text.includes('ignoring element order for lists'),
  };
}

/** Undefined when the answer is as expected, otherwise what is different. */
export function compareRows(
  expected: Extract<Expectation, { kind: 'rows' | 'empty' }>,
  actual: KitResult,
): string | undefined {
  if (expected.kind === 'empty')
    return actual.rows.length === 0 ? undefined : `expected no rows, got ${actual.rows.length}`;
  const columns = [...expected.columns].sort().join(' | ');
  const found = [...actual.columns].sort().join(' | ');
  if (columns !== found) return `expected columns ${columns}, got ${found}`;
  const order = expected.columns.map((column) => actual.columns.indexOf(column));
  const lines = (rows: readonly (readonly KitValue[])[]) => {
    const texts = rows.map((row) =>
      row.map((value) => canonicalText(value, expected.anyListOrder)).join(' | '),
    );
    return expected.ordered ? texts : texts.sort();
  };
  const wanted = lines(expected.rows);
  const given = lines(actual.rows.map((row) => order.map((index) => row[index] ?? null)));
  if (wanted.join('\n') === given.join('\n')) return undefined;
  return `expected\n    ${wanted.join('\n    ')}\n  got\n    ${given.join('\n    ')}`;
}

export function compareSideEffects(
  expected: SideEffects,
  before: KitSnapshot,
  after: KitSnapshot,
): string | undefined {
  const actual: Record<string, number> = {};
  for (const what of ['nodes', 'relationships', 'labels', 'properties'] as const) {
    actual[`+${what}`] = [...after[what]].filter((item) => !before[what].has(item)).length;
    actual[`-${what}`] = [...before[what]].filter((item) => !after[what].has(item)).length;
  }
  const different = Object.keys({ ...actual, ...expected }).filter(
    (name) => (actual[name] ?? 0) !== (expected[name] ?? 0),
  );
  if (different.length === 0) return undefined;
  return different
    .map((name) => `expected ${expected[name] ?? 0} ${name}, got ${actual[name] ?? 0}`)
    .join('; ');
}

export function compareErrors(
  expected: Extract<Expectation, { kind: 'error' }>,
  actual: KitError,
): string | undefined {
  const phase = actual.phase === 'compile' ? 'compile time' : actual.phase;
  const same =
    actual.type === expected.type &&
    (expected.phase === 'any time' || phase === expected.phase) &&
    (expected.detail === '*' || actual.detail === expected.detail);
  if (same) return undefined;
  return `expected ${expected.type} at ${expected.phase}: ${expected.detail}, got ${actual.type} at ${phase}: ${actual.detail} (${actual.message})`;
}
