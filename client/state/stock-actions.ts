import { fetchNodes, fetchTiesOf } from '../api/elements.ts';
import { runQuery } from '../api/explorer-api.ts';
import { decodeGraph } from '../api/graph-part.ts';
import { announce } from './announcements.ts';
import { whileBusy } from './canvas-store.ts';
import { nameStock } from './cluster-words.ts';
import { type Cluster, type Stock, standIn, stockKey } from './clusters.ts';
import { databaseStore, listOverview, loadSchema } from './database-store.ts';
import { hasMore } from './gathering.ts';
import { findKindByLabel } from './kinds.ts';
import { network } from './network.ts';
import { clearSelection } from './selection-store.ts';
import { showPiece } from './show-piece.ts';
import { currentView, takeStep } from './steps-store.ts';
import { emptyView, type View } from './view.ts';
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
    const clusters = told.map(({ label, count }) => {
      const ties = connections.filter(({ from }) => from === label).map(({ from: _, ...tie }) => tie);
      return makeStock({ id: label, kind: label, total: count, ties, listed: null });
    });
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
export async function openMore({ key, stock, members }: Cluster): Promise<void> {
  if (stock === null) {
    return;
  }
  const { many } = findKindByLabel(stock.kind);
  if (stock.listed?.every((id) => members.has(id))) {
    announce(`The answer names no more of these ${many}; ask for fewer to see them all`);
    return;
  }
  await whileBusy(`Bringing in ${many}`, async () => {
    const { piece, ran } = await fetchPage(stock, members);
    const before = currentView();
    const host = before.clusters.get(key);
    if (host === undefined) {
      return;
    }
    const view = showPiece(before, piece, key);
    const opened: Cluster = { ...host, members: new Set(listBroughtIn(stock, view)) };
    const clusters = new Map([...before.clusters, [key, opened] as const]);
    if (hasMore(opened)) {
      raise(opened);
    } else {
      clusters.delete(key);
      clearSelection();
    }
    const [shown, total] = [opened.members.size, stock.total].map((count) => count.toLocaleString('en'));
    const part = hasMore(opened) ? `: ${shown} of ${total} shown, the best connected` : '';
    takeStep(`Opened ${many}${part}`, { ...view, clusters }, { ran, deed: { kind: 'ungroup', id: key } });
  });
}

/** A group of what has not been brought in, and what stands in for it. */
export function makeStock(stock: Stock): Cluster {
  const cluster = { key: stockKey(stock.id), members: new Set<string>(), stock };
  raise(cluster);
  return cluster;
}

/** Those of a stock that a view holds. */
function listBroughtIn({ id, listed }: Stock, { nodes }: View): string[] {
  return listed === null
    ? [...nodes].filter((node) => network.getNodeAttribute(node, 'labels').includes(id))
    : listed.filter((node) => nodes.has(node));
}

/** The next members and what ties them to the canvas and to one another. */
async function fetchPage({ id, listed }: Stock, members: ReadonlySet<string>) {
  const onCanvas = [...currentView().nodes];
  if (listed === null) {
    const page = { label: id, elementIds: onCanvas, limit: pageOfMembers };
    const { graph, ran } = await runQuery('browse/of-label', page);
    return { piece: decodeGraph(graph), ran };
  }
  const elementIds = listed.filter((node) => !members.has(node)).slice(0, pageOfMembers);
  const nodes = await fetchNodes(elementIds);
  const ties = await fetchTiesOf(elementIds, onCanvas);
  return {
    piece: { nodes: nodes.piece.nodes, relationships: ties.piece.relationships },
    ran: [...nodes.ran, ...ties.ran],
  };
}

function raise(cluster: Cluster): void {
  const kind = cluster.stock?.kind ?? '';
  standIn(network, cluster.key, { name: nameStock(cluster), kind, x: 0, y: 0 });
}
