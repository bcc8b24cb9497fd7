/** STARTS WITH, ENDS WITH, CONTAINS and `=~`: null unless both sides are strings. */
import type { BinaryExpression } from '../syntax/ast.ts';
import type { Compiler } from './compiler.ts';
import { compileRegularExpression } from './regular-expressions.ts';
import type { Evaluate } from './row.ts';
import type { Runtime } from './runtime.ts';
import type { Scope } from './scope.ts';

type StringOperator = 'STARTS WITH' | 'ENDS WITH' | 'CONTAINS' | '=~';

const DECISIONS: Readonly<Record<StringOperator, (text: string, part: string, runtime: Runtime) => boolean>> =
  {
    'STARTS WITH': (text, part) => text.startsWith(part),
    'ENDS WITH': (text, part) => text.endsWith(part),
    CONTAINS: (text, part) => text.includes(part),
    '=~': (text, pattern, runtime) => compileRegularExpression(pattern).matches(text, runtime),
  };

export function compileStringPredicate(
  expression: BinaryExpression & { operator: StringOperator },
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const left = compiler.expression(expression.left, scope);
  const right = compiler.expression(expression.right, scope);
  const decide = DECISIONS[expression.operator];
  const { runtime } = compiler;
  return (row) => {
    const text = left(row);
    const part = right(row);
    return typeof text === 'string' && typeof part === 'string' ? decide(text, part, runtime) : null;
  };
}
