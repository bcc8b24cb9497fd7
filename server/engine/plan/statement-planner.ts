/** Plans whole statements of every kind. */
import { refusal } from '../errors.ts';
import type { Compiler } from '../expressions/compiler.ts';
import { EMPTY_SCOPE } from '../expressions/scope.ts';
import type { ParsedStatement } from '../syntax/ast.ts';
import type { Plan } from './plan.ts';
import type { PlannedQuery, Planner } from './planner.ts';
import { planClauses, planQuery } from './query-planner.ts';
import { planShow } from './show-planner.ts';

export function createPlanner(text: string, compiler: Compiler): Planner {
  const planner: Planner = {
    text,
    compiler,
    planQuery: (query, start) => planQuery(query, start, planner),
    planClauses: (clauses, start) => planClauses(clauses, start, planner),
  };
  return planner;
}

export function planStatement({ body }: ParsedStatement, planner: Planner): PlannedQuery {
  const argument: Plan = { kind: 'Argument', scope: EMPTY_SCOPE, rows: 1 };
  const start = { plan: argument, scope: EMPTY_SCOPE, base: EMPTY_SCOPE };
  switch (body.kind) {
    case 'Query':
      return produce(planner.planQuery(body, start));
    case 'Show':
      return produce(planShow(body, planner));
    case 'RefusedCommand':
      throw refusal(
        `${body.name} is not supported`,
        'The embedded engine has one graph and no users.',
        body.span,
      );
    default:
      return {
        plan: { kind: 'SchemaCommand', command: body, scope: EMPTY_SCOPE, rows: 0 },
        columns: undefined,
      };
  }
}

function produce({ plan: source, columns }: PlannedQuery): PlannedQuery {
  const { scope, rows } = source;
  if (columns === undefined) {
    return { plan: { kind: 'EmptyResult', source, scope, rows: 0 }, columns };
  }
  return { plan: { kind: 'ProduceResults', source, columns, scope, rows }, columns };
}
