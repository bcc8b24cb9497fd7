/** Three-valued logic: AND, OR, XOR, NOT, and tests that rows must pass. */
import { typeError } from '../errors.ts';
import type { BinaryExpression, Expression, NullPredicate, UnaryExpression } from '../syntax/ast.ts';
import { describeType } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import type { Compiler } from './compiler.ts';
import type { Evaluate, Test } from './row.ts';
import type { Scope } from './scope.ts';

/**
 * A value where a truth value is wanted. Neo4j takes a list for true when it is not empty, and any map; anything else
 * is a type error.
 */
export function asTruth(value: Value): boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Map) return true;
  throw typeError(`Don't know how to treat that as a predicate: ${describeType(value)}`);
}

export function compileConnective(
  expression: BinaryExpression & { operator: 'AND' | 'OR' | 'XOR' },
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const left = compiler.expression(expression.left, scope);
  const right = compiler.expression(expression.right, scope);
  if (expression.operator === 'XOR') {
    return (row) => {
      const first = asTruth(left(row));
      const second = asTruth(right(row));
      return first === null || second === null ? null : first !== second;
    };
  }
  // AND is decided by false, OR by true; otherwise null wins over the neutral value.
  const deciding = expression.operator === 'OR';
  return (row) => {
    const first = asTruth(left(row));
    if (first === deciding) return deciding;
    const second = asTruth(right(row));
    if (second === deciding) return deciding;
    return first === null || second === null ? null : !deciding;
  };
}

export function compileNot(expression: UnaryExpression, scope: Scope, compiler: Compiler): Evaluate {
  const operand = compiler.expression(expression.operand, scope);
  return (row) => {
    const value = asTruth(operand(row));
    return value === null ? null : !value;
  };
}

export function compileNullPredicate(expression: NullPredicate, scope: Scope, compiler: Compiler): Evaluate {
  const operand = compiler.expression(expression.operand, scope);
  return expression.negated ? (row) => operand(row) !== null : (row) => operand(row) === null;
}

/** A test for WHERE: true passes; false and null do not. */
export function compileTest(expression: Expression, scope: Scope, compiler: Compiler): Test {
  if (expression.kind === 'Binary' && expression.operator === 'AND') {
    const left = compileTest(expression.left, scope, compiler);
    const right = compileTest(expression.right, scope, compiler);
    return (row) => left(row) && right(row);
  }
  const evaluate = compiler.expression(expression, scope);
  return (row) => {
    const value = evaluate(row);
    return value === true || (value !== false && value !== null && asTruth(value) === true);
  };
}

/** Conjuncts of a condition, so that each can be tested as early as its variables allow. */
export function splitConjuncts(expression: Expression | undefined): Expression[] {
  if (expression === undefined) return [];
  if (expression.kind === 'Binary' && expression.operator === 'AND') {
    return [...splitConjuncts(expression.left), ...splitConjuncts(expression.right)];
  }
  if (expression.kind !== 'Comparison' || expression.operators.length === 1) return [expression];
  return expression.operators.map((operator, index) => ({
    kind: 'Comparison',
    operands: expression.operands.slice(index, index + 2),
    operators: [operator],
    span: expression.span,
  }));
}
