import { Columns3, ListFilter } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import {
  filterAnywhere,
  openFilters,
  selectRows,
  type TableState,
  toggleColumn,
} from '../../state/answer/table-store.ts';
import type { Result } from '../../state/ask-store.ts';

interface Props {
  readonly result: Result;
  readonly state: TableState;
  /** Rows that the filter leaves. */
  readonly shown: number;
}

/** What a reader does to the table: look for text, choose columns; and what was done to it. */
export function TableTools({ result, state, shown }: Props) {
  const { values, rowCount } = result;
  return (
    <div className="table-tools">
      <input
        type="search"
        className="tool-field"
        aria-label="Only rows that hold"
        placeholder="Only rows that hold…"
        value={state.wishes.anywhere}
        onChange={(event) => filterAnywhere(values, event.target.value)}
      />
      <button
        type="button"
        className="quiet-button"
        aria-pressed={state.filtersOpen}
        onClick={() => openFilters(values, !state.filtersOpen)}
      >
        <ListFilter size={14} aria-hidden /> By column
      </button>
      <ColumnMenu result={result} hidden={state.hidden} />
      <p className="note" aria-live="polite">
        {describeState(result, state, shown)}
      </p>
      {state.selected.size > 0 && (
        <p className="note">
          {state.selected.size.toLocaleString('en')} of {rowCount.toLocaleString('en')} rows selected{' '}
          <button type="button" className="link" onClick={() => selectRows(values, [])}>
            Let go
          </button>
        </p>
      )}
    </div>
  );
}

function describeState(
  { fields, rowCount, notice }: Result,
  { wishes, hidden }: TableState,
  shown: number,
): string {
  const parts: string[] = [];
  if (shown < rowCount) {
    parts.push(`${shown.toLocaleString('en')} of ${rowCount.toLocaleString('en')} rows`);
  }
  if (wishes.sort !== null) {
    const order = `by ${fields[wishes.sort.column]}${wishes.sort.descending ? ', downwards' : ''}`;
    // Rows beyond the cut never came here: the first of these need not be the first of all.
    parts.push(notice === null ? `in order ${order}` : `sorted here ${order}, among these rows only`);
  }
  if (hidden.size > 0) {
    parts.push(`${hidden.size} ${hidden.size === 1 ? 'column' : 'columns'} hidden`);
  }
  return parts.join('; ');
}

function ColumnMenu({ result, hidden }: { readonly result: Result; readonly hidden: ReadonlySet<number> }) {
  const { fields, values } = result;
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="quiet-button">
        <Columns3 size={14} aria-hidden /> Columns
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" collisionPadding={8} aria-label="Columns">
          {fields.map((field, column) => (
            <DropdownMenu.CheckboxItem
              key={field}
              className="menu-item check-item"
              checked={!hidden.has(column)}
              disabled={!hidden.has(column) && hidden.size === fields.length - 1}
              onSelect={(event) => event.preventDefault()}
              onCheckedChange={() => toggleColumn(values, column)}
            >
              <span className="check-mark" aria-hidden>
                <DropdownMenu.ItemIndicator>✓</DropdownMenu.ItemIndicator>
              </span>
              {field}
            </DropdownMenu.CheckboxItem>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
