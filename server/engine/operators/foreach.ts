/** FOREACH: runs writing clauses once for each element of a list and passes its rows on. */

import { listOf } from '../expressions/lists.ts';
import type { Operator } from '../expressions/row.ts';
import { PAUSE } from '../pause.ts';
import type { Foreach } from '../plan/writing-plan.ts';
import type { Builder } from './builder.ts';

export function buildForeach(plan: Foreach, build: Builder): Operator {
  const source = build.operator(plan.source);
  const body = build.operator(plan.body);
  const list = build.compiler.expression(plan.list.expression, plan.list.scope);
  return function* foreach(argument) {
    for (const row of source(argument)) {
      if (row === PAUSE) {
        yield row;
        continue;
      }
      for (const element of listOf(list(row)) ?? []) {
        row[plan.slot] = element;
        for (const inner of body(row)) if (inner === PAUSE) yield inner;
      }
      yield row;
    }
  };
}
