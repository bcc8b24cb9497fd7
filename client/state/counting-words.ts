/** The store's own books count by label; how many nodes have several of them they do not tell. */
export const countedByLabel = 'A node with several labels is counted under each of them.';

/** Whether there are such nodes: then the labels' counts are more than there are nodes. */
export function isCountedTwice(labels: readonly { readonly count: number }[], nodes: number): boolean {
  return labels.reduce((sum, { count }) => sum + count, 0) > nodes;
}

/** An answer is summed up node by node. */
export const countedOnce = 'Each node is counted once, in the group of all its labels.';
