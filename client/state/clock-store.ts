import { createStore } from 'zustand/vanilla';
import type { Network } from './network.ts';
import { type DatedSpan, findSpan } from './spans.ts';

/** One way of telling when something was: when it happened, when a report said so. */
export interface Clock {
  readonly id: string;
  /** As a switch names it: `when it happened`. */
  readonly label: string;
  readonly spanOfNode: (network: Network, node: string) => DatedSpan | null;
  readonly spanOfRelation: (network: Network, relation: string) => DatedSpan | null;
}

/** What the data itself says of when things were. */
export const eventClock: Clock = {
  id: 'event',
  label: 'when it happened',
  spanOfNode: (network, node) => findSpan(network.getNodeAttribute(node, 'properties')),
  spanOfRelation: (network, relation) => findSpan(network.getEdgeAttribute(relation, 'properties')),
};

export const clockStore = createStore<{ readonly clocks: readonly Clock[] }>()(() => ({
  clocks: [eventClock],
}));

export function registerClock(clock: Clock): void {
  clockStore.setState(({ clocks }) => ({
    clocks: [...clocks.filter(({ id }) => id !== clock.id), clock],
  }));
}

/** A clock nobody knows any more counts as the first. */
export function findClock(id: string): Clock {
  return clockStore.getState().clocks.find((clock) => clock.id === id) ?? eventClock;
}
