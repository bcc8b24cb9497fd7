/** `x.key`, `x[index]` and `x[from..to]`, on everything that has parts. */
import type { PropertyExpression, SliceExpression, SubscriptExpression } from '../syntax/ast.ts';
import { propertyOf, sliceList, subscript } from '../values/access.ts';
import type { Compiler } from './compiler.ts';
import type { Evaluate } from './row.ts';
import type { Scope } from './scope.ts';

export function compileProperty(expression: PropertyExpression, scope: Scope, compiler: Compiler): Evaluate {
  const subject = compiler.expression(expression.subject, scope);
  const { key } = expression;
  const { runtime } = compiler;
  return (row) => {
    runtime.hits++;
    return propertyOf(subject(row), key);
  };
}

export function compileSubscript(
  expression: SubscriptExpression,
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const subject = compiler.expression(expression.subject, scope);
  const index = compiler.expression(expression.index, scope);
  return (row) => subscript(subject(row), index(row));
}

export function compileSlice(expression: SliceExpression, scope: Scope, compiler: Compiler): Evaluate {
  const subject = compiler.expression(expression.subject, scope);
  const from = expression.from && compiler.expression(expression.from, scope);
  const to = expression.to && compiler.expression(expression.to, scope);
  return (row) => sliceList(subject(row), from?.(row), to?.(row));
}
