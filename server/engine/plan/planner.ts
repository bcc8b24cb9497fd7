/** What the parts of the planner share: the statement's text, its slots, and what is known of the graph. */
import type { Compiler } from '../expressions/compiler.ts';
import type { Scope } from '../expressions/scope.ts';
import type { Clause, Expression, Query, Span } from '../syntax/ast.ts';
import type { Plan } from './plan.ts';

export interface Planner {
  readonly text: string;
  readonly compiler: Compiler;
  /** Plans a whole query behind `source`; given here so that clauses and queries need not import each other. */
  planQuery(query: Query, start: PlanState): PlannedQuery;
  planClauses(clauses: readonly Clause[], start: PlanState): PlannedQuery;
}

/** A plan under construction. `base` is what a WITH cannot hide: the variables a subquery sees from outside. */
export interface PlanState {
  readonly plan: Plan;
  readonly scope: Scope;
  readonly base: Scope;
  /** What a leading WITH may import in the old form of CALL, which otherwise sees nothing from outside. */
  readonly importable?: Scope;
}

export interface PlannedQuery {
  readonly plan: Plan;
  /** Undefined when the query ends without RETURN. */
  readonly columns: readonly Column[] | undefined;
}

export interface Column {
  readonly name: string;
  readonly slot: number;
}

export function textOf(planner: Planner, span: Span): string {
  return planner.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
}

/** The value of an expression without variables, known before the first row: SKIP and LIMIT, seeks by constants. */
export function evaluateConstant(expression: Expression, planner: Planner) {
  return planner.compiler.expression(expression, { slots: new Map(), computed: [] })(
    planner.compiler.frame.emptyRow(),
  );
}
