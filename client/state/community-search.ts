import { byCode } from './by-code.ts';
import { findCommunities, type Outline } from './communities.ts';
import type { Network } from './network.ts';
import { mostOnPage } from './page-work.ts';
import type { Shown } from './shown.ts';

/** Nodes that are better connected among themselves than with others, the largest community first. */
export type Communities = readonly (readonly string[])[];

/** The same for the same nodes and relations, in whatever order these were loaded. */
export async function searchCommunities(network: Network, shown: Shown): Promise<Communities> {
  const idOf = (node: string): string => network.getNodeAttribute(node, 'id');
  const nodes = [...shown.nodes].sort((left, right) => byCode(idOf(left), idOf(right)));
  const places = new Map(nodes.map((node, place) => [node, place]));
  const ends = [...shown.relations]
    .map((relation) => network.extremities(relation).map((end) => places.get(end) ?? 0) as [number, number])
    .sort(([from, to], [otherFrom, otherTo]) => from - otherFrom || to - otherTo);
  const outline: Outline = {
    order: nodes.length,
    sources: ends.map(([from]) => from),
    targets: ends.map(([, to]) => to),
    weights: ends.map(() => 1),
  };
  const isLarge = nodes.length + ends.length > mostOnPage;
  const found = isLarge ? await searchBeside(outline) : findCommunities(outline);
  const communities = new Map<number, string[]>();
  nodes.forEach((node, place) => {
    const community = found[place] ?? 0;
    const members = communities.get(community);
    if (members === undefined) {
      communities.set(community, [node]);
    } else {
      members.push(node);
    }
  });
  return [...communities.values()].sort((left, right) => right.length - left.length);
}

function searchBeside(outline: Outline): Promise<number[]> {
  const worker = new Worker(new URL('./community-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<number[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<number[]>) => resolve(data));
    worker.addEventListener('error', () => reject(new Error('The communities could not be worked out.')));
    worker.postMessage(outline);
  }).finally(() => worker.terminate());
}
