/** Operators with more than one source: Apply, Optional, Union. They know nothing of the graph. */

import type { Operator } from '../expressions/row.ts';
import { PAUSE } from '../pause.ts';
import type { Join, Optional, Union } from '../plan/plan.ts';
import type { Value } from '../values/value.ts';
import type { Builder } from './builder.ts';

export function buildApply(plan: Join, build: Builder): Operator {
  const left = build.operator(plan.left);
  const right = build.operator(plan.right);
  return function* apply(argument) {
    for (const row of left(argument)) {
      if (row === PAUSE) yield row;
      else yield* right(row);
    }
  };
}

export function buildSubqueryForeach(plan: Join, build: Builder): Operator {
  const left = build.operator(plan.left);
  const right = build.operator(plan.right);
  return function* subqueryForeach(argument) {
    for (const row of left(argument)) {
      if (row !== PAUSE) for (const inner of right(row)) if (inner === PAUSE) yield inner;
      yield row;
    }
  };
}

export function buildOptional(plan: Optional, build: Builder): Operator {
  const source = build.operator(plan.source);
  return function* optional(argument) {
    let found = false;
    for (const row of source(argument)) {
      if (row !== PAUSE) found = true;
      yield row;
    }
    if (found) return;
    for (const slot of plan.slots) argument[slot] = null;
    yield argument;
  };
}

export function buildUnion(plan: Union, build: Builder): Operator {
  const branches = plan.branches.map((branch) => ({
    source: build.operator(branch.plan),
    moves: branch.columns.map((slot, index) => [slot, plan.columns[index] as number] as const),
  }));
  return function* union(argument) {
    for (const { source, moves } of branches) {
      for (const row of source(argument)) {
        if (row !== PAUSE) for (const [from, to] of moves) row[to] = row[from] as Value;
        yield row;
      }
    }
  };
}
