import { createStore } from 'zustand/vanilla';
import type { NeighbourCount } from '../../protocol/api.ts';
import { fetchNode } from '../api/explorer-api.ts';
import { asApiError } from '../api/http.ts';

/** How many neighbours a node has in the whole database, by type and direction; by the node's id. */
export const neighboursStore = createStore<{
  readonly counts: ReadonlyMap<string, readonly NeighbourCount[]>;
  /** Why the latest count could not be had. */
  readonly problem: string | null;
}>()(() => ({ counts: new Map(), problem: null }));

/** Counts are an aid; when they cannot be had the inspector simply goes without, and the menu says why. */
export async function loadNeighbourCounts(id: string): Promise<void> {
  if (neighboursStore.getState().counts.has(id)) {
    return;
  }
  neighboursStore.setState({ problem: null });
  try {
    const { neighbours } = await fetchNode(id);
    neighboursStore.setState(({ counts }) => ({ counts: new Map(counts).set(id, neighbours) }));
  } catch (error) {
    neighboursStore.setState({ problem: asApiError(error).message });
  }
}
