import { fetchTiesAmong } from '../api/elements.ts';
import { announce, announceNotice } from './announcements.ts';
import { whileBusy } from './canvas-store.ts';
import { expandClusters } from './clusters.ts';
import { joinParts } from './deed-parts.ts';
import { sayOnly, sayWithout } from './local-cypher.ts';
import { findNodeKey, network } from './network.ts';
import { openPage } from './page-store.ts';
import { clearSelection, listSelected, selectGroup } from './selection-store.ts';
import { showPiece } from './show-piece.ts';
import { readShown } from './shown.ts';
import { currentView, type Deed, takeStep } from './steps-store.ts';
import { hideNodes, keepNodes, showsEverything } from './view.ts';
import { sayCount } from './words.ts';

/** What can be done with several nodes at once; each is one step, however many they are. */
export function hideGroup(nodes: readonly string[]): void {
  if (nodes.length === 0) {
    return;
  }
  const ran = sayWithout(network, expandClusters(currentView().clusters, nodes));
  const deed = { kind: 'drop', id: joinIds(nodes) } as const;
  takeStep(`Hid ${sayNodes(nodes)}`, hideNodes(currentView(), nodes), { ran, deed });
  clearSelection();
}

export function keepGroup(nodes: readonly string[]): void {
  const kept = new Set(nodes);
  const view = currentView();
  const deed = { kind: 'keep', id: joinIds(nodes) } as const;
  const ran = sayOnly(network, expandClusters(view.clusters, nodes));
  takeStep(`Kept only ${sayNodes(nodes)}`, keepNodes(view, kept), { ran, deed });
}

export function pinGroup(nodes: readonly string[]): void {
  const view = currentView();
  takeStep(`Pinned ${sayNodes(nodes)}`, { ...view, pinned: new Set([...view.pinned, ...nodes]) });
}

/** The claims whose subject and object are both among these, as a page to read. */
export function readAmong(nodes: readonly string[]): void {
  openPage('evidence', joinIds(expandClusters(currentView().clusters, nodes)));
}

/** Takes the neighbours that hang on a node alone off the canvas: the way back from expanding it. */
export function collapseNode(node: string): void {
  const view = currentView();
  const { relations } = readShown(network, view);
  const tied = network.edges(node).filter((relation) => relations.has(relation));
  const leaves = [...new Set(tied.map((relation) => network.opposite(node, relation)))].filter(
    (other) =>
      other !== node &&
      view.nodes.has(other) &&
      network.everyEdge(
        other,
        (relation, _data, source, target) =>
          !relations.has(relation) || source === node || target === node || source === target,
      ),
  );
  const name = network.getNodeAttribute(node, 'name');
  if (leaves.length === 0) {
    announce(`Nothing on the canvas hangs on ${name} alone`);
    return;
  }
  const deed: Deed = showsEverything(view)
    ? { kind: 'collapse', id: network.getNodeAttribute(node, 'id') }
    : { kind: 'drop', id: joinIds(leaves) };
  takeStep(`Collapsed ${name}: ${sayNodes(leaves)}`, hideNodes(view, leaves), {
    ran: sayWithout(network, leaves),
    deed,
  });
}

export function selectNeighbours(): void {
  const { relations, nodes } = readShown(network, currentView());
  const members = listSelected().filter((node) => nodes.has(node));
  const found = new Set(members);
  for (const node of members) {
    network.forEachEdge(node, (relation, _data, source, target) => {
      if (relations.has(relation)) {
        found.add(source === node ? target : source);
      }
    });
  }
  selectGroup(found);
  announce(`${sayNodes([...found])} selected`);
}

export function invertSelection(): void {
  const selected = new Set(listSelected());
  const others = [...readShown(network, currentView()).nodes].filter((node) => !selected.has(node));
  selectGroup(others);
  announce(`${sayNodes(others)} selected`);
}

/** Brings every relation that the database has between these nodes. */
export async function revealBetween(nodes: readonly string[]): Promise<void> {
  await whileBusy('Looking for what ties them', async () => {
    const ties = await fetchTiesAmong(expandClusters(currentView().clusters, nodes));
    const before = currentView();
    const { relationships } = ties.piece;
    const view = showPiece(before, { nodes: [], relationships }, undefined);
    const added = view.relations.size - before.relations.size;
    const words = sayCount(added, 'relation', 'relations');
    if (added === 0) {
      announce(`Every relation between them is on the canvas already`);
      return;
    }
    const deed = { kind: 'between', id: joinIds(nodes) } as const;
    takeStep(`Brought in ${words} between ${sayNodes(nodes)}`, view, { ran: ties.ran, deed });
    announceNotice(ties.notice);
  });
}

export function sayNodes(nodes: readonly string[]): string {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined
    ? network.getNodeAttribute(only, 'name')
    : sayCount(nodes.length, 'node', 'nodes');
}

export function joinIds(nodes: readonly string[]): string {
  return joinParts(nodes.map((node) => network.getNodeAttribute(node, 'id')));
}

/** The nodes with these ids that are known here. */
export function findNodes(ids: readonly string[]): string[] {
  return ids.flatMap((id) => findNodeKey(network, id) ?? []);
}
