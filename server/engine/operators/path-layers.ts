/**
 * Where the walks of an automaton can be after so many relationships: one layer for each length. Walks that meet at a
 * place share it, so that a layer has no more places than the graph has nodes times states, however many walks there
 * are. The walks themselves are read back from the places, last step first.
 */

import type { Runtime } from '../expressions/runtime.ts';
import { PAUSE } from '../pause.ts';
import type { NodeValue, RelationshipValue } from '../values/value.ts';
import type { WalkStep } from './automaton-search.ts';

export interface Place {
  readonly state: number;
  readonly node: NodeValue;
  readonly length: number;
  /** The first relationship of the walks that lead here, where that is kept apart. */
  readonly first: RelationshipValue | undefined;
  /** The ways to get here; empty for the start alone. */
  readonly by: Arrival[];
}

/** `relationship` is undefined where the node stays the same. */
export interface Arrival {
  readonly from: Place;
  readonly relationship: RelationshipValue | undefined;
  readonly slot: number | undefined;
}

/** All places of one length. Grows while it is walked. */
export class Layer {
  readonly places: Place[] = [];
  readonly #known = new Map<NodeValue, Place[]>();

  /** The place, made unless it is there; `arrival` is added to the ways to it. */
  add(place: Omit<Place, 'by'>, arrival: Arrival | undefined): void {
    const here = this.#known.get(place.node);
    const known = here?.find(({ state, first }) => state === place.state && first === place.first);
    if (known !== undefined) {
      if (arrival !== undefined) known.by.push(arrival);
      return;
    }
    const added: Place = { ...place, by: arrival === undefined ? [] : [arrival] };
    this.places.push(added);
    if (here === undefined) this.#known.set(place.node, [added]);
    else here.push(added);
  }
}

interface Branch {
  readonly place: Place;
  /** How the walk goes on from here, towards its end. */
  readonly onward: Arrival | undefined;
  next: number;
}

/** Every walk that leads to a place; unless `repeatable`, without those that use a relationship twice. */
export function* walksTo(
  end: Place,
  runtime: Runtime,
  repeatable: boolean,
): Generator<WalkStep | typeof PAUSE, void, void> {
  const branches: Branch[] = [{ place: end, onward: undefined, next: 0 }];
  const used = new Set<RelationshipValue>();
  for (let top = branches.at(-1); top !== undefined; top = branches.at(-1)) {
    if (runtime.isDue()) yield PAUSE;
    if (top.place.by.length === 0) yield joinSteps(branches);
    const arrival = top.place.by[top.next++];
    if (arrival === undefined) {
      branches.pop();
      if (top.onward?.relationship !== undefined) used.delete(top.onward.relationship);
      continue;
    }
    const { relationship, from } = arrival;
    if (relationship !== undefined && !repeatable) {
      if (used.has(relationship)) continue;
      used.add(relationship);
    }
    branches.push({ place: from, onward: arrival, next: 0 });
  }
}

/** The branches lead from the end to the start; the walk goes the other way. */
function joinSteps(branches: readonly Branch[]): WalkStep {
  let step: WalkStep | undefined;
  let arrival: Arrival | undefined;
  for (const { place, onward } of branches.toReversed()) {
    const { state, node, length } = place;
    step = {
      ...{ state, node, length },
      relationship: arrival?.relationship,
      relationshipSlot: arrival?.slot,
      previous: step,
    };
    arrival = onward;
  }
  return step as WalkStep;
}
