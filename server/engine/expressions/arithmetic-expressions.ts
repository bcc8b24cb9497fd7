/** `+ - * / % ^ ||` and signs, on whatever values they are defined for. */
import { placed } from '../errors.ts';
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
  return (row) => {
    const one = left(row);
    const other = right(row);
    try {
      return operate(one, other);
    } catch (error) {
      throw placed(error, expression.span);
    }
  };
}

export function compileSign(expression: UnaryExpression, scope: Scope, compiler: Compiler): Evaluate {
  const operand = compiler.expression(expression.operand, scope);
  if (expression.operator !== '-') return operand;
  return (row) => {
    const value = operand(row);
    try {
      return negate(value);
    } catch (error) {
      throw placed(error, expression.span);
    }
  };
}
