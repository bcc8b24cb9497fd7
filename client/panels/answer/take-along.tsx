import { ChevronDown, Share, X } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useStore } from 'zustand';
import type { ExportFormat } from '../../api/export-api.ts';
import { copyText } from '../../state/answer/copying.ts';
import { pickForCopy, readTable, tableStore } from '../../state/answer/table-store.ts';
import { type TableFormat, writeTable } from '../../state/answer/table-text.ts';
import {
  cancelTaking,
  forgetTakingError,
  sayBytes,
  takeAlong,
  takingStore,
} from '../../state/answer/taking-along.ts';
import type { Result } from '../../state/ask-store.ts';
import { sayCount } from '../../state/words.ts';
import { ErrorNote } from '../error-note.tsx';

const copies: readonly (readonly [format: TableFormat, name: string])[] = [
  ['tsv', 'for a spreadsheet (TSV)'],
  ['csv', 'as CSV'],
  ['markdown', 'as a Markdown table'],
  ['json', 'as JSON'],
];

const tables: readonly (readonly [format: ExportFormat, name: string, use: string])[] = [
  ['csv', 'CSV', 'spreadsheets, R, pandas'],
  ['tsv', 'TSV', 'as CSV, with tabs'],
  ['json', 'JSON', 'one list of records'],
  ['jsonl', 'JSON lines', 'a record a line, for large answers'],
];

const graphs: readonly (readonly [format: ExportFormat, name: string, use: string])[] = [
  ['graphml', 'GraphML', 'yEd, Gephi, networkx'],
  ['gexf', 'GEXF', 'Gephi'],
  ['cypher', 'Cypher', 'a script that makes the graph anew'],
];

/** How an answer leaves the page: the rows shown to the clipboard, or the whole answer as a file from the server. */
export function TakeAlong({ result }: { readonly result: Result }) {
  const { format, bytes } = useStore(takingStore);
  if (format !== null) {
    return (
      <p className="taking" role="status">
        Saving {format}, {sayBytes(bytes)} so far{' '}
        <button type="button" className="quiet-button" onClick={cancelTaking}>
          <X size={14} aria-hidden /> Cancel
        </button>
      </p>
    );
  }
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="button small">
        <Share size={14} aria-hidden /> Take along <ChevronDown size={14} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu taking-menu" align="end" collisionPadding={8}>
          <CopyItems result={result} />
          <DropdownMenu.Label className="menu-note">
            Save the whole answer, asked anew of the server, whatever the table shows
          </DropdownMenu.Label>
          <SaveItems result={result} items={tables} />
          {result.piece.nodes.length > 0 && <SaveItems result={result} items={graphs} />}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** What went wrong with the last file, until the reader has seen it. */
export function TakingError() {
  const error = useStore(takingStore, (state) => state.error);
  return error === null ? null : (
    <div className="taking-error">
      <ErrorNote error={error} />
      <button type="button" className="quiet-button" onClick={forgetTakingError}>
        <X size={14} aria-hidden /> Close
      </button>
    </div>
  );
}

function CopyItems({ result }: { readonly result: Result }) {
  const { selected } = readTable(useStore(tableStore), result.values);
  const what =
    selected.size > 0 ? sayCount(selected.size, 'selected row', 'selected rows') : 'the rows of the table';
  const copy = (format: TableFormat) => {
    const { fields, rows } = pickForCopy(result);
    void copyText(writeTable(format, fields, rows), sayCount(rows.length, 'row', 'rows'));
  };
  return (
    <>
      <DropdownMenu.Label className="menu-note">Copy {what}, as they stand there</DropdownMenu.Label>
      {copies.map(([format, name]) => (
        <DropdownMenu.Item key={format} className="menu-item" onSelect={() => copy(format)}>
          {name}
        </DropdownMenu.Item>
      ))}
      <DropdownMenu.Separator className="menu-line" />
    </>
  );
}

function SaveItems({ result, items }: { readonly result: Result; readonly items: typeof tables }) {
  return items.map(([format, name, use]) => (
    <DropdownMenu.Item key={format} className="menu-item" onSelect={() => void takeAlong(result, format)}>
      {name} <span className="menu-count">{use}</span>
    </DropdownMenu.Item>
  ));
}
