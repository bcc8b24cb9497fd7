import { expandClusters } from './clusters.ts';
import { joinIds } from './group-actions.ts';
import { sayOnly, sayWithout } from './local-cypher.ts';
import { network } from './network.ts';
import { clearSelection, selectionStore } from './selection-store.ts';
import { currentView, type Deed, type Place, takeStep } from './steps-store.ts';
import { hideNodes, isRelationShown, keepNodes, showsEverything } from './view.ts';

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

/** Keeps a node where it has been dragged to; undo puts it back where it stood. */
export function settleNode(key: string, from: Place): void {
  const view = currentView();
  const pinned = new Set([...view.pinned, key]);
  takeStep(`Moved ${nameOf(key)}`, { ...view, pinned }, { moved: new Map([[key, from]]) });
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
