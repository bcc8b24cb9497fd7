/** Makes a statement that two sides disagree about, and its graph, as small as they come. */
import { type Difference, isDifference, type Verdict } from './difference.ts';
import { type GraphPlan, smallerGraphs, writeGraph } from './random-graph.ts';
import { print, smallerTrees, type Tree } from './statement-tree.ts';
import { loadGraph, type Sides, type TrialKind, tryStatement } from './trial.ts';

export interface Disagreement {
  readonly kind: TrialKind;
  readonly graph: string;
  readonly statement: string;
  readonly difference: Difference;
}

/** How many smaller statements and graphs are tried at most. */
const MOST_STATEMENTS = 150;
const MOST_GRAPHS = 60;

export async function shrink(
  sides: Sides,
  kind: TrialKind,
  tree: Tree,
  plan: GraphPlan,
  difference: Difference,
): Promise<Disagreement> {
  let found = difference;
  const graph = writeGraph(plan);
  await loadGraph(sides, graph);
  const stillDiffers = async (statement: string, onGraph: string, reload: boolean): Promise<boolean> => {
    if (reload) await loadGraph(sides, onGraph);
    const verdict = await tryStatement(sides, kind, statement);
    if (!isSame(verdict, found)) return false;
    found = verdict;
    return true;
  };
  const smallTree = await descend(tree, smallerTrees, MOST_STATEMENTS, (candidate) =>
    stillDiffers(print(candidate), graph, kind === 'write'),
  );
  const statement = print(smallTree);
  if (kind === 'check') return { kind, graph: '', statement, difference: found };
  const smallPlan = await descend(plan, smallerGraphs, MOST_GRAPHS, (candidate) =>
    stillDiffers(statement, writeGraph(candidate), true),
  );
  return { kind, graph: writeGraph(smallPlan), statement, difference: found };
}

/** Greedy: the first smaller one that still shows it is where the search goes on. */
async function descend<T>(
  start: T,
  smaller: (from: T) => Iterable<T>,
  budget: number,
  holds: (candidate: T) => Promise<boolean>,
): Promise<T> {
  let best = start;
  let rest = budget;
  for (let improved = true; improved; ) {
    improved = false;
    for (const candidate of smaller(best)) {
      if (rest-- <= 0) return best;
      if (await holds(candidate)) {
        best = candidate;
        improved = true;
        break;
      }
    }
  }
  return best;
}

/** Of the same kind and, where the engine throws, for the same reason: or shrinking would slip into another one. */
function isSame(verdict: Verdict, difference: Difference): verdict is Difference {
  if (!isDifference(verdict) || verdict.kind !== difference.kind) return false;
  const wording = ({ message }: Difference) =>
    message
      .replace(/[`'"][^`'"]*[`'"]/g, '_')
      .replace(/\d+/g, '0')
      .slice(0, 60);
  return !['rejects', 'accepts', 'crash'].includes(verdict.kind) || wording(verdict) === wording(difference);
}
