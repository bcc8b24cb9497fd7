/** One statement on one graph, put to both sides. */
import type { CypherValue } from '../../protocol/values.ts';
import type { Side } from './answers.ts';
import { compareAnswers, compareGraphs } from './comparison.ts';
import type { Verdict } from './difference.ts';
import { PARAMETERS } from './vocabulary.ts';

/** `check`: it is only asked whether the statement makes sense. */
export type TrialKind = 'read' | 'write' | 'check';

export const parameters: ReadonlyMap<string, CypherValue> = new Map(
  Object.entries(PARAMETERS).map(([name, { value }]) => [name, value as CypherValue]),
);

export interface Sides {
  readonly ours: Side;
  readonly theirs: Side;
}

/** The graph must have been loaded; after a writing trial it is no longer what it was. */
export async function tryStatement(
  { ours, theirs }: Sides,
  kind: TrialKind,
  statement: string,
): Promise<Verdict> {
  if (kind === 'check') {
    const [our, their] = [await ours.check(statement), await theirs.check(statement)];
    const sound = { kind: 'rows', columns: [], rows: [], counters: {} } as const;
    return compareAnswers(statement, our ?? sound, their ?? sound);
  }
  const [our, their] = [await ours.run(statement, parameters), await theirs.run(statement, parameters)];
  const verdict = compareAnswers(statement, our, their);
  if (kind === 'read' || verdict !== 'same') return verdict;
  return compareGraphs(await ours.dump(), await theirs.dump());
}

export async function loadGraph({ ours, theirs }: Sides, graph: string): Promise<void> {
  await ours.load(graph);
  await theirs.load(graph);
}
