import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { createRandom } from './random.ts';

/** A graph as a layout sees it: nodes by index, relations as pairs of indices. */
export interface Outline {
  readonly order: number;
  readonly sources: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** Always the same communities for the same graph. */
export function findCommunities(outline: Outline): number[] {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (let node = 0; node < outline.order; node += 1) {
    graph.addNode(node);
  }
  for (let index = 0; index < outline.sources.length; index += 1) {
    const source = outline.sources[index] as number;
    const target = outline.targets[index] as number;
    const weight = outline.weights[index] as number;
    if (source !== target) {
      graph.updateEdge(source, target, (attributes) => ({ weight: (attributes.weight ?? 0) + weight }));
    }
  }
  if (graph.size === 0) {
    return Array.from({ length: outline.order }, () => 0);
  }
  const communities = louvain(graph, { getEdgeWeight: 'weight', rng: createRandom(16_05_2025) });
  return Array.from({ length: outline.order }, (_, node) => communities[node] ?? 0);
}
