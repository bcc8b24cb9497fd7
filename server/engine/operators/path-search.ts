/** Quantified paths (all of them) and selected paths (the shortest few for each pair of ends). */
import { PAUSE } from '../execution.ts';
import type { Operator, Row, RowStream, Test } from '../expressions/row.ts';
import type { Runtime } from '../expressions/runtime.ts';
import type { PathSearch } from '../plan/pattern-plan.ts';
import type { NodeValue } from '../values/value.ts';
import { bindWalk, Walker, type WalkStep } from './automaton-search.ts';
import { type Builder, compileTests } from './builder.ts';
import { nodeIn } from './expand.ts';

/** What a search for one row works with. */
interface Search {
  readonly plan: PathSearch;
  readonly walker: Walker;
  readonly runtime: Runtime;
  readonly test: Test;
  readonly row: Row;
  readonly start: NodeValue;
  /** Undefined: any end will do. */
  readonly end: NodeValue | undefined;
}

export function buildPathSearch(plan: PathSearch, build: Builder): Operator {
  const source = build.operator(plan.source);
  const walker = new Walker(plan, build);
  const test = compileTests(plan.pathPredicates, build.compiler);
  const { runtime } = build.compiler;
  const search = plan.selection === undefined ? findAll : findSelected;
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

/** Level by level: paths come in order of length. Each end takes as many as were asked for. */
function* findSelected(search: Search): RowStream {
  const { plan, walker, runtime, test, row, start, end } = search;
  const quota = new Quota(plan);
  let level: WalkStep[] = [walker.start(start)];
  while (level.length > 0) {
    const next: WalkStep[] = [];
    // Jumps add to the level while it is being walked.
    for (const step of level) {
      if (runtime.isDue()) yield PAUSE;
      if (isAccepted(step, plan, end) && quota.isOpen(step)) {
        bindWalk(step, row, plan);
        if (test(row)) {
          quota.take(step);
          yield row;
        }
      }
      if (end !== undefined && quota.isFull(end, step.length)) return;
      for (const jump of walker.jumps(step, row)) if (quota.admits(jump)) level.push(jump);
      for (const move of walker.moves(step, row)) {
        if (!quota.admits(move)) continue;
        runtime.allocate(100);
        next.push(move);
      }
    }
    level = next;
  }
}

/** How many paths each end has had, and which steps are not worth taking again. */
class Quota {
  readonly #count: number;
  readonly #groups: boolean;
  readonly #taken = new Map<NodeValue, { paths: number; groups: number; length: number }>();
  readonly #seen: Map<NodeValue, number>[] | undefined;

  constructor({ selection, automaton, pathPredicates }: PathSearch) {
    const { count, groups } = selection as NonNullable<PathSearch['selection']>;
    this.#count = count;
    this.#groups = groups;
    const isPrunable = count === 1 && automaton.isSimple && pathPredicates.length === 0;
    this.#seen = isPrunable ? automaton.states.map(() => new Map()) : undefined;
  }

  /** Another path that ends here, of this length or longer, would still be wanted. */
  isOpen({ node, length }: WalkStep): boolean {
    const taken = this.#taken.get(node);
    if (taken === undefined) return true;
    if (!this.#groups) return taken.paths < this.#count;
    return taken.groups < this.#count || taken.length === length;
  }

  isFull(end: NodeValue, length: number): boolean {
    const taken = this.#taken.get(end);
    if (taken === undefined) return false;
    if (!this.#groups) return taken.paths >= this.#count;
    return taken.groups >= this.#count && length > taken.length;
  }

  take({ node, length }: WalkStep): void {
    const taken = this.#taken.get(node) ?? { paths: 0, groups: 0, length: -1 };
    if (taken.length !== length) taken.groups++;
    taken.length = length;
    taken.paths++;
    this.#taken.set(node, taken);
  }

  /** Where a shorter way to the same place is known, a longer one leads to no shortest path. */
  admits({ state, node, length }: WalkStep): boolean {
    const seen = this.#seen?.[state];
    if (seen === undefined) return true;
    const known = seen.get(node);
    if (known === undefined) {
      seen.set(node, length);
      return true;
    }
    return this.#groups && known === length;
  }
}
