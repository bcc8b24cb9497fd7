import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { leastWidth } from '../../state/answer/column-widths.ts';
import { selectRows, setWidth, sortBy, toggleRow } from '../../state/answer/table-store.ts';
import type { Result } from '../../state/ask-store.ts';
import { activateCell } from './cell-deeds.ts';

/** Where the keyboard is: row -1 is the head. Both count what is shown, not what is there. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridKeys {
  readonly active: GridPlace;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  /** Given by the body, which knows how to bring a row into sight. */
  readonly bringIntoSight: { current: ((row: number) => void) | null };
  /** How many rows are in sight. */
  readonly pageSize: { current: number };
}

interface Options {
  readonly result: Result;
  readonly total: number;
  readonly columns: readonly number[];
  readonly widths: readonly number[];
  readonly rowAt: (place: number) => number;
  readonly filters: boolean;
}

const widthStep = 16;

/** The keys of a grid: https://www.w3.org/WAI/ARIA/apg/patterns/grid/ */
export function useGridKeys(options: Options): GridKeys {
  const { result, total, columns } = options;
  const [active, setActive] = useState<GridPlace>({ row: -1, column: 0 });
  const wanted = useRef<GridPlace | null>(null);
  const host = useRef<HTMLElement | null>(null);
  const bringIntoSight = useRef<((row: number) => void) | null>(null);
  const pageSize = useRef(10);
  const place = {
    row: Math.min(active.row, total - 1),
    column: Math.min(active.column, Math.max(0, columns.length - 1)),
  };

  // Rows come into the page as they come into sight; the focus follows once its cell is there.
  useEffect(() => {
    if (wanted.current !== null && focusCell(host.current, wanted.current)) {
      wanted.current = null;
    }
  });

  const go = (next: GridPlace) => {
    wanted.current = next;
    setActive(next);
    if (next.row >= 0) {
      bringIntoSight.current?.(next.row);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    host.current = target.closest<HTMLElement>('[role="grid"]');
    if (
      event.defaultPrevented ||
      target.closest('[data-place]') === null ||
      target.closest('input') !== null
    ) {
      return;
    }
    const next = findNext(event, place, { rows: total, columns: columns.length, page: pageSize.current });
    if (next !== undefined) {
      event.preventDefault();
      go(next);
    } else if (actOn(event, place, options)) {
      event.preventDefault();
    }
  };

  const onFocus = useCallback((event: FocusEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-place]');
    const [row, column] = (cell?.dataset.place ?? '').split(':').map(Number);
    if (row !== undefined && column !== undefined) {
      setActive((current) => (current.row === row && current.column === column ? current : { row, column }));
    }
  }, []);
  void result;
  return { active: place, onKeyDown, onFocus, bringIntoSight, pageSize };
}

function focusCell(host: HTMLElement | null, { row, column }: GridPlace): boolean {
  const cell = host?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`);
  const target = row < 0 ? cell?.querySelector<HTMLElement>('button') : cell;
  target?.focus({ preventScroll: row >= 0 });
  if (cell !== null && cell !== undefined && row >= 0) {
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  return target !== null && target !== undefined;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** Where a key leads; undefined when it leads nowhere. */
export function findNext(
  {
    key,
    ctrlKey,
    metaKey,
    altKey,
    shiftKey,
  }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  { row, column }: GridPlace,
  { rows, columns, page }: Size,
): GridPlace | undefined {
  const command = ctrlKey || metaKey;
  if (altKey || shiftKey) {
    return undefined;
  }
  const at = (nextRow: number, nextColumn: number): GridPlace => ({
    row: Math.max(-1, Math.min(nextRow, rows - 1)),
    column: Math.max(0, Math.min(nextColumn, columns - 1)),
  });
  switch (key) {
    case 'ArrowUp':
      return at(command ? 0 : row - 1, column);
    case 'ArrowDown':
      return at(command ? rows - 1 : row + 1, column);
    case 'ArrowLeft':
      return at(row, command ? 0 : column - 1);
    case 'ArrowRight':
      return at(row, command ? columns - 1 : column + 1);
    case 'Home':
      return at(command ? 0 : row, 0);
    case 'End':
      return at(command ? rows - 1 : row, columns - 1);
    case 'PageUp':
      return at(Math.max(0, row - page), column);
    case 'PageDown':
      return at(row + page, column);
    default:
      return undefined;
  }
}

function actOn(event: KeyboardEvent, { row, column }: GridPlace, options: Options): boolean {
  return row < 0 ? actOnHead(event, column, options) : actOnRow(event, row, column, options);
}

function actOnHead(
  { key, shiftKey }: KeyboardEvent,
  place: number,
  { result, columns, widths }: Options,
): boolean {
  const column = columns[place] ?? 0;
  if (shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    const step = key === 'ArrowLeft' ? -widthStep : widthStep;
    setWidth(result.values, column, Math.max(leastWidth, (widths[place] ?? 0) + step));
    return true;
  }
  if (key === 'Enter' && !result.streaming) {
    sortBy(result.values, column);
    return true;
  }
  return false;
}

function actOnRow(event: KeyboardEvent, row: number, place: number, options: Options): boolean {
  const { result, columns, rowAt, total } = options;
  const source = rowAt(row);
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter' || event.key === 'F2') {
    activateCell(result, source, columns[place] ?? 0);
    return true;
  }
  if (event.key === ' ') {
    toggleRow(result.values, source);
    return true;
  }
  if (command && event.key.toLowerCase() === 'a') {
    selectRows(
      result.values,
      Array.from({ length: total }, (_, index) => rowAt(index)),
    );
    return true;
  }
  return false;
}
