/** Expressions that run over a list: comprehensions, all/any/none/single, reduce. */
import type { ListComprehension, ListPredicate, ReduceExpression } from '../syntax/ast.ts';
import type { Value } from '../values/value.ts';
import type { Compiler } from './compiler.ts';
import { listOf } from './lists.ts';
import { asTruth } from './logic.ts';
import type { Evaluate } from './row.ts';
import { extendScope, type Scope } from './scope.ts';

export function compileListComprehension(
  expression: ListComprehension,
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const slot = compiler.frame.allocate();
  const inner = extendScope(scope, [[expression.variable.name, slot]]);
  const list = compiler.expression(expression.list, scope);
  const where = expression.where && compiler.test(expression.where, inner);
  const map = expression.map && compiler.expression(expression.map, inner);
  return (row) => {
    const items = listOf(list(row));
    if (items === null) return null;
    const result: Value[] = [];
    for (const item of items) {
      compiler.runtime.tick();
      row[slot] = item;
      if (where === undefined || where(row)) result.push(map === undefined ? item : map(row));
    }
    return result;
  };
}

/** Counts what holds, what fails and what is unknown, as far as the answer needs it. */
const DECISIONS: Readonly<
  Record<ListPredicate['quantifier'], (held: number, failed: number, unknown: number) => boolean | null>
> = {
  all: (_held, failed, unknown) => (failed > 0 ? false : unknown > 0 ? null : true),
  any: (held, _failed, unknown) => (held > 0 ? true : unknown > 0 ? null : false),
  none: (held, _failed, unknown) => (held > 0 ? false : unknown > 0 ? null : true),
  single: (held, _failed, unknown) => (held > 1 ? false : unknown > 0 ? null : held === 1),
};

export function compileListPredicate(expression: ListPredicate, scope: Scope, compiler: Compiler): Evaluate {
  const slot = compiler.frame.allocate();
  const inner = extendScope(scope, [[expression.variable.name, slot]]);
  const list = compiler.expression(expression.list, scope);
  const where = compiler.expression(expression.where ?? expression.variable, inner);
  const { quantifier } = expression;
  const decide = DECISIONS[quantifier];
  return (row) => {
    const items = listOf(list(row));
    if (items === null) return null;
    let held = 0;
    let failed = 0;
    let unknown = 0;
    for (const item of items) {
      compiler.runtime.tick();
      row[slot] = item;
      const truth = asTruth(where(row));
      if (truth === null) unknown++;
      else if (truth) held++;
      else failed++;
      if (quantifier === 'all' ? failed > 0 : held > (quantifier === 'single' ? 1 : 0)) break;
    }
    return decide(held, failed, unknown);
  };
}

export function compileReduce(expression: ReduceExpression, scope: Scope, compiler: Compiler): Evaluate {
  const accumulator = compiler.frame.allocate();
  const slot = compiler.frame.allocate();
  const inner = extendScope(scope, [
    [expression.accumulator.name, accumulator],
    [expression.variable.name, slot],
  ]);
  const initial = compiler.expression(expression.initial, scope);
  const list = compiler.expression(expression.list, scope);
  const step = compiler.expression(expression.step, inner);
  return (row) => {
    const items = listOf(list(row));
    if (items === null) return null;
    let result = initial(row);
    for (const item of items) {
      compiler.runtime.tick(stepsFor(result));
      row[accumulator] = result;
      row[slot] = item;
      result = step(row);
    }
    return result;
  };
}

/** A list that grows is copied with every step, which takes the longer the longer it is. */
function stepsFor(value: Value): number {
  return Array.isArray(value) ? 1 + (value.length >>> 6) : 1;
}
