import { ArrowDown, ArrowUp } from 'lucide-react';
import type { PointerEvent } from 'react';
import { type ColumnShape, leastWidth } from '../../state/answer/column-widths.ts';
import { filterColumn, setWidth, sortBy, type TableState } from '../../state/answer/table-store.ts';
import type { Result } from '../../state/ask-store.ts';
import type { GridPlace } from './grid-keys.ts';

interface Props {
  readonly result: Result;
  readonly state: TableState;
  readonly columns: readonly number[];
  readonly widths: readonly number[];
  readonly shapes: readonly ColumnShape[];
  readonly active: GridPlace;
}

/** The columns' names: a click puts the rows in their order, the edge draws them wider or narrower. */
export function TableHead({ result, state, columns, widths, shapes, active }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="gutter" aria-colindex={1}>
          <span className="visually-hidden">Row</span>
        </th>
        {columns.map((column, place) => (
          <HeadCell
            key={column}
            result={result}
            state={state}
            column={column}
            place={place}
            width={widths[place] ?? 0}
            numeric={shapes[column]?.numeric ?? false}
            focusable={active.row === -1 && active.column === place}
          />
        ))}
      </tr>
    </thead>
  );
}

interface CellProps {
  readonly result: Result;
  readonly state: TableState;
  readonly column: number;
  readonly place: number;
  readonly width: number;
  readonly numeric: boolean;
  readonly focusable: boolean;
}

function HeadCell({ result, state, column, place, width, numeric, focusable }: CellProps) {
  const { fields, values, streaming } = result;
  const field = fields[column] ?? '';
  const { sort } = state.wishes;
  const order = sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : 'none';
  const Arrow = order === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      data-place={`-1:${place}`}
      className={numeric ? 'numeric' : undefined}
      aria-colindex={place + 2}
      aria-sort={order}
    >
      <button
        type="button"
        className="head-button"
        tabIndex={focusable ? 0 : -1}
        aria-disabled={streaming}
        title={
          streaming
            ? 'Rows can be put in order once all of them are here'
            : `${field}: put the rows in this order. Shift+← → changes the width`
        }
        onClick={() => streaming || sortBy(values, column)}
      >
        <span>{field}</span>
        {order !== 'none' && <Arrow size={12} aria-hidden />}
      </button>
      <WidthHandle width={width} onChange={(next) => setWidth(values, column, next)} />
      {state.filtersOpen && (
        <input
          type="text"
          className="head-filter"
          aria-label={`Only rows whose ${field} holds`}
          placeholder="holds…"
          value={state.wishes.columns.get(column) ?? ''}
          onChange={(event) => filterColumn(values, column, event.target.value)}
        />
      )}
    </th>
  );
}

/** For the mouse; the keyboard has Shift and the arrows on the column's name. */
function WidthHandle({
  width,
  onChange,
}: {
  readonly width: number;
  readonly onChange: (width: number) => void;
}) {
  const draw = (event: PointerEvent<HTMLSpanElement>) => {
    const handle = event.currentTarget;
    const from = event.clientX;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) =>
      onChange(Math.max(leastWidth, width + moved.clientX - from));
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  return <span className="width-handle" aria-hidden onPointerDown={draw} />;
}
