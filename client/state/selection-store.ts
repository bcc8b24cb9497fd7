import { createStore } from 'zustand/vanilla';

/** A node or a relation, by elementId. */
export interface Item {
  readonly kind: 'node' | 'relation';
  readonly key: string;
}

export interface SelectionState {
  /** The one thing that is told about; null while several are selected. */
  readonly selected: Item | null;
  /** Several nodes at once; empty unless there are at least two. */
  readonly group: ReadonlySet<string>;
  readonly hovered: Item | null;
}

const nobody: ReadonlySet<string> = new Set();

export const selectionStore = createStore<SelectionState>()(() => ({
  selected: null,
  group: nobody,
  hovered: null,
}));

export function selectNode(key: string): void {
  selectionStore.setState({ selected: { kind: 'node', key }, group: nobody });
}

export function selectRelation(key: string): void {
  selectionStore.setState({ selected: { kind: 'relation', key }, group: nobody });
}

/** Selects these nodes together; one alone is told about, none lets go of everything. */
export function selectGroup(keys: Iterable<string>): void {
  const group = new Set(keys);
  const [only] = group;
  if (group.size === 1 && only !== undefined) {
    selectNode(only);
  } else {
    selectionStore.setState({ selected: null, group: group.size === 0 ? nobody : group });
  }
}

/** Takes a node into the selection, or out of it. */
export function toggleInGroup(key: string): void {
  const members = new Set(listSelected());
  if (!members.delete(key)) {
    members.add(key);
  }
  selectGroup(members);
}

/** The selected nodes, however many. */
export function listSelected({ selected, group }: SelectionState = selectionStore.getState()): string[] {
  return selected?.kind === 'node' ? [selected.key] : [...group];
}

export function clearSelection(): void {
  selectionStore.setState({ selected: null, group: nobody });
}

export function hoverItem(item: Item | null): void {
  const { hovered } = selectionStore.getState();
  if (hovered?.key !== item?.key) {
    selectionStore.setState({ hovered: item });
  }
}
