/** Operators on rows as such: filtering, projecting, bounding. They know nothing of the graph. */

import type { Operator } from '../expressions/row.ts';
import { PAUSE } from '../pause.ts';
import type { Bounds, Eager, EmptyResult, Filter, ProduceResults, Projection } from '../plan/plan.ts';
import { type Builder, compileTests, rowBytes } from './builder.ts';

export function buildArgument(): Operator {
  return function* argument(row) {
    yield row;
  };
}

export function buildFilter(plan: Filter, build: Builder): Operator {
  const source = build.operator(plan.source);
  const test = compileTests(plan.predicates, build.compiler);
  return function* filter(argument) {
    for (const row of source(argument)) if (row === PAUSE || test(row)) yield row;
  };
}

export function buildProjection(plan: Projection, build: Builder): Operator {
  const source = build.operator(plan.source);
  const items = plan.items.map(
    ({ slot, value }) => [slot, build.compiler.expression(value.expression, value.scope)] as const,
  );
  return function* projection(argument) {
    for (const row of source(argument)) {
      if (row !== PAUSE) for (const [slot, evaluate] of items) row[slot] = evaluate(row);
      yield row;
    }
  };
}

export function buildLimit(plan: Bounds, build: Builder): Operator {
  const source = build.operator(plan.source);
  return function* limit(argument) {
    let left = plan.count;
    if (left === 0 && !plan.exhaustive) return;
    for (const row of source(argument)) {
      if (row === PAUSE) yield row;
      else if (left > 0) {
        left--;
        yield row;
      }
      if (left === 0 && !plan.exhaustive) return;
    }
  };
}

export function buildSkip(plan: Bounds, build: Builder): Operator {
  const source = build.operator(plan.source);
  return function* skip(argument) {
    let left = plan.count;
    for (const row of source(argument)) {
      if (row === PAUSE || left === 0) yield row;
      else left--;
    }
  };
}

export function buildEager(plan: Eager, build: Builder): Operator {
  const source = build.operator(plan.source);
  const { runtime } = build.compiler;
  return function* eager(argument) {
    const rows = [];
    for (const row of source(argument)) {
      if (row === PAUSE) yield row;
      else {
        runtime.allocate(rowBytes(row));
        rows.push(row.slice());
      }
    }
    for (const row of rows) {
      if (runtime.isDue()) yield PAUSE;
      yield row;
    }
  };
}

/** The columns are read off the row by whoever pulls it. */
export function buildProduceResults(plan: ProduceResults, build: Builder): Operator {
  return build.operator(plan.source);
}

export function buildEmptyResult(plan: EmptyResult, build: Builder): Operator {
  const source = build.operator(plan.source);
  return function* emptyResult(argument) {
    for (const row of source(argument)) if (row === PAUSE) yield row;
  };
}
