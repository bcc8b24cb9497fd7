/**
 * Searches for the shortest few paths layer by layer. For patterns whose conditions look at one element each: whether
 * a walk may go on from a place then does not depend on how it got there.
 */

import type { RowStream } from '../expressions/row.ts';
import { PAUSE } from '../pause.ts';
import type { NodeValue, RelationshipValue } from '../values/value.ts';
import { bindWalk, type Search, type WalkStep } from './automaton-search.ts';
import { Layer, type Place, walksTo } from './path-layers.ts';
import { PathQuota } from './path-quota.ts';

/** Decides which places are not worth going on from. */
interface Pruning {
  /** Walks that begin differently are kept apart. */
  readonly byFirst: boolean;
  admits(node: NodeValue, length: number, first: RelationshipValue | undefined): boolean;
}

export function* findLayered(search: Search): RowStream {
  const { plan, start, end } = search;
  const { automaton, pathPredicates, selection } = plan;
  const quota = new PathQuota(selection as NonNullable<typeof selection>);
  const isPrunable = selection?.count === 1 && automaton.isSimple && pathPredicates.length === 0;
  if (!isPrunable) {
    yield* searchLayers(search, quota, everything);
    return;
  }
  if (end !== start) yield* searchLayers(search, quota, firstVisits(start));
  if ((end === undefined || end === start) && quota.isOpen(start, 1))
    yield* searchLayers({ ...search, end: start }, quota, roundTrips(start, selection.groups));
}

function* searchLayers(search: Search, quota: PathQuota, pruning: Pruning): RowStream {
  const { plan, walker, start, end } = search;
  let layer = new Layer();
  layer.add({ state: plan.automaton.start, node: start, length: 0, first: undefined }, undefined);
  while (layer.places.length > 0) {
    yield* addJumps(layer, search);
    yield* takePaths(layer, search, quota);
    const length = layer.places[0]!.length + 1;
    if (end !== undefined && !quota.isOpen(end, length)) return;
    const next = new Layer();
    for (const place of layer.places) {
      if (pruning === everything && !(yield* isWalkable(place, search))) continue;
      if (pruning.byFirst && place.node === start && place.length > 0) continue;
      for (const move of walker.moves(bareStep(place), search.row)) {
        if (search.runtime.isDue()) yield PAUSE;
        const { relationship, relationshipSlot: slot, state, node } = move;
        const first = pruning.byFirst ? (place.first ?? relationship) : undefined;
        if (!pruning.admits(node, length, first)) continue;
        search.runtime.allocate(120);
        next.add({ state, node, length, first }, { from: place, relationship, slot });
      }
    }
    layer = next;
  }
}

function* addJumps(layer: Layer, { walker, runtime, row }: Search): Generator<typeof PAUSE, void, void> {
  for (const place of layer.places) {
    if (runtime.isDue()) yield PAUSE;
    for (const { state } of walker.jumps(bareStep(place), row)) {
      const arrival = { from: place, relationship: undefined, slot: undefined };
      layer.add({ state, node: place.node, length: place.length, first: place.first }, arrival);
    }
  }
}

function* takePaths(layer: Layer, search: Search, quota: PathQuota): RowStream {
  const { plan, runtime, row, end, test } = search;
  for (const place of layer.places) {
    const { state, node, length } = place;
    if (state !== plan.automaton.accept || (end !== undefined && end !== node)) continue;
    if (!quota.isOpen(node, length)) continue;
    for (const walk of walksTo(place, runtime, plan.repeatable)) {
      if (walk === PAUSE) {
        yield walk;
        continue;
      }
      bindWalk(walk, row, plan);
      if (!test(row)) continue;
      quota.take(node, length);
      yield row;
      if (!quota.isOpen(node, length)) break;
    }
  }
}

/** Whether some walk to the place uses no relationship twice: only then does it lead on. */
function* isWalkable(place: Place, { plan, runtime }: Search): Generator<typeof PAUSE, boolean, void> {
  for (const walk of walksTo(place, runtime, plan.repeatable)) {
    if (walk !== PAUSE) return true;
    yield walk;
  }
  return false;
}

/** The place alone, without the walks that lead to it. */
function bareStep({ state, node, length }: Place): WalkStep {
  return { state, node, length, relationship: undefined, relationshipSlot: undefined, previous: undefined };
}

const everything: Pruning = { byFirst: false, admits: () => true };

/** A node that was reached sooner needs no longer way: for every end but the start. */
function firstVisits(start: NodeValue): Pruning {
  const visits = new Map<NodeValue, number>([[start, 0]]);
  return {
    byFirst: false,
    admits: (node, length) => {
      const known = visits.get(node);
      if (known === undefined) visits.set(node, length);
      return known === undefined || known === length;
    },
  };
}

/**
 * For the way back to the start, which must not end with the relationship it began with: so two ways to each node
 * are worth it, when they begin differently.
 */
function roundTrips(start: NodeValue, all: boolean): Pruning {
  const visits = new Map<
    NodeValue,
    { readonly first: RelationshipValue | undefined; readonly length: number }[]
  >();
  return {
    byFirst: true,
    admits: (node, length, first) => {
      if (node === start) return true;
      const known = visits.get(node) ?? [];
      const same = known.find((visit) => visit.first === first);
      if (same !== undefined) return same.length === length;
      const rivals = all ? known.filter((visit) => visit.length < length) : known;
      if (rivals.length >= 2) return false;
      visits.set(node, [...known, { first, length }]);
      return true;
    },
  };
}
