/** `+ - * / % ^ ||` and signs, on whatever values they are defined for. */
import type { BinaryExpression, UnaryExpression } from '../syntax/ast.ts';
import { add, concatenate, divide, modulo, multiply, negate, power, subtract } from '../values/arithmetic.ts';
import type { Value } from '../values/value.ts';
import type { Compiler } from './compiler.ts';
import type { Evaluate } from './row.ts';
import type { Scope } from './scope.ts';

type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '^' | '||';

const OPERATIONS: Readonly<Record<ArithmeticOperator, (left: Value, right: Value) => Value>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': modulo,
  '^': power,
  '||': concatenate,
};

export function compileArithmetic(
  expression: BinaryExpression & { operator: ArithmeticOperator },
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const left = compiler.expression(expression.left, scope);
  const right = compiler.expression(expression.right, scope);
  const operate = OPERATIONS[expression.operator];
  return (row) => operate(left(row), right(row));
}

export function compileSign(expression: UnaryExpression, scope: Scope, compiler: Compiler): Evaluate {
  const operand = compiler.expression(expression.operand, scope);
  return expression.operator === '-' ? (row) => negate(operand(row)) : operand;
}
