/** A run of random statements on random graphs, with everything that was found. */
import { isDifference } from './difference.ts';
import { makeReadingStatement, makeWritingStatement } from './grammar/statements.ts';
import { mutate } from './mutation.ts';
import { Random } from './random.ts';
import { makeGraph, writeGraph } from './random-graph.ts';
import { type Disagreement, shrink } from './shrinking.ts';
import { print, type Tree } from './statement-tree.ts';
import { loadGraph, type Sides, type TrialKind, tryStatement } from './trial.ts';

export interface CampaignOptions {
  readonly seed: number;
  readonly count: number;
  /** Ends the campaign early. */
  readonly mostDifferences: number;
  readonly onDifference?: (disagreement: Disagreement) => Promise<void>;
}

export interface CampaignResult {
  readonly same: number;
  /** Refused by name: the embedded engine says that it does not do this. */
  readonly refused: ReadonlyMap<string, number>;
  readonly unknown: number;
  /** By reason: what differs, though not by a fault of the engine. */
  readonly excused: ReadonlyMap<string, number>;
  readonly disagreements: readonly Disagreement[];
}

const STATEMENTS_PER_GRAPH = 50;

export async function runCampaign(sides: Sides, options: CampaignOptions): Promise<CampaignResult> {
  const counts = { same: 0, unknown: 0 };
  const refused = new Map<string, number>();
  const excused = new Map<string, number>();
  const disagreements: Disagreement[] = [];
  for (let index = 0; index < options.count && disagreements.length < options.mostDifferences; index++) {
    // Each statement has a seed of its own, so that what one consumes does not change the next one.
    const random = new Random(options.seed * 1_000_003 + index);
    const plan = makeGraph(new Random(options.seed * 7919 + Math.floor(index / STATEMENTS_PER_GRAPH)));
    const { kind, tree } = makeTrial(random);
    if (index % STATEMENTS_PER_GRAPH === 0) await loadGraph(sides, writeGraph(plan));
    const verdict = await tryStatement(sides, kind, print(tree));
    if (verdict === 'same' || verdict === 'unknown') counts[verdict]++;
    else if (verdict === 'refused') refused.set(print(tree), 1);
    else if (!isDifference(verdict)) excused.set(verdict.reason, (excused.get(verdict.reason) ?? 0) + 1);
    else {
      const disagreement = await shrink(sides, kind, tree, plan, verdict);
      disagreements.push(disagreement);
      await options.onDifference?.(disagreement);
    }
    if (kind === 'write' || isDifference(verdict)) await loadGraph(sides, writeGraph(plan));
  }
  return { ...counts, refused, excused, disagreements };
}

function makeTrial(random: Random): { kind: TrialKind; tree: Tree } {
  const kind = random.weigh<TrialKind>([
    [75, 'read'],
    [13, 'write'],
    [12, 'check'],
  ]);
  if (kind === 'write') return { kind, tree: makeWritingStatement(random) };
  const tree = makeReadingStatement(random);
  return kind === 'check' ? { kind, tree: mutate(print(tree), random) } : { kind, tree };
}
