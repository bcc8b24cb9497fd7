import { createStore } from 'zustand/vanilla';
import type { NeighbourCount } from '../../protocol/api.ts';
import { fetchNode } from '../api/explorer-api.ts';
import { whileBusy } from './canvas-store.ts';
import { openCluster } from './cluster-actions.ts';
import { isCluster } from './clusters.ts';
import { expandNode } from './expand.ts';
import { network } from './network.ts';
import { isEvidence } from './relation-words.ts';

/** Beyond so many relations expanding asks first which of them are meant. */
export const askAbove = 100;

/** A node that has been asked to expand and has too many neighbours for it. */
export interface ExpandQuestion {
  readonly node: string;
  readonly counts: readonly NeighbourCount[];
  readonly total: number;
}

export const expandQuestionStore = createStore<{ readonly question: ExpandQuestion | null }>()(() => ({
  question: null,
}));

/** What a double click and Enter do: opens a group, expands a node at once, or asks first when that would be a flood. */
export async function expandOrAsk(node: string): Promise<void> {
  if (isCluster(node)) {
    await openCluster(node);
    return;
  }
  const name = network.getNodeAttribute(node, 'name');
  let question: ExpandQuestion | null = null;
  await whileBusy(`Counting the neighbours of ${name}`, async () => {
    const { neighbours } = await fetchNode(`element:${node}`);
    const counts = neighbours.filter(({ type }) => !isEvidence(type));
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    question = total > askAbove ? { node, counts, total } : null;
  });
  if (question === null) {
    await expandNode(node);
  } else {
    expandQuestionStore.setState({ question });
  }
}

export function closeExpandQuestion(): void {
  expandQuestionStore.setState({ question: null });
}
