import { type Cluster, isStrand } from './clusters.ts';
import { hasMore } from './gathering.ts';
import { findKindByLabel, severalKinds } from './kinds.ts';
import type { Network } from './network.ts';
import { sayRelation } from './relation-words.ts';
import { countDegrees, readShown, type Shown } from './shown.ts';
import type { View } from './view.ts';
import { sayCount } from './words.ts';

/** Where so large a part is of one kind, a group is called by it. */
const mostly = 0.6;

/** The kind of all of them, or what stands for several kinds. */
export function findCommonKind(network: Network, nodes: Iterable<string>): string {
  const kinds = new Set([...nodes].map((node) => network.getNodeAttribute(node, 'kind')));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? kind : severalKinds.label;
}

/** `38 people`; `40 nodes, mostly people`; `12 nodes`. */
export function sayMembers(network: Network, nodes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const kind = network.getNodeAttribute(node, 'kind');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [[kind, count] = ['', 0]] = [...counts].sort(([, left], [, right]) => right - left);
  const { one, many } = findKindByLabel(kind);
  if (counts.size === 1) {
    return sayCount(count, one, many);
  }
  const nodesWords = sayCount(nodes.length, 'node', 'nodes');
  return count >= mostly * nodes.length ? `${nodesWords}, mostly ${many}` : nodesWords;
}

/** By what is in it, and by its best connected member: `38 people around Vladimir Putin`. */
export function nameCluster(network: Network, nodes: readonly string[], shown: Shown): string {
  const [hub] = sortByDegree(network, nodes, shown);
  const around = hub === undefined ? '' : ` around ${network.getNodeAttribute(hub, 'name')}`;
  return `${sayMembers(network, nodes)}${around}`;
}

export function sortByDegree(network: Network, nodes: readonly string[], shown: Shown): string[] {
  const degrees = countDegrees(network, shown);
  const idOf = (node: string): string => network.getNodeAttribute(node, 'id');
  return [...nodes].sort(
    (left, right) =>
      (degrees.get(right) ?? 0) - (degrees.get(left) ?? 0) || (idOf(left) < idOf(right) ? -1 : 1),
  );
}

/** `18,200 more people`; as long as none has been brought in, `18,400 people`. */
export function nameStock({ stock, members }: Cluster): string {
  const { kind = '', total = 0 } = stock ?? {};
  const { one, many } = findKindByLabel(kind);
  return members.size === 0
    ? sayCount(total, one, many)
    : `${(total - members.size).toLocaleString('en')} more ${many}`;
}

/** What a node is, beside its name: its kind, or that it is a group, and of how many. */
export function sayWhat(network: Network, view: View, node: string): string {
  const cluster = view.clusters.get(node);
  if (cluster === undefined) {
    return findKindByLabel(network.getNodeAttribute(node, 'kind')).one;
  }
  if (cluster.stock !== null && hasMore(cluster)) {
    return 'group, not brought in';
  }
  const inside = readShown(network, view).inside.get(node)?.length ?? 0;
  const { size } = cluster.members;
  return inside === size ? `group of ${size}` : `group of ${size}, ${inside} of them shown`;
}

/** What a relation says; of several drawn as one, how many there are. */
export function sayStrand(network: Network, view: View, relation: string): string {
  const words = sayRelation(network.getEdgeAttribute(relation, 'relationType'));
  return words + sayTimes(network, view, relation);
}

/** ` × 17` behind what is said of a line that stands for several relations. */
export function sayTimes(network: Network, view: View, relation: string): string {
  const strand = isStrand(relation) ? readShown(network, view).strands.get(relation) : undefined;
  return strand === undefined || strand.count === 1
    ? ''
    : ` × ${strand.estimated ? 'about ' : ''}${strand.count.toLocaleString('en')}`;
}

/** How many relations lead from a node that is drawn to others that are. */
export function countTies(network: Network, view: View, node: string): number {
  const { relations, strands } = readShown(network, view);
  return network.reduceEdges(
    node,
    (sum, relation) => sum + (relations.has(relation) ? (strands.get(relation)?.count ?? 1) : 0),
    0,
  );
}
