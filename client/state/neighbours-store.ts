import { createStore } from 'zustand/vanilla';
import type { NeighbourCount } from '../../protocol/api.ts';
import { fetchNode } from '../api/explorer-api.ts';

/** How many neighbours a node has in the whole database, by type and direction; by the node's id. */
export const neighboursStore = createStore<{
  readonly counts: ReadonlyMap<string, readonly NeighbourCount[]>;
}>()(() => ({ counts: new Map() }));

/** Counts are an aid; when they cannot be had the inspector simply goes without. */
export async function loadNeighbourCounts(id: string): Promise<void> {
  if (neighboursStore.getState().counts.has(id)) {
    return;
  }
  const answer = await fetchNode(id).catch(() => null);
  if (answer !== null) {
    neighboursStore.setState(({ counts }) => ({ counts: new Map(counts).set(id, answer.neighbours) }));
  }
}
