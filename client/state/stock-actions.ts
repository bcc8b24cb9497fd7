import { runQuery } from '../api/explorer-api.ts';
import { decodeGraph } from '../api/graph-part.ts';
import { announce } from './announcements.ts';
import { whileBusy } from './canvas-store.ts';
import { nameStock } from './cluster-words.ts';
import { type Cluster, standIn, stockKey } from './clusters.ts';
import { databaseStore, listOverview, loadSchema } from './database-store.ts';
import { hasMore } from './gathering.ts';
import { findKindByLabel } from './kinds.ts';
import { network } from './network.ts';
import { clearSelection } from './selection-store.ts';
import { showPiece } from './show-piece.ts';
import { currentView, takeStep } from './steps-store.ts';
import { emptyView } from './view.ts';
import { sayCount } from './words.ts';

/** So many of a group are brought in at a time, the best connected first. */
export const pageOfMembers = 200;
/** More groups than this nobody could tell apart. */
const mostGroups = 60;

/** The whole database as one group for each label, with what ties them; each opens on demand. */
export async function showOverview(): Promise<void> {
  await whileBusy('Looking what the database holds', async () => {
    await loadSchema();
    const { schema, schemaError, status } = databaseStore.getState();
    if (schema === null) {
      announce(schemaError?.message ?? 'The database has not said what it holds');
      return;
    }
    const { labels, connections } = listOverview(schema, status?.counts.nodes ?? 0);
    const told = labels.filter(({ count }) => count > 0).slice(0, mostGroups);
    const clusters = told.map(({ label, count }): Cluster => {
      const ties = connections.filter(({ from }) => from === label).map(({ from: _, ...tie }) => tie);
      return { key: stockKey(label), members: new Set(), stock: { label, total: count, ties } };
    });
    for (const cluster of clusters) {
      raise(cluster);
    }
    const left = labels.length - told.length;
    const more = left > 0 ? `; ${sayCount(left, 'rarer label is', 'rarer labels are')} left out` : '';
    const evidence = schema.labels.some(({ label }) => label === 'Claim') ? ', its evidence left aside' : '';
    clearSelection();
    takeStep(
      `Showed the database as ${sayCount(clusters.length, 'group', 'groups')}${evidence}${more}`,
      { ...emptyView, clusters: new Map(clusters.map((cluster) => [cluster.key, cluster])) },
      { ran: schema.ran, layout: 'all', deed: { kind: 'overview', id: 'labels' } },
    );
  });
}

/** Brings in some more of a group, and leaves what remains as the group. */
export async function openMore(cluster: Cluster): Promise<void> {
  const { stock } = cluster;
  if (stock === null) {
    return;
  }
  const { label, total } = stock;
  const { many } = findKindByLabel(label);
  await whileBusy(`Bringing in ${many}`, async () => {
    const elementIds = [...currentView().nodes];
    const answer = await runQuery('browse/of-label', { label, elementIds, limit: pageOfMembers });
    const before = currentView();
    const host = before.clusters.get(cluster.key);
    if (host === undefined) {
      return;
    }
    const piece = decodeGraph(answer.graph);
    const view = showPiece(before, piece, cluster.key);
    const own = [...view.nodes].filter((node) => network.getNodeAttribute(node, 'labels').includes(label));
    const opened: Cluster = { ...host, members: new Set(own) };
    const clusters = new Map([...before.clusters, [cluster.key, opened] as const]);
    if (hasMore(opened)) {
      raise(opened);
    } else {
      clusters.delete(cluster.key);
      clearSelection();
    }
    const part = own.length < total ? `: ${say(own.length)} of ${say(total)} shown, the best connected` : '';
    takeStep(
      `Opened ${many}${part}`,
      { ...view, clusters },
      { ran: answer.ran, deed: { kind: 'ungroup', id: cluster.key } },
    );
  });
}

function raise(cluster: Cluster): void {
  const kind = cluster.stock?.label ?? '';
  standIn(network, cluster.key, { name: nameStock(cluster), kind, x: 0, y: 0 });
}

function say(count: number): string {
  return count.toLocaleString('en');
}
