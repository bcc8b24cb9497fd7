import type { Cluster } from '../state/clusters.ts';
import type { Strand } from '../state/gathering.ts';
import { findIcon, icons } from '../state/icons.ts';
import type { Network, RelationData } from '../state/network.ts';

const [least, perTenfold] = [11, 7];
const boxes = findIcon('boxes');

/** The icon of whatever stands for several nodes. */
export const clusterIcon = boxes === undefined ? 0 : icons.indexOf(boxes);

/** In pixels at the fitted zoom; ten times as many members make it as much larger again. */
export function radiusOfCluster(count: number): number {
  return least + perTenfold * Math.log10(Math.max(1, count));
}

/** Those that are shown; of a stock, those that have not been brought in. */
export function countMembers(
  { key, members, stock }: Cluster,
  inside: ReadonlyMap<string, readonly string[]>,
): number {
  return stock === null ? (inside.get(key)?.length ?? 0) : stock.total - members.size;
}

/** Several relations in one line: broader with their number, and known as they are known if they agree. */
export function describeSeveral(
  network: Network,
  data: RelationData,
  { relations, count }: Strand,
): RelationData {
  const statuses = new Set(relations.map((relation) => network.getEdgeAttribute(relation, 'status')));
  const [status = ''] = statuses;
  return {
    ...data,
    originCount: 2 + Math.log2(Math.max(1, count)),
    status: statuses.size === 1 ? status : '',
  };
}
