/**
 * Every difference ever found, as a case that stays: a graph, a statement and what Neo4j 5.26 answers, so that it can
 * be run without Neo4j. The cases stand in `cases/*.yaml`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { projectRoot } from '../../server/project-root.ts';
import type { Answer, Side } from './answers.ts';
import { findSortColumns, readTextOptions, writeRows } from './comparison.ts';
import { parameters, type TrialKind } from './trial.ts';

export interface DifferentialCase {
  readonly kind: TrialKind;
  /** The statement that makes the graph; absent for the empty one. */
  readonly graph?: string;
  readonly statement: string;
  readonly expected: Expected;
}

/** What is compared of an answer, in text. */
export interface Expected {
  /** A status code; nothing else is given then. */
  readonly error?: string;
  readonly columns?: readonly string[];
  /** Sorted, unless the statement says in which order they come. */
  readonly rows?: readonly string[];
  /** What the graph holds afterwards, of a writing statement. */
  readonly after?: readonly string[];
  readonly counters?: Readonly<Record<string, number>>;
}

export const casesFolder = join(projectRoot, 'tests', 'differential', 'cases');

export function readCases(): readonly DifferentialCase[] {
  return readdirSync(casesFolder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => parseAllDocuments(readFileSync(join(casesFolder, name), 'utf8')))
    .map((document) => document.toJS() as DifferentialCase);
}

export function writeCase(found: DifferentialCase): string {
  return stringify(found, { lineWidth: 0 });
}

/** Runs the case's statement on a side and puts the answer down as cases do. */
export async function answerCase(
  { kind, graph = '', statement }: Omit<DifferentialCase, 'expected'>,
  side: Side,
): Promise<Expected> {
  if (kind === 'check') {
    const refused = await side.check(statement);
    return refused === undefined ? {} : { error: refused.code };
  }
  await side.load(graph);
  const answer = await side.run(statement, parameters);
  if (answer.kind === 'unknown') throw new Error(`${side.name} gives no answer: ${answer.reason}`);
  if (answer.kind === 'error') return { error: answer.code };
  const seen = describeRows(statement, answer);
  return kind === 'read' ? seen : { ...seen, counters: changes(answer.counters), after: await side.dump() };
}

function describeRows(statement: string, answer: Extract<Answer, { kind: 'rows' }>): Expected {
  const rows = writeRows(answer, readTextOptions(statement));
  const ordered = findSortColumns(statement, answer.columns).length > 0;
  return { columns: answer.columns, rows: ordered ? rows : rows.sort() };
}

function changes(counters: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counters).filter(([, count]) => count !== 0));
}
