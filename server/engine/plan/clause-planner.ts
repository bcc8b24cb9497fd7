/** Plans clauses one after another: each takes the plan so far and gives a longer one. */

import { refusal } from '../errors.ts';
import { extendScope } from '../expressions/scope.ts';
import type { Clause, LetClause, MatchClause, SubqueryCallClause, UnwindClause } from '../syntax/ast.ts';
import { planProcedureCall } from './call-planner.ts';
import { eager, isWriting, settleReads, writes } from './effects.ts';
import { planMatch } from './pattern-planner.ts';
import type { Plan } from './plan.ts';
import type { Column, Planner, PlanState } from './planner.ts';
import { planOrder, planProjection } from './projection-planner.ts';
import { planWriting } from './writing-planner.ts';

export interface PlannedClause {
  readonly state: PlanState;
  /** Set by RETURN, and by a CALL that stands alone. */
  readonly columns?: readonly Column[] | undefined;
}

export function planClause(clause: Clause, before: PlanState, planner: Planner): PlannedClause {
  const state = settleWrites(clause, before);
  switch (clause.kind) {
    case 'Match':
      return { state: planMatchClause(clause, state, planner) };
    case 'Unwind':
      return { state: planUnwind(clause, state, planner) };
    case 'With':
      return { state: planProjection(clause, state, planner).state };
    case 'Return':
      return planProjection(clause, state, planner);
    case 'Let':
      return { state: planLet(clause, state, planner) };
    case 'Filter': {
      const predicates = [{ expression: clause.condition, scope: state.scope }];
      return { state: behind(state, { kind: 'Filter', source: state.plan, predicates, ...halved(state) }) };
    }
    case 'OrderBy':
      return { state: behind(state, planOrder(clause, state.plan, state.scope, planner)) };
    case 'Finish':
      return {
        state: behind(state, { kind: 'EmptyResult', source: state.plan, scope: state.scope, rows: 0 }),
      };
    case 'ProcedureCall':
      return planProcedureCall(clause, state, planner);
    case 'SubqueryCall':
      return { state: planSubquery(clause, state, planner) };
    case 'LoadCsv':
      throw refusal('LOAD CSV is not supported', 'Send the rows as a parameter and UNWIND it.', clause.span);
    case 'Use':
      throw refusal('USE is not supported', 'There is one graph; leave USE out.', clause.span);
    default:
      return { state: planWriting(clause, state, planner) };
  }
}

/**
 * What a writing clause does is done for all rows before the next clause sees the first one. Creating directly
 * after creating needs no such barrier: neither looks at the graph.
 */
function settleWrites(clause: Clause, state: PlanState): PlanState {
  if (!isWriting(state.plan) || (clause.kind === 'Create' && state.plan.kind === 'Create')) return state;
  return behind(state, eager(state.plan));
}

function behind(state: PlanState, plan: Plan): PlanState {
  return { ...state, plan };
}

function halved({ plan }: PlanState) {
  return { scope: plan.scope, rows: plan.rows * 0.5 };
}

function planMatchClause(clause: MatchClause, state: PlanState, planner: Planner): PlanState {
  if (!clause.optional) {
    const { plan, scope } = planMatch(clause, state.plan, state.scope, planner);
    return { ...state, plan, scope };
  }
  const argument: Plan = { kind: 'Argument', scope: state.scope, rows: 1 };
  const { plan: found, scope, introduced } = planMatch(clause, argument, state.scope, planner);
  const optional: Plan = {
    kind: 'Optional',
    source: found,
    slots: introduced,
    scope,
    rows: Math.max(1, found.rows),
  };
  return { ...state, scope, plan: apply(state.plan, optional) };
}

/** The right plan once for each row of the left one; left out where the left one is the bare beginning. */
export function apply(left: Plan, right: Plan): Plan {
  if (left.kind === 'Argument') return right;
  return { kind: 'Apply', left, right, scope: right.scope, rows: left.rows * right.rows };
}

function planUnwind({ list, variable }: UnwindClause, state: PlanState, planner: Planner): PlanState {
  const slot = planner.compiler.frame.allocate();
  const scope = extendScope(state.scope, [[variable.name, slot]]);
  const plan: Plan = {
    kind: 'Unwind',
    source: state.plan,
    list: { expression: list, scope: state.scope },
    slot,
    scope,
    rows: state.plan.rows * 10,
  };
  return { ...state, plan, scope };
}

function planLet({ items }: LetClause, state: PlanState, planner: Planner): PlanState {
  let current = state;
  for (const { variable, expression } of items) {
    const slot = planner.compiler.frame.allocate();
    const { plan: source, scope: before } = current;
    const scope = extendScope(before, [[variable.name, slot]]);
    const computed = [{ name: variable.name, slot, value: { expression, scope: state.scope } }];
    current = {
      ...current,
      scope,
      plan: { kind: 'Projection', source, items: computed, scope, rows: source.rows },
    };
  }
  return current;
}

function planSubquery(clause: SubqueryCallClause, state: PlanState, planner: Planner): PlanState {
  if (clause.inTransactions) {
    throw refusal('CALL { … } IN TRANSACTIONS is not supported', 'Send the work in batches.', clause.span);
  }
  const { imports } = clause;
  const imported =
    imports === undefined
      ? []
      : imports.star
        ? [...state.scope.slots]
        : imports.variables.map(({ name }) => [name, state.scope.slots.get(name) as number] as const);
  const base = extendScope({ slots: new Map(), computed: [] }, imported);
  const argument: Plan = { kind: 'Argument', scope: base, rows: 1 };
  const start = {
    plan: argument,
    scope: base,
    base,
    ...(imports === undefined ? { importable: state.scope } : {}),
  };
  const { plan: inner, columns } = planner.planQuery(clause.query, start);
  const left = writes(inner) ? settleReads(state.plan) : state.plan;
  if (columns === undefined) {
    const { scope } = state;
    return { ...state, plan: { kind: 'SubqueryForeach', left, right: inner, scope, rows: left.rows } };
  }
  const scope = extendScope(
    state.scope,
    columns.map(({ name, slot }) => [name, slot] as const),
  );
  const slots = columns.map(({ slot }) => slot);
  const right: Plan = clause.optional
    ? { kind: 'Optional', source: inner, slots, scope, rows: Math.max(1, inner.rows) }
    : inner;
  return { ...state, scope, plan: { kind: 'Apply', left, right, scope, rows: state.plan.rows * right.rows } };
}
