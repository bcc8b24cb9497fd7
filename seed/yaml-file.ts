/** Reads one YAML file into rows that remember their lines, and reports what is not well-formed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Problem } from './problem.ts';

/** A value of a row with the line it stands on; scalars are text, '' when there is nothing. */
export interface Field {
  readonly value: unknown;
  readonly line: number;
}

export interface Row {
  readonly file: string;
  readonly line: number;
  readonly fields: ReadonlyMap<string, Field>;
  /** Rows of a field that holds a list of maps, such as `claims`. */
  rowsOf(field: string): readonly Row[];
}

/** @returns the rows of a file that is a list of maps; none when it is missing or broken, which is reported. */
export function readRows(folder: string, file: string, problems: Problem[]): readonly Row[] {
  const parsed = parseFile(folder, file, problems);
  return parsed === undefined ? [] : rowsOfList(parsed.root, parsed.context, 'a list of rows');
}

/** @returns the one row of a file that is a map. */
export function readMapping(folder: string, file: string, problems: Problem[]): Row | undefined {
  const parsed = parseFile(folder, file, problems);
  if (parsed === undefined) {
    return undefined;
  }
  if (!isMap(parsed.root)) {
    problems.push({ file, line: 1, message: 'expected a map of fields at the top of the file' });
    return undefined;
  }
  return rowOfMap(parsed.root, parsed.context);
}

interface FileContext {
  readonly file: string;
  readonly lines: LineCounter;
  readonly problems: Problem[];
}

function parseFile(
  folder: string,
  file: string,
  problems: Problem[],
): { root: unknown; context: FileContext } | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, file), 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    problems.push({ file, message: missing ? 'the file is missing' : (error as Error).message });
    return undefined;
  }
  const lines = new LineCounter();
  // Every scalar stays text, so that `phase: 2022` is not a number and `no` is not false.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'failsafe' });
  for (const error of document.errors) {
    problems.push({ file, line: lines.linePos(error.pos[0]).line, message: `not YAML: ${error.message}` });
  }
  return document.errors.length > 0
    ? undefined
    : { root: document.contents, context: { file, lines, problems } };
}

function rowsOfList(node: unknown, context: FileContext, expected: string, field?: string): readonly Row[] {
  // An empty file, or a key with nothing behind it, is an empty list.
  if (node === null || (isScalar(node) && node.value === '')) {
    return [];
  }
  const place = { file: context.file, ...(field === undefined ? {} : { field }) };
  if (!isSeq(node)) {
    context.problems.push({ ...place, line: lineOf(node, context), message: `expected ${expected}` });
    return [];
  }
  return node.items.flatMap((item) => {
    if (isMap(item)) {
      return [rowOfMap(item, context)];
    }
    context.problems.push({ ...place, line: lineOf(item, context), message: 'expected a map of fields' });
    return [];
  });
}

function rowOfMap(map: YAMLMap, context: FileContext): Row {
  const fields = new Map<string, Field>();
  const nodes = new Map<string, unknown>();
  for (const pair of map.items) {
    const name = String(isScalar(pair.key) ? pair.key.value : pair.key);
    const value = pair.value as Node | null;
    nodes.set(name, value);
    fields.set(name, { value: value?.toJSON() ?? '', line: lineOf(pair.key, context) });
  }
  return {
    file: context.file,
    line: lineOf(map, context),
    fields,
    rowsOf: (field) => rowsOfList(nodes.get(field) ?? null, context, 'a list of rows', field),
  };
}

function lineOf(node: unknown, context: FileContext): number {
  const range = (node as Node | null)?.range;
  return range === undefined || range === null ? 1 : context.lines.linePos(range[0]).line;
}
