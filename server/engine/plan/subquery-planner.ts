/** Plans and builds what runs inside expressions: subqueries and patterns. */
import type { Compiler, Degree, Subqueries } from '../expressions/compiler.ts';
import type { Operator } from '../expressions/row.ts';
import { planMatch } from './pattern-planner.ts';
import type { Plan } from './plan.ts';
import type { Planner } from './planner.ts';
import { isBare } from './shortcuts.ts';

/** A subquery that only follows one relationship from a node has as many rows as the node has relationships. */
function degreeOf(plan: Plan): Degree | undefined {
  if (plan.kind !== 'Expand' || plan.source.kind !== 'Argument' || !isBare(plan)) return undefined;
  const { from, direction, types } = plan;
  return { from, direction, types };
}

export function createSubqueries(
  planner: () => Planner,
  build: (plan: Plan, compiler: Compiler) => Operator,
): Subqueries {
  return {
    query(query, scope) {
      const argument: Plan = { kind: 'Argument', scope, rows: 1 };
      const { plan, columns = [] } = planner().planQuery(query, { plan: argument, scope, base: scope });
      const operator = build(plan, planner().compiler);
      return { operator, columns: columns.map(({ slot }) => slot), degree: degreeOf(plan) };
    },
    match(patterns, where, scope) {
      const argument: Plan = { kind: 'Argument', scope, rows: 1 };
      const found = planMatch({ patterns, where, matchMode: 'different' }, argument, scope, planner());
      return { operator: build(found.plan, planner().compiler), scope: found.scope };
    },
  };
}
