/** What the builder of one operator needs of the others. */
import type { Compiler } from '../expressions/compiler.ts';
import type { Operator, Row, Test } from '../expressions/row.ts';
import type { PlanNode, Scoped } from '../plan/plan-base.ts';

export interface Builder {
  readonly compiler: Compiler;
  operator(plan: PlanNode): Operator;
}

/** All of them must hold. */
export function compileTests(predicates: readonly Scoped[], compiler: Compiler): Test {
  const tests = predicates.map(({ expression, scope }) => compiler.test(expression, scope));
  const [first, second] = tests;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  if (tests.length === 2) return (row) => first(row) && second(row);
  return (row: Row) => tests.every((test) => test(row));
}

/** About what a copy of a row takes, in bytes. */
export function rowBytes(row: Row): number {
  return 64 + 16 * row.length;
}
