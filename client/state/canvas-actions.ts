import { expandClusters } from './clusters.ts';
import { joinIds } from './group-actions.ts';
import { sayOnly, sayWithout } from './local-cypher.ts';
import { network } from './network.ts';
import { clearSelection, selectionStore } from './selection-store.ts';
import { currentView, type Deed, type Place, takeStep } from './steps-store.ts';
import { hideNodes, isRelationShown, keepNodes, showsEverything } from './view.ts';
import { sayCount } from './words.ts';

/** Takes a node off the canvas; undo brings it back where it was. */
export function hideNode(key: string): void {
  const deed = { kind: 'hide', id: network.getNodeAttribute(key, 'id') } as const;
  takeStep(`Hid ${nameOf(key)}`, hideNodes(currentView(), [key]), {
    ran: sayWithout(network, expandClusters(currentView().clusters, [key])),
    deed,
  });
  if (selectionStore.getState().selected?.key === key) {
    clearSelection();
  }
}

/** Keeps a node and its neighbours, and hides all others. */
export function hideOthers(key: string): void {
  const view = currentView();
  const ties = network.edges(key).filter((relation) => isRelationShown(network, view, relation));
  const kept = new Set([key, ...ties.map((relation) => network.opposite(key, relation))]);
  const deed: Deed = showsEverything(view)
    ? { kind: 'only', id: network.getNodeAttribute(key, 'id') }
    : { kind: 'keep', id: joinIds([...kept]) };
  takeStep(`Kept only ${nameOf(key)} and its neighbours`, keepNodes(view, kept), {
    ran: sayOnly(network, expandClusters(view.clusters, kept)),
    deed,
  });
}

export function pinNode(key: string): void {
  const view = currentView();
  takeStep(`Pinned ${nameOf(key)}`, { ...view, pinned: new Set([...view.pinned, key]) });
}

/** Keeps nodes where they have been dragged to; undo puts them back where they stood. */
export function settleNodes(from: ReadonlyMap<string, Place>): void {
  const view = currentView();
  const [first = '', ...others] = from.keys();
  const name = others.length === 0 ? nameOf(first) : sayCount(from.size, 'node', 'nodes');
  const pinned = new Set([...view.pinned, ...from.keys()]);
  takeStep(`Moved ${name}`, { ...view, pinned }, { moved: from });
}

export function unpinNode(key: string): void {
  const view = currentView();
  const pinned = new Set(view.pinned);
  pinned.delete(key);
  takeStep(`Unpinned ${nameOf(key)}`, { ...view, pinned });
}

/** Lays everything out anew, except what is pinned. */
export function layOutAgain(): void {
  takeStep('Laid the network out again', currentView(), { layout: 'all' });
}

function nameOf(key: string): string {
  return network.getNodeAttribute(key, 'name');
}
