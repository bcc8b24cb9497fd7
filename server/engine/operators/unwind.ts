/** UNWIND: one row for each element. A range is counted, never held as a list. */

import { listOf } from '../expressions/lists.ts';
import type { Operator, Row } from '../expressions/row.ts';
import { PAUSE } from '../pause.ts';
import type { Unwind } from '../plan/plan.ts';
import type { Value } from '../values/value.ts';
import type { Builder } from './builder.ts';

export function buildUnwind(plan: Unwind, build: Builder): Operator {
  const source = build.operator(plan.source);
  const elements = compileElements(plan, build);
  const { runtime } = build.compiler;
  const { slot } = plan;
  return function* unwind(argument) {
    for (const row of source(argument)) {
      if (row === PAUSE) {
        yield row;
        continue;
      }
      for (const element of elements(row)) {
        if (runtime.isDue()) yield PAUSE;
        row[slot] = element;
        yield row;
      }
    }
  };
}

function compileElements({ list }: Unwind, { compiler }: Builder): (row: Row) => Iterable<Value> {
  const { expression, scope } = list;
  const evaluate = compiler.expression(expression, scope);
  const lazily = expression.kind === 'FunctionCall' && expression.name.toLowerCase() === 'range';
  if (!lazily) return (row) => listOf(evaluate(row)) ?? [];
  const bounds = expression.arguments.map((argument) => compiler.expression(argument, scope));
  return (row) => {
    const [from, to, step = 1n] = bounds.map((bound) => bound(row));
    // Anything unusual is left to the function itself, which knows the errors.
    const usual =
      typeof from === 'bigint' && typeof to === 'bigint' && typeof step === 'bigint' && step !== 0n;
    return usual ? countRange(from, to, step) : (listOf(evaluate(row)) ?? []);
  };
}

function* countRange(from: bigint, to: bigint, step: bigint): Generator<bigint> {
  if (step > 0n) for (let value = from; value <= to; value += step) yield value;
  else for (let value = from; value >= to; value += step) yield value;
}
