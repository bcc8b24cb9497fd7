/** Says whether two answers differ, and how. The first is the embedded engine's, the second Neo4j's. */
import { type Answer, type TextOptions, writeValue } from './answers.ts';
import { type Difference, isDifference, type Verdict } from './difference.ts';
import { findExcuse } from './excuses.ts';

type Rows = Extract<Answer, { kind: 'rows' }>;

/** What a statement must not be asked for, judging by its text. */
export function readTextOptions(statement: string): TextOptions {
  return {
    anyOrder: /\b(collect|keys|labels)\b|\[\s*(\w+ = )?\([^\]]*-|\[\([^\]]*\|/i.test(statement),
    rounded: /\b(avg|sum|stdev|stdevp|percentilecont|sin|cos|exp|log|log10|distance|\^)/i.test(statement),
  };
}

export function compareAnswers(statement: string, ours: Answer, theirs: Answer): Verdict {
  const verdict = compareStrictly(statement, ours, theirs);
  if (!isDifference(verdict)) return verdict;
  const reason = findExcuse(verdict.kind, statement, ours, theirs);
  return reason === undefined ? verdict : { kind: 'excused', reason };
}

function compareStrictly(statement: string, ours: Answer, theirs: Answer): Verdict {
  if (ours.kind === 'unknown' || theirs.kind === 'unknown') return 'unknown';
  if (ours.kind === 'error') return compareError(ours, theirs);
  if (theirs.kind === 'error')
    return { kind: 'accepts', message: `Neo4j rejects it: ${theirs.code}: ${theirs.message}` };
  return compareRows(statement, ours, theirs) ?? compareCounters(statement, ours, theirs) ?? 'same';
}

function compareError(ours: Extract<Answer, { kind: 'error' }>, theirs: Answer): Verdict {
  const said = `${ours.code}: ${ours.message}`;
  if (ours.code.endsWith('.FeatureNotSupported')) return 'refused';
  if (ours.code === 'crash') return { kind: 'crash', message: said };
  if (theirs.kind !== 'error') return { kind: 'rejects', message: said };
  if (ours.code === theirs.code) return 'same';
  return { kind: 'error code', message: `${said}\nNeo4j: ${theirs.code}: ${theirs.message}` };
}

function compareRows(statement: string, ours: Rows, theirs: Rows): Difference | undefined {
  if (ours.columns.join('\n') !== theirs.columns.join('\n')) {
    return { kind: 'columns', message: showBoth(ours.columns, theirs.columns) };
  }
  const options = readTextOptions(statement);
  const [our, their] = [writeRows(ours, options), writeRows(theirs, options)];
  if (our.toSorted().join('\n') !== their.toSorted().join('\n')) {
    return { kind: 'rows', message: showBoth(...withoutCommon(our, their)) };
  }
  const sorted = findSortColumns(statement, ours.columns);
  const keys = ({ rows }: Rows) => rows.map((row) => sorted.map((at) => writeKey(row[at])).join(' | '));
  if (sorted.length === 0 || keys(ours).join('\n') === keys(theirs).join('\n')) return undefined;
  return { kind: 'order', message: showBoth(keys(ours), keys(theirs)) };
}

/** One text a row, in the order of the rows. */
export function writeRows({ rows }: Pick<Rows, 'rows'>, options: TextOptions): string[] {
  return rows.map((row) => row.map((value) => writeValue(value, options)).join(' | '));
}

/** 1 and 1.0 are equal when sorting. */
function writeKey(value: Rows['rows'][number][number] | undefined): string {
  const key = typeof value === 'bigint' ? Number(value) : (value ?? null);
  return writeValue(key, { anyOrder: true, rounded: true });
}

/** The leading sort keys of the last RETURN that are columns. */
export function findSortColumns(statement: string, columns: readonly string[]): number[] {
  const [, keys] = /\bRETURN\b(?:(?!\bRETURN\b|\}).)*\bORDER BY ([^{}]*)$/s.exec(statement) ?? [];
  if (keys === undefined) return [];
  const names = keys
    .replace(/\s(SKIP|OFFSET|LIMIT)\s.*$/s, '')
    .split(',')
    .map((key) => columns.indexOf(key.replace(/\s+(ASC|DESC|ASCENDING|DESCENDING)\s*$/, '').trim()));
  const end = names.indexOf(-1);
  return end === -1 ? names : names.slice(0, end);
}

function compareCounters(statement: string, ours: Rows, theirs: Rows): Difference | undefined {
  // Neo4j takes the clauses row by row where it can: what is removed in one row may be set again for the next.
  if (/\bREMOVE\b/.test(statement) && /\bSET\b/.test(statement)) return undefined;
  const [our, their] = [listCounters(ours), listCounters(theirs)];
  // Neo4j sometimes counts a property that was set to null without having been there, depending on its plan.
  if ((their.get('propertiesSet') ?? 0) > (our.get('propertiesSet') ?? 0)) {
    their.delete('propertiesSet');
    our.delete('propertiesSet');
  }
  const [ourLines, theirLines] = [our, their].map((counters) =>
    [...counters].map(([name, count]) => `${name}: ${count}`).sort(),
  );
  if (ourLines?.join() === theirLines?.join()) return undefined;
  return { kind: 'counters', message: showBoth(ourLines ?? [], theirLines ?? []) };
}

function listCounters({ counters }: Rows): Map<string, number> {
  return new Map(Object.entries(counters).filter(([, count]) => count !== 0));
}

export function compareGraphs(ours: readonly string[], theirs: readonly string[]): Verdict {
  if (ours.join('\n') === theirs.join('\n')) return 'same';
  return { kind: 'graph', message: showBoth(...withoutCommon(ours, theirs)) };
}

/** What only one of them has. */
function withoutCommon(ours: readonly string[], theirs: readonly string[]): [string[], string[]] {
  const rest = [...theirs];
  const only = ours.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [only, rest];
}

function showBoth(ours: readonly string[], theirs: readonly string[]): string {
  return `embedded:${showLines(ours)}\nNeo4j:${showLines(theirs)}`;
}

function showLines(lines: readonly string[]): string {
  const shown = lines.slice(0, 8).map((line) => `\n  ${line}`);
  return lines.length === 0
    ? ' nothing more'
    : shown.join('') + (lines.length > 8 ? `\n  … (${lines.length})` : '');
}
