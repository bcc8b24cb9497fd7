/** Plans SHOW: its listing as rows, then YIELD, WHERE and RETURN as if they were WITH and RETURN. */
import { refusal } from '../errors.ts';
import { EMPTY_SCOPE, extendScope } from '../expressions/scope.ts';
import { listFunctions, listProcedures } from '../procedures/callable-listing.ts';
import type { Listing } from '../procedures/listing.ts';
import { listConstraints, listIndexes } from '../procedures/schema-listing.ts';
import type { ProjectionClause, ShowCommand } from '../syntax/ast.ts';
import type { Plan } from './plan.ts';
import type { Column, PlannedQuery, Planner } from './planner.ts';
import { planProjection } from './projection-planner.ts';

export function planShow(command: ShowCommand, planner: Planner): PlannedQuery {
  const listing = listingOf(command, planner);
  const { yields, where, returns } = command;
  const names = yields === undefined ? listing.columns.slice(0, listing.usual) : listing.columns;
  const columns = names.map((name): Column => ({ name, slot: planner.compiler.frame.allocate() }));
  const scope = extendScope(
    EMPTY_SCOPE,
    columns.map(({ name, slot }) => [name, slot] as const),
  );
  const listed: Plan = {
    ...{ kind: 'Command', name: `Show${command.subject}`, columns: names, scope, rows: listing.rows.length },
    ...{ slots: columns.map(({ slot }) => slot), values: listing.rows },
  };
  const predicates = where === undefined ? [] : [{ expression: where, scope }];
  const plan: Plan =
    predicates.length === 0
      ? listed
      : { kind: 'Filter', source: listed, predicates, scope, rows: listed.rows };
  if (yields === undefined) return { plan, columns };
  const clause = yieldClause(yields, names, command.span);
  const yielded = planProjection(clause, { plan, scope, base: EMPTY_SCOPE }, planner);
  const last =
    returns === undefined ? yielded : planProjection(inOrder(returns, clause), yielded.state, planner);
  return { plan: last.state.plan, columns: last.columns };
}

/** Unlike elsewhere, `*` keeps the order in which YIELD names the columns. */
function inOrder(returns: ProjectionClause, { items }: ProjectionClause): ProjectionClause {
  if (!returns.star) return returns;
  const yielded = items.map(({ name, span }) => itemFor(name, name, span));
  return { ...returns, star: false, items: [...yielded, ...returns.items] };
}

/** YIELD, with all that may follow it, is a WITH. */
function yieldClause(
  { star, items, orderBy, skip, limit, where }: NonNullable<ShowCommand['yields']>,
  names: readonly string[],
  span: ShowCommand['span'],
): ProjectionClause {
  const fields = star ? names.map((name) => ({ field: name, variable: { name } })) : items;
  return {
    ...{ kind: 'With', distinct: false, star: false, orderBy, skip, limit, where, span },
    items: fields.map(({ field, variable }) => itemFor(field, variable.name, span)),
  };
}

function itemFor(field: string, name: string, span: ShowCommand['span']): ProjectionClause['items'][number] {
  return { expression: { kind: 'Variable', name: field, span }, name, aliased: true, span };
}

function listingOf({ subject, filter, span }: ShowCommand, planner: Planner): Listing {
  const { graph, procedures } = planner.compiler.runtime;
  switch (subject) {
    case 'INDEXES':
      return listIndexes(graph, filter);
    case 'CONSTRAINTS':
      return listConstraints(graph, filter);
    case 'FUNCTIONS':
      return listFunctions(filter);
    case 'PROCEDURES':
      return listProcedures([...procedures.values()]);
    default:
      throw refusal(
        `SHOW ${subject} is not supported`,
        'The embedded engine has one graph, one user and no settings.',
        span,
      );
  }
}
