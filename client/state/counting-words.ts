/** The store's own books count by label; how many nodes have several of them they do not tell. */
export const countedByLabel = 'A node with several labels is counted under each of them.';

/** An answer is summed up node by node. */
export const countedOnce = 'Each node is counted once, in the group of all its labels.';
