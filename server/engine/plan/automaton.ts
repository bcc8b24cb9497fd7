/**
 * A path pattern as a machine that walks the graph: each state stands for a place in the pattern, each transition
 * follows one relationship. Repetition is unrolled up to its minimum and looped behind it.
 */
import type { Direction } from '../graph/graph.ts';
import type { Scoped } from './plan-base.ts';

export interface Automaton {
  readonly states: readonly AutomatonState[];
  readonly start: number;
  readonly accept: number;
  /** What a condition looks back at was met within so many steps. */
  readonly span: number;
  /**
   * True when the shortest way to a place can always be the beginning of a shortest path: cutting a detour out of a
   * walk leaves a walk that is accepted too.
   */
  readonly isSimple: boolean;
  /** True when each condition looks at one element of the walk: it then holds or not whichever way led there. */
  readonly isLocal: boolean;
  /** Variables of repeated parts: each becomes the list of what it was bound to. */
  readonly groups: readonly { readonly single: number; readonly list: number }[];
}

export interface AutomatonState {
  /** Where the node goes while predicates are tested and, at the end, for good. */
  readonly slot: number | undefined;
  /** Must hold on arrival. */
  readonly predicates: readonly Scoped[];
  /** States at the same node. */
  readonly jumps: readonly number[];
  readonly transitions: readonly AutomatonTransition[];
}

export interface AutomatonTransition {
  readonly slot: number | undefined;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly predicates: readonly Scoped[];
  readonly target: number;
}
