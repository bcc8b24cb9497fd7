/** Rows as text, a line or a record at a time. */
import type { CypherValue } from '../../../protocol/values.ts';
import { writePlain } from '../wire/plain-json.ts';
import { writeTyped } from '../wire/typed-text.ts';
import type { TableDialect } from './csv.ts';

export interface TableWriter {
  head(columns: readonly string[]): string;
  /** `first`: no row has come before. */
  rows(rows: readonly (readonly CypherValue[])[], first: boolean): string;
  readonly tail: string;
}

export function tabulate({ preface, lineEnd, writeRow }: TableDialect): TableWriter {
  return {
    head: (columns) => preface + writeRow(columns) + lineEnd,
    rows: (rows) => rows.map((row) => writeRow(row) + lineEnd).join(''),
    tail: '',
  };
}

/** An array of objects, one a row. */
export function createJsonRecords(typed: boolean): TableWriter {
  let write: RecordWriter;
  return {
    head: (columns) => {
      write = createRecordWriter(columns, typed);
      return '[';
    },
    rows: (rows, first) =>
      rows.map((row, index) => (first && index === 0 ? '\n' : ',\n') + write(row)).join(''),
    tail: '\n]\n',
  };
}

/** An object a line, nothing before and nothing behind. */
export function createJsonLines(typed: boolean): TableWriter {
  let write: RecordWriter;
  return {
    head: (columns) => {
      write = createRecordWriter(columns, typed);
      return '';
    },
    rows: (rows) => rows.map((row) => `${write(row)}\n`).join(''),
    tail: '',
  };
}

type RecordWriter = (row: readonly CypherValue[]) => string;

function createRecordWriter(columns: readonly string[], typed: boolean): RecordWriter {
  const keys = columns.map((column) => `${JSON.stringify(column)}:`);
  const writeValue = typed ? writeTyped : writePlain;
  return (row) => `{${row.map((value, index) => (keys[index] ?? '') + writeValue(value)).join(',')}}`;
}
