import type { Network } from './network.ts';
import { sayRelation } from './relation-words.ts';

/** `Rustem Umerov met with Hakan Fidan`: a relation with both its ends. */
export function sayWithEnds(network: Network, relation: string): string {
  const [source, target] = network.extremities(relation).map((end) => network.getNodeAttribute(end, 'name'));
  return `${source} ${sayRelation(network.getEdgeAttribute(relation, 'relationType'))} ${target}`;
}
