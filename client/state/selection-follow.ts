import { isStrand } from './clusters.ts';
import { network } from './network.ts';
import { clearSelection, type SelectionState, selectGroup, selectionStore } from './selection-store.ts';
import { readShown } from './shown.ts';
import { currentView, stepsStore } from './steps-store.ts';
import type { View } from './view.ts';

/**
 * Lets go of what a step has taken off the canvas: a link to it would bring it back. What legend or filter only hide
 * stays selected, so that a window that moves past leaves the selection as it was.
 */
export function followSteps(): void {
  let latest = currentView();
  stepsStore.subscribe(() => {
    const view = currentView();
    if (
      view.nodes !== latest.nodes ||
      view.relations !== latest.relations ||
      view.clusters !== latest.clusters
    ) {
      letGoOfGone(view, selectionStore.getState());
    }
    latest = view;
  });
}

/** Of several selected nodes those that are drawn: what nobody sees, nobody means. */
export function listDrawn(group: Iterable<string>, view: View = currentView()): string[] {
  const { nodes } = readShown(network, view);
  return [...group].filter((node) => nodes.has(node));
}

function letGoOfGone(view: View, { selected, group }: SelectionState): void {
  const isThere = (node: string): boolean => view.nodes.has(node) || view.clusters.has(node);
  const isWhole = (relation: string): boolean =>
    (isStrand(relation) || view.relations.has(relation)) && network.extremities(relation).every(isThere);
  if (selected !== null && !(selected.kind === 'node' ? isThere : isWhole)(selected.key)) {
    clearSelection();
  }
  const left = [...group].filter(isThere);
  if (left.length < group.size) {
    selectGroup(left);
  }
}
