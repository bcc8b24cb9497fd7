import type { CypherValue } from '../../../protocol/values.ts';
import { writeCell } from './cypher-text.ts';
import { describeRow, writeJsonLine } from './json-tree.ts';

export type TableFormat = 'csv' | 'tsv' | 'markdown' | 'json';

type Rows = Iterable<readonly CypherValue[]>;

/** Columns and rows as text for somebody else's program. */
export function writeTable(format: TableFormat, fields: readonly string[], rows: Rows): string {
  switch (format) {
    case 'csv':
      return writeLines(fields, rows, ',', quoteCsv, '\r\n');
    case 'tsv':
      return writeLines(fields, rows, '\t', escapeTsv, '\n');
    case 'markdown':
      return writeMarkdown(fields, rows);
    case 'json':
      return writeJson(fields, rows);
  }
}

function writeLines(
  fields: readonly string[],
  rows: Rows,
  separator: string,
  escapeText: (text: string) => string,
  end: string,
): string {
  const lines = [fields.map((field) => escapeText(guard(field))).join(separator)];
  for (const row of rows) {
    lines.push(row.map((value) => (value === null ? '' : escapeText(guard(value)))).join(separator));
  }
  return lines.join(end) + end;
}

/** A spreadsheet would run text that begins so as a formula, which can send what it sees elsewhere. */
function guard(value: CypherValue): string {
  const text = writeCell(value);
  return typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** RFC 4180. An empty text is quoted, which tells it from null. */
function quoteCsv(text: string): string {
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets paste tabs and line ends as new cells; text/tab-separated-values knows no quotes. */
function escapeTsv(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}

function writeMarkdown(fields: readonly string[], rows: Rows): string {
  const all = [...rows];
  const numeric = fields.map(
    (_, column) => all.length > 0 && all.every((row) => isNumber(row[column] ?? null)),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(fields.map(escapeMarkdown)),
    line(numeric.map((right) => (right ? '---:' : '---'))),
    ...all.map((row) => line(row.map((value) => (value === null ? '' : escapeMarkdown(writeCell(value)))))),
    '',
  ].join('\n');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\|*_`<[\]]/g, '\\$&').replace(/\r?\n|\r/g, '<br>');
}

/** A list of objects, one a row. */
function writeJson(fields: readonly string[], rows: Rows): string {
  const records: string[] = [];
  for (const row of rows) {
    records.push(`  ${writeJsonLine(describeRow(fields, row, 'plain'))}`);
  }
  return records.length === 0 ? '[]\n' : `[\n${records.join(',\n')}\n]\n`;
}

function isNumber(value: CypherValue): boolean {
  return value === null || typeof value === 'bigint' || typeof value === 'number';
}
