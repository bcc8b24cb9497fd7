/** Counts known before the first row: SKIP, LIMIT, and the k of SHORTEST k. */
import { CypherError } from '../errors.ts';
import type { Expression } from '../syntax/ast.ts';
import { describeType } from '../values/types.ts';
import { evaluateConstant, type Planner } from './planner.ts';

/** A whole number that is not negative; throws when the expression gives anything else. */
export function evaluateCount(expression: Expression, clause: string, planner: Planner): number {
  const value = evaluateConstant(expression, planner);
  const isLiteral = expression.kind === 'Literal' || expression.kind === 'Unary';
  if (typeof value !== 'bigint') {
    throw countError(
      `Invalid input for ${clause}: expected an INTEGER but was ${describeType(value)}`,
      isLiteral,
      'InvalidArgumentType',
    );
  }
  if (value < 0n) {
    throw countError(
      `Invalid input '${value}' is not a valid value. Must be a non-negative integer in ${clause}.`,
      isLiteral,
      'NegativeIntegerArgument',
    );
  }
  return Number(value);
}

/** What stands in the text is a mistake in the text; what a parameter brings is a mistake in an argument. */
function countError(message: string, isLiteral: boolean, detail: string): CypherError {
  return isLiteral
    ? new CypherError(message, {
        code: 'Neo.ClientError.Statement.SyntaxError',
        phase: 'compile',
        type: 'SyntaxError',
        detail,
      })
    : new CypherError(message, {
        code: 'Neo.ClientError.Statement.ArgumentError',
        phase: 'runtime',
        type: 'SyntaxError',
        detail,
      });
}
