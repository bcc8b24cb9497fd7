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

/** Shorter texts are taken for part of the graph, which holds them anyway. */
const longText = 4096;

/** About what a copy of a row takes, in bytes. */
export function rowBytes(row: Row): number {
  let bytes = 64 + 16 * row.length;
  for (const value of row) if (typeof value === 'string') bytes += textBytes(value);
  return bytes;
}

/** What a text adds to whatever refers to it. */
export function textBytes(text: string): number {
  return text.length > longText ? 2 * text.length : 0;
}
