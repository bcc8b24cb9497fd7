import { findCommonKind } from './cluster-words.ts';
import { type Clusters, clusterKey, standIn, stockKey } from './clusters.ts';
import { findNodeKey, network } from './network.ts';
import type { View } from './view.ts';
import type { ViewGroup } from './view-document.ts';

/** The groups of a view as a document keeps them. */
export function describeGroups({ clusters }: View): ViewGroup[] {
  return Array.from(clusters.values(), ({ key, members, stock }) => {
    const { name, x, y } = network.getNodeAttributes(key);
    const round = (value: number): number => Math.round(value * 10) / 10;
    const ids = Array.from(members, (node) => network.getNodeAttribute(node, 'id'));
    return { name, x: round(x), y: round(y), members: ids, stock };
  });
}

/** The same groups again, of those members that are still there; of fewer than two nothing is left to gather. */
export function readGroups(groups: readonly ViewGroup[]): Clusters {
  return new Map(
    groups.flatMap(({ name, x, y, members: ids, stock }) => {
      const members = new Set(ids.flatMap((id) => findNodeKey(network, id) ?? []));
      if (stock === null && members.size < 2) {
        return [];
      }
      const key = stock === null ? clusterKey(ids) : stockKey(stock.id);
      const kind = stock === null ? findCommonKind(network, members) : stock.kind;
      standIn(network, key, { name, kind, x, y });
      Object.assign(network.getNodeAttributes(key), { x, y });
      return [[key, { key, members, stock }] as const];
    }),
  );
}
