/** What the checks share, so that expressions, patterns and queries need not import one another. */
import type { Expression, PathPattern, Query } from '../syntax/ast.ts';
import type { Scope } from './scope.ts';
import type { Signatures } from './signatures.ts';
import type { StaticType } from './types.ts';

/** Where an expression stands, and what it may therefore contain. */
export interface Place {
  readonly scope: Scope;
  readonly aggregates: 'allowed' | 'forbidden' | 'nested';
  /** Fingerprints of expressions that are known as a whole: behind DISTINCT and aggregation, the projected ones. */
  readonly known?: ReadonlySet<string>;
}

export interface QueryPlace {
  readonly scope: Scope;
  /** `subquery` is CALL { … }; the others are the forms of subquery expressions. */
  readonly role: 'statement' | 'subquery' | 'EXISTS' | 'COUNT' | 'COLLECT';
  /** False for CALL { … } without a variable list, which sees only what its leading WITH imports. */
  readonly seesOuter: boolean;
}

export interface Column {
  readonly name: string;
  readonly type: StaticType;
}

export interface Checker {
  readonly version: 5 | 25 | undefined;
  readonly signatures: Signatures;
  /** Checks an expression and all below it; returns what is known of its type. */
  expression(expression: Expression, place: Place): StaticType;
  /** The same where a truth value is asked for: patterns may stand here. */
  predicate(expression: Expression, place: Place): void;
  /** A pattern inside an expression, whose variables must all be known, or (`mayIntroduce`) are added to the scope. */
  patternExpression(pattern: PathPattern, place: Place, mayIntroduce: boolean): void;
  /** Returns the columns, undefined for a query without RETURN. */
  query(query: Query, place: QueryPlace): readonly Column[] | undefined;
}
