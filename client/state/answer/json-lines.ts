import type { Result } from '../ask-store.ts';
import { describeRow, type Json, type JsonForm, type JsonHolder, writeJsonLine } from './json-tree.ts';

/** One line of JSON as it is shown. */
export interface JsonLine {
  /** Which row, and then the way into it: `3`, `3.0`, `3.0.2`. */
  readonly path: string;
  readonly depth: number;
  /** The member's name with its quotes; null in a list and for a row. */
  readonly key: string | null;
  readonly text: string;
  /** Set where something can be opened or folded. */
  readonly open?: boolean;
  /** Closing brackets belong to the line that opened them. */
  readonly closing: boolean;
}

export interface JsonLines {
  readonly count: number;
  lineAt(index: number): JsonLine;
}

export interface Folding {
  readonly rows: 'open' | 'folded';
  /** What the reader opened or folded against the rule, by path. */
  readonly exceptions: ReadonlyMap<string, boolean>;
}

/** Up to so many rows can stand open at once; each is then written out in full. */
export const mostOpenRows = 2000;
/** Lists and maps with more entries than this are folded until somebody opens them. */
const mostOpenEntries = 60;
const previewLength = 160;

interface Block {
  readonly row: number;
  readonly start: number;
  readonly lines: readonly JsonLine[];
}

/** Lays out the rows as lines; those that are folded are written only when they come into sight. */
export function layOutJson(result: Result, form: JsonForm, folding: Folding): JsonLines {
  const { fields, values, rowCount } = result;
  const describe = (row: number) => describeRow(fields, values[row] ?? [], form);
  const blocks: Block[] = [];
  let count = 0;
  let next = 0;
  for (const row of listOpenRows(rowCount, folding)) {
    count += row - next;
    const lines: JsonLine[] = [];
    writeLines(
      describe(row),
      { path: String(row), depth: 0, key: null, last: row === rowCount - 1 },
      folding,
      lines,
    );
    blocks.push({ row, start: count, lines });
    count += lines.length;
    next = row + 1;
  }
  count += rowCount - next;
  return {
    count,
    lineAt(index) {
      const block = findBlock(blocks, index);
      const inside = block?.lines[index - block.start];
      if (inside !== undefined) {
        return inside;
      }
      const row = block === undefined ? index : block.row + 1 + index - block.start - block.lines.length;
      return foldedLine(describe(row), String(row), 0, null, row === rowCount - 1);
    },
  };
}

function listOpenRows(rowCount: number, { rows, exceptions }: Folding): number[] {
  if (rows === 'open') {
    const all = Array.from({ length: Math.min(rowCount, mostOpenRows) }, (_, row) => row);
    return all.filter((row) => exceptions.get(String(row)) !== false);
  }
  return [...exceptions]
    .filter(([path, open]) => open && !path.includes('.'))
    .map(([path]) => Number(path))
    .sort((left, right) => left - right);
}

interface Place {
  readonly path: string;
  readonly depth: number;
  readonly key: string | null;
  readonly last: boolean;
}

function writeLines(json: Json, place: Place, folding: Folding, lines: JsonLine[]): void {
  const { path, depth, key, last } = place;
  const comma = last ? '' : ',';
  if (typeof json === 'string' || json.entries.length === 0) {
    lines.push({ path, depth, key, text: writeJsonLine(json) + comma, closing: false });
    return;
  }
  const open = depth === 0 || (folding.exceptions.get(path) ?? json.entries.length <= mostOpenEntries);
  if (!open) {
    lines.push(foldedLine(json, path, depth, key, last));
    return;
  }
  lines.push({ path, depth, key, text: json.list ? '[' : '{', open: true, closing: false });
  for (const [index, [name, value]] of json.entries.entries()) {
    const inner = json.list ? null : JSON.stringify(name);
    const isLast = index === json.entries.length - 1;
    writeLines(
      value,
      { path: `${path}.${index}`, depth: depth + 1, key: inner, last: isLast },
      folding,
      lines,
    );
  }
  lines.push({ path, depth, key: null, text: (json.list ? ']' : '}') + comma, closing: true });
}

/** As much as fits, and how much there is. */
function foldedLine(
  json: JsonHolder,
  path: string,
  depth: number,
  key: string | null,
  last: boolean,
): JsonLine {
  const whole = writeJsonLine(json);
  const cut = `${whole.slice(0, previewLength)}… ${json.entries.length.toLocaleString('en')} ${json.list ? 'entries' : 'members'}`;
  const text = whole.length <= previewLength ? whole : cut;
  return { path, depth, key, text: text + (last ? '' : ','), open: false, closing: false };
}

function findBlock(blocks: readonly Block[], index: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= index) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return blocks[low - 1];
}
