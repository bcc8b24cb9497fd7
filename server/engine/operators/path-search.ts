/** Quantified paths (all of them) and selected paths (the shortest few for each pair of ends). */

import type { Operator, Row, RowStream } from '../expressions/row.ts';
import { PAUSE } from '../pause.ts';
import type { PathSearch } from '../plan/pattern-plan.ts';
import type { NodeValue } from '../values/value.ts';
import { bindWalk, type Search, Walker, type WalkStep } from './automaton-search.ts';
import { type Builder, compileTests } from './builder.ts';
import { nodeIn } from './expand.ts';
import { findLayered } from './layered-search.ts';
import { PathQuota } from './path-quota.ts';

export function buildPathSearch(plan: PathSearch, build: Builder): Operator {
  const source = build.operator(plan.source);
  const walker = new Walker(plan, build);
  const test = compileTests(plan.pathPredicates, build.compiler);
  const { runtime } = build.compiler;
  const search = plan.selection === undefined ? findAll : plan.automaton.isLocal ? findLayered : findSelected;
  return function* pathSearch(argument) {
    for (const row of source(argument)) {
      if (row === PAUSE) {
        yield row;
        continue;
      }
      const start = nodeIn(row, plan.from);
      const end = plan.into ? nodeIn(row, plan.to) : undefined;
      if (start !== null && end !== null) yield* search({ plan, walker, runtime, test, row, start, end });
    }
  };
}

/** Depth first, so that no more is held than the branches of one path. */
function* findAll({ plan, walker, runtime, test, row, start, end }: Search): RowStream {
  const branches: Iterator<WalkStep>[] = [[walker.start(start)].values()];
  while (branches.length > 0) {
    if (runtime.isDue()) yield PAUSE;
    const next = (branches.at(-1) as Iterator<WalkStep>).next();
    if (next.done === true) {
      branches.pop();
      continue;
    }
    const step = next.value;
    if (isAccepted(step, plan, end)) {
      bindWalk(step, row, plan);
      if (test(row)) yield row;
    } else branches.push(continuations(step, row, walker));
  }
}

function* continuations(step: WalkStep, row: Row, walker: Walker): Generator<WalkStep> {
  yield* walker.jumps(step, row);
  yield* walker.moves(step, row);
}

function isAccepted(step: WalkStep, plan: PathSearch, end: NodeValue | undefined): boolean {
  return step.state === plan.automaton.accept && (end === undefined || end === step.node);
}

/**
 * Level by level: paths come in order of length, each end takes as many as were asked for. Every walk is a walk of its
 * own here, for conditions that look back at it.
 */
function* findSelected(search: Search): RowStream {
  const { plan, walker, runtime, test, row, start, end } = search;
  const quota = new PathQuota(plan.selection as NonNullable<PathSearch['selection']>);
  let level: WalkStep[] = [walker.start(start)];
  while (level.length > 0) {
    const next: WalkStep[] = [];
    // Jumps add to the level while it is being walked.
    for (const step of level) {
      if (runtime.isDue()) yield PAUSE;
      if (isAccepted(step, plan, end) && quota.isOpen(step.node, step.length)) {
        bindWalk(step, row, plan);
        if (test(row)) {
          quota.take(step.node, step.length);
          yield row;
        }
      }
      if (end !== undefined && !quota.isOpen(end, step.length)) return;
      for (const jump of walker.jumps(step, row)) level.push(jump);
      for (const move of walker.moves(step, row)) {
        runtime.allocate(100);
        next.push(move);
      }
    }
    level = next;
  }
}
