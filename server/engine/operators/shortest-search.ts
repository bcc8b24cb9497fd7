/**
 * Breadth-first search from both ends at once, always along the smaller frontier. It finds the shortest length and
 * then all paths, or one, of that length.
 */

import type { Runtime } from '../expressions/runtime.ts';
import type { Direction } from '../graph/graph.ts';
import { PAUSE } from '../pause.ts';
import { oppositeOf } from '../plan/direction.ts';
import type { NodeValue, RelationshipValue } from '../values/value.ts';
import { otherEnd } from './expand.ts';

export interface Steps {
  readonly direction: Direction;
  readonly runtime: Runtime;
  relationshipsOf(node: NodeValue, direction: Direction): Iterable<RelationshipValue>;
  allowsRelationship(relationship: RelationshipValue): boolean;
  allowsNode(node: NodeValue): boolean;
}

interface Reached {
  readonly depth: number;
  /** The relationships by which it was reached at that depth; only the first unless all paths are wanted. */
  readonly by: RelationshipValue[];
}

interface Side {
  readonly direction: Direction;
  readonly reached: Map<NodeValue, Reached>;
  frontier: NodeValue[];
  depth: number;
}

export type PathStream = Generator<readonly RelationshipValue[] | typeof PAUSE, void, void>;

export interface ShortestOptions extends Steps {
  readonly max: number;
  readonly all: boolean;
}

/** Paths from start to end as lists of relationships, all of the least length there is. */
export function* findShortest(start: NodeValue, end: NodeValue, options: ShortestOptions): PathStream {
  if (!options.allowsNode(start) || !options.allowsNode(end)) return;
  if (start === end) {
    yield [];
    return;
  }
  const forward = sideFrom(start, options.direction);
  const backward = sideFrom(end, oppositeOf(options.direction));
  while (forward.frontier.length > 0 && backward.frontier.length > 0) {
    if (forward.depth + backward.depth >= options.max) return;
    const isForward = forward.frontier.length <= backward.frontier.length;
    const [side, other] = isForward ? [forward, backward] : [backward, forward];
    const meetings = yield* advance(side, other, options);
    if (meetings.length === 0) continue;
    yield* joinPaths(meetings, forward, backward, options);
    return;
  }
}

function sideFrom(node: NodeValue, direction: Direction): Side {
  return { direction, reached: new Map([[node, { depth: 0, by: [] }]]), frontier: [node], depth: 0 };
}

/** One level further on one side; gives the nodes at which it meets the other side. */
function* advance(
  side: Side,
  other: Side,
  options: ShortestOptions,
): Generator<typeof PAUSE, readonly NodeValue[], void> {
  const { runtime } = options;
  const next: NodeValue[] = [];
  const meetings: NodeValue[] = [];
  side.depth++;
  for (const node of side.frontier) {
    for (const relationship of options.relationshipsOf(node, side.direction)) {
      runtime.hits++;
      if (runtime.isDue()) yield PAUSE;
      const neighbour = otherEnd(relationship, node);
      const known = side.reached.get(neighbour);
      if (known !== undefined) {
        const isAnother =
          options.all && known.depth === side.depth && options.allowsRelationship(relationship);
        if (isAnother) known.by.push(relationship);
        continue;
      }
      if (!options.allowsRelationship(relationship) || !options.allowsNode(neighbour)) continue;
      runtime.allocate(100);
      side.reached.set(neighbour, { depth: side.depth, by: [relationship] });
      next.push(neighbour);
      if (!other.reached.has(neighbour)) continue;
      meetings.push(neighbour);
      if (!options.all) return meetings;
    }
  }
  side.frontier = next;
  return meetings;
}

function* joinPaths(
  meetings: readonly NodeValue[],
  forward: Side,
  backward: Side,
  options: ShortestOptions,
): PathStream {
  const total = (node: NodeValue) =>
    (forward.reached.get(node) as Reached).depth + (backward.reached.get(node) as Reached).depth;
  const least = Math.min(...meetings.map(total));
  for (const meeting of meetings) {
    if (total(meeting) !== least) continue;
    for (const before of waysTo(meeting, forward)) {
      for (const after of waysTo(meeting, backward)) {
        if (options.runtime.isDue()) yield PAUSE;
        yield [...before, ...after.toReversed()];
      }
    }
  }
}

/** Every way a side got to a node, from the side's own start. */
function* waysTo(node: NodeValue, side: Side): Generator<readonly RelationshipValue[], void, void> {
  const { by } = side.reached.get(node) as Reached;
  if (by.length === 0) yield [];
  for (const relationship of by) {
    for (const before of waysTo(otherEnd(relationship, node), side)) yield [...before, relationship];
  }
}
