/**
 * `-[*..n]->` where only the ends matter: breadth first, each node once. Whatever is reached is reached by a path
 * without repetition, so only the way back to the start itself needs care.
 */

import type { Operator, Row, RowStream } from '../expressions/row.ts';
import { PAUSE } from '../pause.ts';
import type { VariableExpand } from '../plan/pattern-plan.ts';
import type { NodeValue, RelationshipValue } from '../values/value.ts';
import { type Builder, compileTests } from './builder.ts';
import { nodeIn, otherEnd } from './expand.ts';

interface Reached {
  readonly depth: number;
  /** The first relationship on the way: two ways that begin differently close a cycle through the start. */
  readonly branch: RelationshipValue | undefined;
  /** The last relationship on the way. */
  readonly by: RelationshipValue | undefined;
}

export function buildPruningExpand(plan: VariableExpand, build: Builder): Operator {
  const source = build.operator(plan.source);
  const walk = compileWalk(plan, build);
  return function* pruningExpand(argument) {
    for (const row of source(argument)) {
      if (row === PAUSE) {
        yield row;
        continue;
      }
      const start = nodeIn(row, plan.from);
      if (start !== null) yield* walk(row, start);
    }
  };
}

function compileWalk(plan: VariableExpand, build: Builder) {
  const { runtime } = build.compiler;
  const { to, direction, types, min, step } = plan;
  const max = plan.max ?? Number.POSITIVE_INFINITY;
  const test = compileTests(plan.predicates, build.compiler);
  return function* walk(row: Row, start: NodeValue): RowStream {
    const emit = (node: NodeValue) => {
      row[to] = node;
      return row;
    };
    const reached = new Map<NodeValue, Reached>([[start, { depth: 0, branch: undefined, by: undefined }]]);
    // With a minimum of none the start counts at once; otherwise only when a cycle leads back to it.
    let startIsDue = min > 0;
    if (!startIsDue) yield emit(start);
    // Nodes are added at the end while the map is being walked: breadth first.
    for (const [node, from] of reached) {
      if (from.depth >= max) return;
      for (const relationship of runtime.graph.relationshipsOf(node, direction, types)) {
        runtime.hits++;
        if (runtime.isDue()) yield PAUSE;
        row[step] = relationship;
        if (relationship === from.by || !test(row)) continue;
        const neighbour = otherEnd(relationship, node);
        const known = reached.get(neighbour);
        if (known === undefined) {
          runtime.allocate(100);
          const branch = from.branch ?? relationship;
          reached.set(neighbour, { depth: from.depth + 1, branch, by: relationship });
          yield emit(neighbour);
        } else if (startIsDue && closesCycle(from, known, relationship, plan, max)) {
          startIsDue = false;
          yield emit(start);
        }
      }
    }
  };
}

/** Whether a relationship between two known nodes completes a way from the start back to it, within the maximum. */
function closesCycle(
  from: Reached,
  to: Reached,
  relationship: RelationshipValue,
  { direction }: VariableExpand,
  max: number,
): boolean {
  if (to.depth === 0) return from.branch !== relationship;
  if (direction !== 'both') return false;
  return from.branch !== to.branch && from.depth + to.depth + 1 <= max;
}
