/**
 * The logical plan: a tree of operators as plain data, under Neo4j's names. Variables are slots already; the
 * expressions are still syntax, paired with the scope they are to be read in. It knows nothing of running.
 */
import type { Value } from '../values/value.ts';
import type { PatternPlan } from './pattern-plan.ts';
import type { PlanNode, Scoped, UnaryPlan } from './plan-base.ts';
import type { WritingPlan } from './writing-plan.ts';

export type Plan = RowPlan | PatternPlan | WritingPlan;

export type RowPlan =
  | Argument
  | Filter
  | Projection
  | Aggregation
  | Distinct
  | Sort
  | Bounds
  | Unwind
  | Join
  | Optional
  | Union
  | Eager
  | ProcedureCall
  | Command
  | ProduceResults
  | EmptyResult;

/** The row from outside, once: where a plan begins. */
export interface Argument extends PlanNode {
  readonly kind: 'Argument';
}

export interface Filter extends UnaryPlan {
  readonly kind: 'Filter';
  readonly predicates: readonly Scoped[];
}

export interface Projection extends UnaryPlan {
  readonly kind: 'Projection';
  readonly items: readonly { readonly name: string; readonly slot: number; readonly value: Scoped }[];
}

export interface Aggregation extends UnaryPlan {
  readonly kind: 'EagerAggregation';
  readonly keys: Projection['items'];
  readonly aggregates: readonly {
    readonly name: string;
    readonly distinct: boolean;
    readonly arguments: readonly Scoped[];
    readonly slot: number;
    readonly text: string;
  }[];
}

export interface Distinct extends UnaryPlan {
  readonly kind: 'Distinct';
  readonly slots: readonly number[];
}

/** With a limit it is Neo4j's Top: only the first so many rows are kept. */
export interface Sort extends UnaryPlan {
  readonly kind: 'Sort' | 'Top';
  readonly keys: readonly { readonly slot: number; readonly descending: boolean; readonly text: string }[];
  readonly limit: number | undefined;
}

export interface Bounds extends UnaryPlan {
  readonly kind: 'Skip' | 'Limit';
  readonly count: number;
  /** True for a limit above writing clauses: the rest of the rows is pulled for its effects. */
  readonly exhaustive: boolean;
}

export interface Unwind extends UnaryPlan {
  readonly kind: 'Unwind';
  readonly list: Scoped;
  readonly slot: number;
}

/**
 * For each row on the left, the rows on the right with it as their argument. `SubqueryForeach` runs the right side
 * for its effects alone and passes the left row on.
 */
export interface Join extends PlanNode {
  readonly kind: 'Apply' | 'CartesianProduct' | 'SubqueryForeach';
  readonly left: PlanNode;
  readonly right: PlanNode;
}

/** At least one row: the argument with null in these slots when the source has none. */
export interface Optional extends UnaryPlan {
  readonly kind: 'Optional';
  readonly slots: readonly number[];
}

/** The rows of all branches, each branch's columns moved to the same slots. */
export interface Union extends PlanNode {
  readonly kind: 'Union';
  readonly branches: readonly { readonly plan: PlanNode; readonly columns: readonly number[] }[];
  readonly columns: readonly number[];
}

/** Takes all rows in before it lets the first one out. */
export interface Eager extends UnaryPlan {
  readonly kind: 'Eager';
}

export interface ProcedureCall extends UnaryPlan {
  readonly kind: 'ProcedureCall';
  readonly name: string;
  /** Undefined where the procedure's default is meant. */
  readonly arguments: readonly (Scoped | undefined)[];
  /** Which output goes to which slot. */
  readonly yields: readonly { readonly output: number; readonly slot: number }[];
  readonly optional: boolean;
}

/** Rows that a command prepared: what SHOW lists. */
export interface Command extends PlanNode {
  readonly kind: 'Command';
  readonly name: string;
  readonly columns: readonly string[];
  readonly slots: readonly number[];
  readonly values: readonly (readonly Value[])[];
}

export interface ProduceResults extends UnaryPlan {
  readonly kind: 'ProduceResults';
  readonly columns: readonly { readonly name: string; readonly slot: number }[];
}

/** Drains its source and answers nothing. */
export interface EmptyResult extends UnaryPlan {
  readonly kind: 'EmptyResult';
}
