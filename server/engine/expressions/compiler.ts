/** What every compiled expression kind needs, so that the kinds need not know each other. */

import type { Direction } from '../graph/graph.ts';
import type { Expression, MatchClause, PathPattern, Query } from '../syntax/ast.ts';
import type { Evaluate, Frame, Operator, Test } from './row.ts';
import type { Runtime } from './runtime.ts';
import type { Scope } from './scope.ts';

export interface Compiler {
  readonly runtime: Runtime;
  readonly frame: Frame;
  readonly subqueries: Subqueries;
  expression(expression: Expression, scope: Scope): Evaluate;
  /** True where the expression is true; false where it is false or null; throws where it is no truth value. */
  test(expression: Expression, scope: Scope): Test;
}

/** Plans and builds what runs inside an expression. Implemented above the expressions, by the planner. */
export interface Subqueries {
  query(
    query: Query,
    scope: Scope,
  ): {
    readonly operator: Operator;
    readonly columns: readonly number[];
    /** Set where the number of rows is a node's degree. */
    readonly degree: Degree | undefined;
  };
  match(
    patterns: readonly PathPattern[],
    where: MatchClause['where'],
    scope: Scope,
  ): { readonly operator: Operator; readonly scope: Scope };
}

export interface Degree {
  readonly from: number;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
}
