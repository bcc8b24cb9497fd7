import { createStore } from 'zustand/vanilla';
import type { Result } from '../ask-store.ts';
import { noWishes, pickRows, type RowWishes } from './row-picking.ts';

/** How the table of an answer is being read; kept while the reader looks at its other views. */
export interface TableState {
  /** The rows that this belongs to. */
  readonly rows: Result['values'] | null;
  readonly wishes: RowWishes;
  readonly hidden: ReadonlySet<number>;
  /** Widths that the reader gave, by column. */
  readonly widths: ReadonlyMap<number, number>;
  /** Places of the selected rows, as they came. */
  readonly selected: ReadonlySet<number>;
  readonly filtersOpen: boolean;
  /** The cell that is opened to be read whole. */
  readonly reading: { readonly row: number; readonly column: number } | null;
}

const fresh: Omit<TableState, 'rows'> = {
  wishes: noWishes,
  hidden: new Set(),
  widths: new Map(),
  selected: new Set(),
  filtersOpen: false,
  reading: null,
};

export const tableStore = createStore<TableState>()(() => ({ rows: null, ...fresh }));

/** Begins anew when the rows are others. */
export function readTable(state: TableState, rows: Result['values']): TableState {
  return state.rows === rows ? state : { rows, ...fresh };
}

export function changeTable(
  rows: Result['values'],
  change: (state: TableState) => Partial<TableState>,
): void {
  tableStore.setState((state) => {
    const current = readTable(state, rows);
    return { ...current, ...change(current) };
  });
}

/** Upwards, downwards, as they came. */
export function sortBy(rows: Result['values'], column: number): void {
  changeTable(rows, ({ wishes }) => {
    const { sort } = wishes;
    const next =
      sort?.column !== column
        ? { column, descending: false }
        : sort.descending
          ? null
          : { column, descending: true };
    return { wishes: { ...wishes, sort: next } };
  });
}

export function filterAnywhere(rows: Result['values'], text: string): void {
  changeTable(rows, ({ wishes }) => ({ wishes: { ...wishes, anywhere: text } }));
}

export function filterColumn(rows: Result['values'], column: number, text: string): void {
  changeTable(rows, ({ wishes }) => ({
    wishes: { ...wishes, columns: new Map(wishes.columns).set(column, text) },
  }));
}

/** Closing the filters of the columns lets go of what they held. */
export function openFilters(rows: Result['values'], open: boolean): void {
  changeTable(rows, ({ wishes }) => ({
    filtersOpen: open,
    wishes: open ? wishes : { ...wishes, columns: new Map() },
  }));
}

export function toggleColumn(rows: Result['values'], column: number): void {
  changeTable(rows, ({ hidden }) => ({ hidden: toggle(hidden, column) }));
}

export function setWidth(rows: Result['values'], column: number, width: number): void {
  changeTable(rows, ({ widths }) => ({ widths: new Map(widths).set(column, width) }));
}

export function toggleRow(rows: Result['values'], row: number): void {
  changeTable(rows, ({ selected }) => ({ selected: toggle(selected, row) }));
}

export function selectRows(rows: Result['values'], selected: Iterable<number>): void {
  changeTable(rows, () => ({ selected: new Set(selected) }));
}

/** The rows and columns that a copy takes: what is selected, else all that the table shows, in its order. */
export function pickForCopy({ fields, values, rowCount }: Result): {
  readonly fields: readonly string[];
  readonly rows: Result['values'];
} {
  const { wishes, hidden, selected } = readTable(tableStore.getState(), values);
  const columns = fields.map((_, column) => column).filter((column) => !hidden.has(column));
  const picked = pickRows(values, rowCount, wishes) ?? Array.from({ length: rowCount }, (_, row) => row);
  const wanted = selected.size === 0 ? [...picked] : [...picked].filter((row) => selected.has(row));
  return {
    fields: columns.map((column) => fields[column] ?? ''),
    rows: wanted.map((row) => columns.map((column) => values[row]?.[column] ?? null)),
  };
}

function toggle(set: ReadonlySet<number>, member: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(member)) {
    next.add(member);
  }
  return next;
}
