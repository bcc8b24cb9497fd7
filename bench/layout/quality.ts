/** How well a layout shows its graph, by two measures that know nothing of how it was made. */
import type { Outline } from '../../client/state/communities.ts';

export interface Quality {
  /** Share of a node's neighbours that are among the nodes next to it, as many as it has neighbours; 1 is best. */
  readonly neighbourhood: number;
  /** Normalised stress at the best scale, over sampled pairs; 0 is best. */
  readonly stress: number;
}

const [neighbourSamples, stressSamples] = [400, 60];

/** @param positions x0, y0, x1, y1, … */
export function measureQuality(outline: Outline, positions: Float64Array): Quality {
  const near = listNeighbours(outline);
  const linked = near.flatMap((others, node) => (others.length > 0 ? [node] : []));
  const pick = (count: number): number[] =>
    Array.from(
      { length: count },
      (_, at) => linked[Math.floor(((at + 0.5) * linked.length) / count)] as number,
    );
  return {
    neighbourhood: measureNeighbourhood(near, positions, pick(neighbourSamples)),
    stress: measureStress(near, positions, pick(stressSamples)),
  };
}

function listNeighbours({ order, sources, targets }: Outline): number[][] {
  const near = Array.from({ length: order }, () => new Set<number>());
  for (let index = 0; index < sources.length; index += 1) {
    const [source, target] = [sources[index] as number, targets[index] as number];
    if (source !== target) {
      near[source]?.add(target);
      near[target]?.add(source);
    }
  }
  return near.map((others) => [...others]);
}

function measureNeighbourhood(near: readonly number[][], positions: Float64Array, nodes: number[]): number {
  const shares = nodes.map((node) => {
    const others = near[node] as number[];
    const distances = Float64Array.from(near, (_, other) =>
      other === node ? Number.POSITIVE_INFINITY : measureDistance(positions, node, other),
    );
    const reach = [...distances].sort((left, right) => left - right)[others.length - 1] as number;
    return others.filter((other) => (distances[other] as number) <= reach).length / others.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Each pair weighs by its distance in the graph to the power of -2, as Kamada and Kawai have it. */
function measureStress(near: readonly number[][], positions: Float64Array, nodes: number[]): number {
  let [pairs, withDrawn, drawnSquared] = [0, 0, 0];
  for (const node of nodes) {
    walk(near, node).forEach((steps, other) => {
      if (steps > 0) {
        const drawn = measureDistance(positions, node, other) / steps;
        pairs += 1;
        withDrawn += drawn;
        drawnSquared += drawn * drawn;
      }
    });
  }
  // The scale that makes the sum of (1 - scale · drawn)² least leaves this.
  return 1 - (withDrawn * withDrawn) / (drawnSquared * pairs);
}

/** Steps from a node to every other; -1 where no way leads. */
function walk(near: readonly number[][], start: number): Int32Array {
  const steps = new Int32Array(near.length).fill(-1);
  steps[start] = 0;
  let rim = [start];
  for (let step = 1; rim.length > 0; step += 1) {
    const next: number[] = [];
    for (const node of rim) {
      for (const other of near[node] as number[]) {
        if (steps[other] === -1) {
          steps[other] = step;
          next.push(other);
        }
      }
    }
    rim = next;
  }
  return steps;
}

function measureDistance(positions: Float64Array, one: number, other: number): number {
  const dx = (positions[2 * one] as number) - (positions[2 * other] as number);
  const dy = (positions[2 * one + 1] as number) - (positions[2 * other + 1] as number);
  return Math.hypot(dx, dy);
}
