/** What the drawing sets itself beside others, as shares of their wall time. */
import type { Costs, Deed, Size } from './measure.ts';

interface Goal {
  readonly nodes: number;
  readonly deed: Deed;
  readonly than: string;
  readonly most: number;
}

const goals: readonly Goal[] = [
  { nodes: 10_000, deed: 'pan', than: 'sigma', most: 1 / 3 },
  { nodes: 50_000, deed: 'pan', than: 'sigma', most: 1 / 10 },
  { nodes: 100_000, deed: 'pan', than: 'sigma', most: 1 / 6 },
  { nodes: 10_000, deed: 'pan', than: 'vis-network', most: 1 },
  { nodes: 50_000, deed: 'pan', than: 'vis-network', most: 0.8 },
  { nodes: 100_000, deed: 'pan', than: 'vis-network', most: 0.6 },
  { nodes: 50_000, deed: 'first', than: 'sigma', most: 1 / 4 },
  { nodes: 50_000, deed: 'first', than: 'vis-network', most: 1 / 4 },
  { nodes: 100_000, deed: 'first', than: 'sigma', most: 1 / 5 },
  { nodes: 100_000, deed: 'first', than: 'vis-network', most: 1 / 5 },
  { nodes: 50_000, deed: 'hover', than: 'sigma', most: 1 / 20 },
  { nodes: 100_000, deed: 'hover', than: 'sigma', most: 1 / 20 },
  { nodes: 50_000, deed: 'drag', than: 'sigma', most: 1 / 10 },
  { nodes: 100_000, deed: 'drag', than: 'sigma', most: 1 / 10 },
];

/** One line a goal of this size: the ratios in wall and CPU time, and whether the wall time is within the goal. */
export function listGoals(size: Size, medians: ReadonlyMap<string, Costs>): string[] {
  return goals
    .filter(({ nodes }) => nodes === size.nodes)
    .flatMap(({ deed, than, most }) => {
      const ours = medians.get('dragoman')?.[deed];
      const theirs = medians.get(than)?.[deed];
      if (ours === undefined || theirs === undefined) {
        return [];
      }
      const [wall, cpu] = [ours.wall / theirs.wall, ours.cpu / theirs.cpu];
      const word = wall <= most ? 'reached' : 'missed';
      return [
        `${word}: ${deed} is ${theirs.unfinished ? 'at most ' : ''}${wall.toFixed(3)} of ${than} (CPU ${cpu.toFixed(3)}), goal ${most.toFixed(3)}`,
      ];
    });
}
