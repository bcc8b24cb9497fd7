/** `IS :: TYPE` and `IS NORMALIZED`. */
import type { NormalizedPredicate, TypePredicate } from '../syntax/ast.ts';
import { isOfType } from '../values/types.ts';
import type { Compiler } from './compiler.ts';
import type { Evaluate } from './row.ts';
import type { Scope } from './scope.ts';

export function compileTypePredicate(predicate: TypePredicate, scope: Scope, compiler: Compiler): Evaluate {
  const operand = compiler.expression(predicate.operand, scope);
  return (row) => isOfType(operand(row), predicate.type) !== predicate.negated;
}

export function compileNormalizedPredicate(
  predicate: NormalizedPredicate,
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const operand = compiler.expression(predicate.operand, scope);
  return (row) => {
    const value = operand(row);
    if (typeof value !== 'string') return null;
    return (value.normalize(predicate.form) === value) !== predicate.negated;
  };
}
