import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { memo, type RefObject, useCallback, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { ColumnShape } from '../../state/answer/column-widths.ts';
import { readTable, selectRows, tableStore, toggleRow } from '../../state/answer/table-store.ts';
import type { Result } from '../../state/ask-store.ts';
import type { GridKeys } from './grid-keys.ts';
import { TableCell } from './table-cell.tsx';

interface Props {
  readonly result: Result;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly columns: readonly number[];
  readonly shapes: readonly ColumnShape[];
  readonly total: number;
  readonly rowAt: (place: number) => number;
  readonly selected: ReadonlySet<number>;
  readonly grid: GridKeys;
}

/** In pixels: a row of one line, and the head that covers the first of what scrolls under it. */
const lineHeight = 29;
export const headHeight = 33;
export const filterHeight = 32;

/** The rows in sight, each at its place; the one with the focus stays in the page wherever the rest scrolls. */
export function TableBody({ result, scroller, columns, shapes, total, rowAt, selected, grid }: Props) {
  const { active, bringIntoSight, pageSize } = grid;
  const focused = active.row;
  const head = useStore(tableStore, (state) => readTable(state, result.values).filtersOpen)
    ? headHeight + filterHeight
    : headHeight;
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    scrollMargin: head,
    scrollPaddingStart: head,
    overscan: 8,
    useFlushSync: false,
    getItemKey: rowAt,
    rangeExtractor: useCallback((range: Range) => withFocused(range, focused, total), [focused, total]),
  });
  const lastPicked = useRef(0);
  useEffect(() => {
    bringIntoSight.current = (row) => rows.scrollToIndex(row, { align: 'auto' });
    pageSize.current = Math.max(
      1,
      Math.floor(((scroller.current?.clientHeight ?? 300) - head) / lineHeight) - 1,
    );
  });
  const reading = useStore(tableStore, (state) => readTable(state, result.values).reading);
  // Sentences are set in several lines, so their rows are measured; all others are of one height.
  const measure = columns.some((column) => shapes[column]?.prose === true) ? rows.measureElement : undefined;
  const pick = (place: number, extend: boolean) => {
    if (extend) {
      const [from, to] = [Math.min(place, lastPicked.current), Math.max(place, lastPicked.current)];
      selectRows(
        result.values,
        Array.from({ length: to - from + 1 }, (_, index) => rowAt(from + index)),
      );
    } else {
      toggleRow(result.values, rowAt(place));
      lastPicked.current = place;
    }
  };
  const pickRef = useRef(pick);
  pickRef.current = pick;
  const onPick = useCallback((place: number, extend: boolean) => pickRef.current(place, extend), []);
  return (
    <tbody style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, start, key }) => {
        const row = rowAt(index);
        return (
          <TableRow
            key={key}
            result={result}
            row={row}
            place={index}
            start={start - head}
            measure={measure}
            columns={columns}
            shapes={shapes}
            selected={selected.has(row)}
            activeColumn={active.row === index ? active.column : null}
            readingColumn={reading?.row === row ? reading.column : null}
            onPick={onPick}
          />
        );
      })}
    </tbody>
  );
}

function withFocused(range: Range, focused: number, total: number): number[] {
  const places = defaultRangeExtractor(range);
  if (focused < 0 || focused >= total || places.includes(focused)) {
    return places;
  }
  return focused < (places[0] ?? 0) ? [focused, ...places] : [...places, focused];
}

interface RowProps {
  readonly result: Result;
  readonly row: number;
  readonly place: number;
  readonly start: number;
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
  readonly columns: readonly number[];
  readonly shapes: readonly ColumnShape[];
  readonly selected: boolean;
  readonly activeColumn: number | null;
  readonly readingColumn: number | null;
  readonly onPick: (place: number, extend: boolean) => void;
}

const TableRow = memo(
  function TableRow(props: RowProps) {
    const { result, row, place, start, measure, columns, shapes, selected, activeColumn, readingColumn } =
      props;
    return (
      <tr
        ref={measure}
        data-index={place}
        aria-rowindex={place + 2}
        aria-selected={selected}
        style={{ transform: `translateY(${start}px)` }}
      >
        <th scope="row" className="gutter" aria-colindex={1}>
          <button
            type="button"
            tabIndex={-1}
            title={selected ? 'Let go of this row' : 'Select this row; with Shift all rows up to it'}
            onClick={(event) => props.onPick(place, event.shiftKey)}
          >
            {(row + 1).toLocaleString('en')}
          </button>
        </th>
        {columns.map((column, index) => (
          <TableCell
            key={column}
            result={result}
            row={row}
            column={column}
            place={`${place}:${index}`}
            columnIndex={index + 2}
            numeric={shapes[column]?.numeric ?? false}
            active={activeColumn === index}
            reading={readingColumn === column}
          />
        ))}
      </tr>
    );
  },
  ({ result: before, ...rest }, { result: after, ...next }) =>
    before.values === after.values &&
    Object.entries(rest).every(([name, value]) => next[name as keyof typeof next] === value),
);
