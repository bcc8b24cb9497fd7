/** Plans whole queries: their clauses in order, UNION between them, and what comes out at the end. */
import type { Scope } from '../expressions/scope.ts';
import type { Clause, Query, SingleQuery } from '../syntax/ast.ts';
import { planClause } from './clause-planner.ts';
import type { Plan } from './plan.ts';
import type { Column, PlannedQuery, Planner, PlanState } from './planner.ts';

export function planQuery(query: Query, start: PlanState, planner: Planner): PlannedQuery {
  const [first, ...others] = query.parts;
  let planned = planClauses((first as SingleQuery).clauses, start, planner);
  for (const [index, part] of others.entries()) {
    const next = planClauses(part.clauses, start, planner);
    planned = unite(planned, next, query.unions[index] === 'distinct', start.base, planner);
  }
  return planned;
}

export function planClauses(clauses: readonly Clause[], start: PlanState, planner: Planner): PlannedQuery {
  const imports = clauses[0]?.kind === 'With' ? start.importable : undefined;
  let state: PlanState = { plan: start.plan, scope: imports ?? start.scope, base: start.base };
  let columns: readonly Column[] | undefined;
  for (const clause of clauses) {
    const planned = planClause(clause, state, planner);
    state = planned.state;
    columns = planned.columns;
  }
  return { plan: state.plan, columns };
}

/** Rows of both sides, the columns of the right moved under the left one's by name. */
function unite(
  left: PlannedQuery,
  right: PlannedQuery,
  distinct: boolean,
  base: Scope,
  planner: Planner,
): PlannedQuery {
  const names = (left.columns ?? []).map(({ name }) => name);
  const columns = names.map((name): Column => ({ name, slot: planner.compiler.frame.allocate() }));
  const slots = columns.map(({ slot }) => slot);
  const slotsOf = (planned: PlannedQuery) =>
    names.map((name) => planned.columns?.find((column) => column.name === name)?.slot as number);
  const scope: Scope = {
    slots: new Map([...base.slots, ...columns.map(({ name, slot }) => [name, slot] as const)]),
    computed: [],
  };
  const rows = left.plan.rows + right.plan.rows;
  const branches = [left, right].map((planned) => ({ plan: planned.plan, columns: slotsOf(planned) }));
  const union: Plan = { kind: 'Union', branches, columns: slots, scope, rows };
  const plan: Plan = distinct ? { kind: 'Distinct', source: union, slots, scope, rows } : union;
  return { plan, columns: left.columns === undefined ? undefined : columns };
}
