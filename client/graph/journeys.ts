import { isCluster } from '../state/clusters.ts';
import type { Network } from '../state/network.ts';
import type { Picture } from './picture.ts';

interface Journey {
  readonly node: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Newcomers grow out of the group they were in, or a neighbour that was there before, so that one sees where they came from. */
export function findJourneys(network: Network, before: Picture, after: Picture): Journey[] {
  return after.nodes.flatMap((node) => {
    const host = before.hostOf(node);
    const origin =
      before.isNodeShown(node) || isCluster(node)
        ? undefined
        : before.isNodeShown(host)
          ? host
          : network.findNeighbor(node, (neighbour) => before.isNodeShown(neighbour));
    if (origin === undefined) {
      return [];
    }
    const { x, y } = network.getNodeAttributes(node);
    const from = network.getNodeAttributes(origin);
    return [{ node, from: { x: from.x, y: from.y }, to: { x, y } }];
  });
}

/** Places changed in place: an event of graphology would make Sigma work through the whole graph. */
export function travel(network: Network, journeys: readonly Journey[], progress: number): void {
  for (const { node, from, to } of journeys) {
    const place = { x: mix(from.x, to.x, progress), y: mix(from.y, to.y, progress) };
    Object.assign(network.getNodeAttributes(node), place);
  }
}

export function mix(from: number, to: number, progress: number): number {
  return from + (to - from) * progress;
}
