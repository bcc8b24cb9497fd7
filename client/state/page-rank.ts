import type { Network } from './network.ts';
import type { Shown } from './shown.ts';

const damping = 0.85;
const rounds = 30;

/**
 * How central the shown relations make each shown node: PageRank over them, read both ways (Brin and Page 1998);
 * a fixed number of rounds, after which ranks of this damping differ by less than 1 %.
 */
export function rankNodes(network: Network, { nodes, relations }: Shown): ReadonlyMap<string, number> {
  const order = [...nodes];
  const index = new Map(order.map((node, position) => [node, position]));
  const ends = [...relations].map((relation) => {
    const [source, target] = network.extremities(relation);
    return [index.get(source) as number, index.get(target) as number] as const;
  });
  const degrees = new Float64Array(order.length);
  for (const [source, target] of ends) {
    degrees[source] = (degrees[source] as number) + 1;
    degrees[target] = (degrees[target] as number) + 1;
  }
  let ranks = new Float64Array(order.length).fill(1 / Math.max(1, order.length));
  for (let round = 0; round < rounds; round += 1) {
    ranks = passOn(ranks, degrees, ends);
  }
  return new Map(order.map((node, position) => [node, ranks[position] as number]));
}

function passOn(
  ranks: Float64Array,
  degrees: Float64Array,
  ends: readonly (readonly [number, number])[],
): Float64Array<ArrayBuffer> {
  let idle = 0;
  ranks.forEach((rank, node) => {
    idle += degrees[node] === 0 ? rank : 0;
  });
  const next = new Float64Array(ranks.length).fill((1 - damping + damping * idle) / ranks.length);
  for (const [source, target] of ends) {
    next[target] =
      (next[target] as number) + (damping * (ranks[source] as number)) / (degrees[source] as number);
    next[source] =
      (next[source] as number) + (damping * (ranks[target] as number)) / (degrees[target] as number);
  }
  return next;
}
