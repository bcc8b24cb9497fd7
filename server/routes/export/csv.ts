/** Values as cells of a table: CSV after RFC 4180, and TSV with the escapes of PostgreSQL's COPY. */
import type { CypherValue, TemporalSnapshot } from '../../../protocol/values.ts';
import { writeFloat } from '../wire/floats.ts';
import { writePlain } from '../wire/plain-json.ts';
import { writePoint } from '../wire/points.ts';

/** How one row becomes one line, without the line's end. */
export interface TableDialect {
  /** Stands before everything else. */
  readonly preface: string;
  readonly lineEnd: string;
  writeRow(row: readonly CypherValue[]): string;
}

const byteOrderMark = '\ufeff';

/**
 * `exact` leaves text as it is, for programs. Otherwise the file is meant for a spreadsheet: it begins with a byte order
 * mark, without which Excel takes it for Windows-1252, and text that would run as a formula gets an apostrophe.
 */
export function createCsv(exact: boolean): TableDialect {
  const toText = exact ? writeCell : writeSafeCell;
  return {
    preface: exact ? '' : byteOrderMark,
    lineEnd: '\r\n',
    writeRow: (row) => row.map((value) => (value === null ? '' : quote(toText(value)))).join(','),
  };
}

export function createTsv(exact: boolean): TableDialect {
  const toText = exact ? writeCell : writeSafeCell;
  return {
    preface: '',
    lineEnd: '\n',
    writeRow: (row) => row.map((value) => (value === null ? '' : escapeTabs(toText(value)))).join('\t'),
  };
}

/** Scalars as they are read aloud, structures as plain JSON. */
function writeCell(value: Exclude<CypherValue, null>): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return writeFloat(value);
  if (typeof value !== 'object') return String(value);
  if ('kind' in value) {
    if (value.kind === 'point') return writePoint(value);
    if (isTemporal(value)) return value.text;
  }
  return writePlain(value);
}

function isTemporal(value: { readonly kind: string }): value is TemporalSnapshot {
  return 'text' in value;
}

/** What spreadsheets take for the beginning of a formula; https://owasp.org/www-community/attacks/CSV_Injection. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u;

/** Only text can be a formula: a number below zero is a number. */
function writeSafeCell(value: Exclude<CypherValue, null>): string {
  const text = writeCell(value);
  return typeof value === 'string' && formulaStart.test(text) ? `'${text}` : text;
}

/** Empty text is quoted, so that it can be told from null. */
function quote(text: string): string {
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const tabEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function escapeTabs(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => tabEscapes[character] ?? character);
}
