import type { CypherValue } from '../../../protocol/values.ts';
import { sayCell } from './cell-words.ts';
import { orderValues } from './value-order.ts';

type Rows = readonly (readonly CypherValue[])[];

/** How a reader wants to see the rows. */
export interface RowWishes {
  readonly sort: { readonly column: number; readonly descending: boolean } | null;
  /** Text that any of the columns must hold. */
  readonly anywhere: string;
  /** Text that this column must hold. */
  readonly columns: ReadonlyMap<number, string>;
}

export const noWishes: RowWishes = { sort: null, anywhere: '', columns: new Map() };

export function hasWishes({ sort, anywhere, columns }: RowWishes): boolean {
  return sort !== null || anywhere.trim() !== '' || [...columns.values()].some((text) => text.trim() !== '');
}

/** The places of the wanted rows, in the wanted order; null stands for all rows as they came. */
export function pickRows(rows: Rows, rowCount: number, wishes: RowWishes): Uint32Array | null {
  if (!hasWishes(wishes)) {
    return null;
  }
  const picked = filterRows(rows, rowCount, wishes);
  return wishes.sort === null ? picked : sortRows(rows, picked, wishes.sort);
}

function filterRows(rows: Rows, rowCount: number, { anywhere, columns }: RowWishes): Uint32Array {
  const wanted = normalize(anywhere);
  const byColumn = [...columns]
    .map(([column, text]) => [column, normalize(text)] as const)
    .filter(([, text]) => text !== '');
  const picked = new Uint32Array(rowCount);
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    const texts = textsOf(rows, row);
    const meets =
      (wanted === '' || texts.some((text) => text.includes(wanted))) &&
      byColumn.every(([column, text]) => texts[column]?.includes(text));
    if (meets) {
      picked[count++] = row;
    }
  }
  return picked.slice(0, count);
}

/** Equal values keep the order in which they came; null comes last, and first when descending, as in Cypher. */
function sortRows(
  rows: Rows,
  picked: Uint32Array,
  { column, descending }: NonNullable<RowWishes['sort']>,
): Uint32Array {
  const direction = descending ? -1 : 1;
  const valueAt = (row: number) => rows[row]?.[column] ?? null;
  return picked.sort((left, right) => direction * orderValues(valueAt(left), valueAt(right)) || left - right);
}

/** The texts of a row's cells, made once: looking through 100,000 rows must keep up with typing. */
const knownTexts = new WeakMap<Rows, string[][]>();

function textsOf(rows: Rows, row: number): readonly string[] {
  let texts = knownTexts.get(rows);
  if (texts === undefined) {
    texts = [];
    knownTexts.set(rows, texts);
  }
  texts[row] ??= (rows[row] ?? []).map((value) => normalize(value === null ? '' : sayCell(value)));
  return texts[row];
}

/** Without regard to case and accents. */
function normalize(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.trim().toLowerCase();
}
