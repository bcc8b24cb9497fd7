/** What all operators of the logical plan have in common. */
import type { Scope } from '../expressions/scope.ts';
import type { Expression } from '../syntax/ast.ts';

/** An expression and where its names are looked up. */
export interface Scoped {
  readonly expression: Expression;
  readonly scope: Scope;
}

/** Any operator, its kind unknown: what an operator says of those below it. `plan.ts` lists the kinds. */
export interface PlanNode {
  readonly kind: string;
  /** Names bound behind this operator, for EXPLAIN. */
  readonly scope: Scope;
  /** How many rows the planner expects for one argument row. */
  readonly rows: number;
}

export interface UnaryPlan extends PlanNode {
  readonly source: PlanNode;
}

/** Ids that a node or relationship must have one of. */
export interface SoughtIds {
  readonly value: Scoped;
  /** `value` is a list. */
  readonly many: boolean;
  /** Given as `elementId()` gives them, not as `id()` does. */
  readonly text: boolean;
}
