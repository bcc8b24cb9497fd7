import { ChevronRight } from 'lucide-react';
import { Popover } from 'radix-ui';
import { memo } from 'react';
import type { CypherValue } from '../../../protocol/values.ts';
import { isSnapshot } from '../../api/value-text.ts';
import { sayCell } from '../../state/answer/cell-words.ts';
import { writeCypher } from '../../state/answer/cypher-text.ts';
import { changeTable } from '../../state/answer/table-store.ts';
import type { Result } from '../../state/ask-store.ts';
import { findKind } from '../../state/kinds.ts';
import { KindMark } from '../kind-mark.tsx';
import { activateCell, canOpen, mostText } from './cell-deeds.ts';
import { ValueReader } from './value-reader.tsx';

interface Props {
  readonly result: Result;
  /** Which row of the answer. */
  readonly row: number;
  readonly column: number;
  /** Where in the grid, as `row:column`. */
  readonly place: string;
  readonly columnIndex: number;
  readonly numeric: boolean;
  readonly active: boolean;
  readonly reading: boolean;
}

/** One cell. The keyboard acts on the cell itself; the button inside is for the mouse. */
export const TableCell = memo(function TableCell(props: Props) {
  const { result, row, column, place, columnIndex, numeric, active, reading } = props;
  const value = result.values[row]?.[column] ?? null;
  const cell = (
    <td
      data-place={place}
      tabIndex={active ? 0 : -1}
      aria-colindex={columnIndex}
      className={numeric ? 'numeric' : undefined}
      title={explain(value)}
    >
      <CellValue value={value} onOpen={() => activateCell(result, row, column)} />
    </td>
  );
  if (!reading) {
    return cell;
  }
  const close = () => changeTable(result.values, () => ({ reading: null }));
  return (
    <Popover.Root open onOpenChange={(open) => open || close()}>
      <Popover.Anchor asChild>{cell}</Popover.Anchor>
      <ValueReader value={value} name={result.fields[column] ?? ''} />
    </Popover.Root>
  );
}, isSame);

/** The answer object is made anew with each portion; the row it holds at a place never changes. */
function isSame(left: Props, right: Props): boolean {
  const { result: before, ...rest } = left;
  const { result: after, ...next } = right;
  return (
    before.values === after.values &&
    Object.entries(rest).every(([name, value]) => next[name as keyof typeof next] === value)
  );
}

function CellValue({ value, onOpen }: { readonly value: CypherValue; readonly onOpen: () => void }) {
  if (value === null) {
    return (
      <span className="null">
        <span aria-hidden>—</span>
        <span className="visually-hidden">null</span>
      </span>
    );
  }
  const text = sayCell(value);
  if (isSnapshot(value) && value.kind === 'node') {
    return (
      <span className="cell-node">
        <KindMark kind={findKind(value.labels).label} />
        <button type="button" className="link" tabIndex={-1} onClick={onOpen}>
          {text}
        </button>
      </span>
    );
  }
  if (isSnapshot(value) && value.kind === 'relationship') {
    return (
      <button type="button" className="link" tabIndex={-1} onClick={onOpen}>
        <i>{text}</i>
      </button>
    );
  }
  if (!canOpen(value)) {
    return text;
  }
  if (typeof value === 'string' || (isSnapshot(value) && text.length <= mostText)) {
    return <LongText text={text} onOpen={onOpen} />;
  }
  return (
    <button type="button" className="cell-fold" tabIndex={-1} onClick={onOpen}>
      <ChevronRight size={12} aria-hidden />
      <span>{text.slice(0, mostText)}</span>
    </button>
  );
}

function LongText({ text, onOpen }: { readonly text: string; readonly onOpen: () => void }) {
  if (text.length <= mostText) {
    return (
      <button type="button" className="cell-path" tabIndex={-1} onClick={onOpen}>
        {text}
      </button>
    );
  }
  return (
    <>
      {text.slice(0, mostText)}…{' '}
      <button type="button" className="link" tabIndex={-1} onClick={onOpen}>
        {(text.length - mostText).toLocaleString('en')} characters more
      </button>
    </>
  );
}

/** What the cell's words leave out. */
function explain(value: CypherValue): string | undefined {
  if (value === null) {
    return 'null: there is no value';
  }
  if (!isSnapshot(value)) {
    return undefined;
  }
  switch (value.kind) {
    case 'node':
      return `(${value.labels.map((label) => `:${label}`).join('')})`;
    case 'relationship':
      return `[:${value.type}]`;
    case 'path':
      return undefined;
    case 'point':
    case 'duration':
      return writeCypher(value);
    default:
      return value.kind;
  }
}
