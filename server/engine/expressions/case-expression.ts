/** CASE in its three forms: conditions, values compared with a subject, and operators applied to it. */
import type { CaseExpression } from '../syntax/ast.ts';
import { equals } from '../values/equality.ts';
import type { Compiler } from './compiler.ts';
import type { Evaluate, Row } from './row.ts';
import { extendScope, type Scope } from './scope.ts';

export function compileCase(expression: CaseExpression, scope: Scope, compiler: Compiler): Evaluate {
  const slot = compiler.frame.allocate();
  const subject = expression.subject && compiler.expression(expression.subject, scope);
  // In an operator form (`WHEN > 10`) the subject goes by the empty name.
  const inner = extendScope(scope, [['', slot]]);
  const alternatives = expression.alternatives.map(({ when, then }) => ({
    tests: when.map(({ form, expression: condition }) => {
      if (form === 'predicate' || subject === undefined) return compiler.test(condition, inner);
      const value = compiler.expression(condition, scope);
      return (row: Row) => equals(row[slot] as never, value(row)) === true;
    }),
    result: compiler.expression(then, scope),
  }));
  const otherwise = expression.otherwise && compiler.expression(expression.otherwise, scope);
  return (row) => {
    if (subject !== undefined) row[slot] = subject(row);
    for (const { tests, result } of alternatives) {
      for (const test of tests) if (test(row)) return result(row);
    }
    return otherwise === undefined ? null : otherwise(row);
  };
}
