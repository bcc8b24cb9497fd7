import { type KeyboardEvent, useCallback, useDeferredValue, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { fitWidths } from '../../state/answer/column-widths.ts';
import { pickRows } from '../../state/answer/row-picking.ts';
import { readTable, tableStore } from '../../state/answer/table-store.ts';
import type { Result } from '../../state/ask-store.ts';
import { useGridKeys } from './grid-keys.ts';
import { useColumnShapes, useElementSize } from './measuring.ts';
import { TableBody } from './table-body.tsx';
import { TableHead } from './table-head.tsx';
import { TableTools } from './table-tools.tsx';

/** The gutter with the rows' numbers, and a first column that stays in sight unless it is itself too wide. */
const gutterRoom = 24;
const digitWidth = 8;
const mostStickyShare = 0.4;

/** The rows as a grid: only those in sight are in the page, all of them are within reach of the keyboard. */
export function AnswerTable({ result }: { readonly result: Result }) {
  const { fields, values, rowCount, streaming } = result;
  const state = readTable(useStore(tableStore), values);
  const wishes = useDeferredValue(state.wishes);
  const picked = useMemo(() => pickRows(values, rowCount, wishes), [values, rowCount, wishes]);
  const total = picked === null ? rowCount : picked.length;
  const scroller = useRef<HTMLDivElement>(null);
  const { width: room } = useElementSize(scroller);
  const shapes = useColumnShapes(result);
  const columns = useMemo(
    () => fields.map((_, column) => column).filter((column) => !state.hidden.has(column)),
    [fields, state.hidden],
  );
  const gutter = gutterRoom + String(rowCount).length * digitWidth;
  const widths = useMemo(() => {
    const shown = columns.map((column) => shapes[column] ?? { numeric: false, prose: false, width: 120 });
    const fitted = fitWidths(shown, room - gutter - 16);
    return columns.map((column, place) => state.widths.get(column) ?? fitted[place] ?? 120);
  }, [columns, shapes, room, gutter, state.widths]);
  const sticky = (widths[0] ?? 0) + gutter <= room * mostStickyShare;
  const rowAt = useCallback((place: number) => (picked === null ? place : (picked[place] ?? 0)), [picked]);
  const grid = useGridKeys({ result, total, columns, widths, rowAt, filters: state.filtersOpen });
  const style = {
    '--columns': `${gutter}px ${widths.map((width) => `${width}px`).join(' ')}`,
    '--gutter': `${gutter}px`,
    width: gutter + widths.reduce((sum, width) => sum + width, 0),
  } as React.CSSProperties;
  return (
    <>
      <TableTools result={result} state={state} shown={total} />
      <div ref={scroller} className="grid-scroll">
        <table
          className="grid"
          style={style}
          data-sticky={sticky}
          aria-label={result.title}
          aria-rowcount={streaming ? -1 : total + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked is a grid
          role="grid"
          onKeyDown={grid.onKeyDown as (event: KeyboardEvent<HTMLTableElement>) => void}
          onFocus={grid.onFocus}
        >
          <TableHead
            result={result}
            state={state}
            columns={columns}
            widths={widths}
            shapes={shapes}
            active={grid.active}
          />
          <TableBody
            result={result}
            scroller={scroller}
            columns={columns}
            shapes={shapes}
            total={total}
            rowAt={rowAt}
            selected={state.selected}
            grid={grid}
          />
        </table>
        {total === 0 && rowCount > 0 && (
          <p className="grid-none">
            None of the {rowCount.toLocaleString('en')} rows holds this text. Take something out of the
            filter.
          </p>
        )}
      </div>
    </>
  );
}
