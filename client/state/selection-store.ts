import { createStore } from 'zustand/vanilla';

/** A node or a relation, by elementId. */
export interface Item {
  readonly kind: 'node' | 'relation';
  readonly key: string;
}

export interface SelectionState {
  readonly selected: Item | null;
  readonly hovered: Item | null;
}

export const selectionStore = createStore<SelectionState>()(() => ({ selected: null, hovered: null }));

export function selectNode(key: string): void {
  selectionStore.setState({ selected: { kind: 'node', key } });
}

export function selectRelation(key: string): void {
  selectionStore.setState({ selected: { kind: 'relation', key } });
}

export function clearSelection(): void {
  selectionStore.setState({ selected: null });
}

export function hoverItem(item: Item | null): void {
  const { hovered } = selectionStore.getState();
  if (hovered?.key !== item?.key) {
    selectionStore.setState({ hovered: item });
  }
}
