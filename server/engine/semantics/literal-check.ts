/** Arguments that are written out can be found to be wrong before anything runs. */
import { syntaxError } from '../errors.ts';
import type { Expression, FunctionCall } from '../syntax/ast.ts';
import { invalidPercentile, isPointDescription, noPoint } from '../values/literal-rules.ts';

export function checkLiterals({ name, arguments: values }: FunctionCall): void {
  switch (name.toLowerCase()) {
    case 'percentilecont':
    case 'percentiledisc':
      checkPercentile(values[1]);
      break;
    case 'point':
      checkPoint(values[0]);
  }
}

function checkPercentile(expression: Expression | undefined): void {
  const value = literalNumber(expression);
  if (expression === undefined || value === undefined) return;
  if (value !== null && value >= 0 && value <= 1) return;
  throw syntaxError(invalidPercentile(value), expression.span, 'NumberOutOfRange');
}

/** Undefined for what is not written out. */
function literalNumber(expression: Expression | undefined): number | bigint | null | undefined {
  if (expression?.kind === 'Unary' && expression.operator === '-') {
    const value = literalNumber(expression.operand);
    return typeof value === 'number' || typeof value === 'bigint' ? -value : undefined;
  }
  if (expression?.kind !== 'Literal') return undefined;
  const { value } = expression;
  return value === null || typeof value === 'number' || typeof value === 'bigint' ? value : undefined;
}

function checkPoint(expression: Expression | undefined): void {
  if (expression?.kind !== 'Map') return;
  const keys = expression.entries.map(({ key }) => key);
  if (!isPointDescription(new Set(keys)))
    throw syntaxError(noPoint(keys), expression.span, 'InvalidArgumentValue');
}
