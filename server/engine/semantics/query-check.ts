/** Checks queries: which clauses may follow which, UNION, and what subqueries see and return. */
import { syntaxError } from '../errors.ts';
import type { Clause, ProjectionClause, Query, SingleQuery } from '../syntax/ast.ts';
import { isWritingClause, someNode } from '../syntax/walk.ts';
import type { Checker, Column, QueryPlace } from './checker.ts';
import { checkClause, type QueryState } from './clause-check.ts';
import { invalidComposition } from './problems.ts';
import { Scope } from './scope.ts';

export function checkQuery(query: Query, place: QueryPlace, checker: Checker): readonly Column[] | undefined {
  const { role } = place;
  if (role !== 'statement' && role !== 'subquery') checkReadOnly(query, role);
  const mixed = query.unions.some((union) => union !== query.unions[0]);
  if (mixed) throw invalidComposition('Invalid combination of UNION and UNION ALL', query.span);
  const results = query.parts.map((part) => checkSingleQuery(part, query, place, checker));
  const [first] = results;
  query.parts.forEach((part, index) => {
    if (!sameColumns(first, results[index], checker))
      throw syntaxError(
        'All sub queries in an UNION must have the same return column names',
        part.span,
        'DifferentColumnsInUnion',
      );
  });
  if (role === 'COLLECT' && first?.length !== 1)
    throw syntaxError(
      'A Collect Expression must end with a single return column.',
      query.span,
      'UnexpectedSyntax',
    );
  return first;
}

/** Cypher 25 asks for the same order too. */
function sameColumns(
  left: readonly Column[] | undefined,
  right: readonly Column[] | undefined,
  checker: Checker,
): boolean {
  const names = (columns: readonly Column[] | undefined) => columns?.map((column) => column.name) ?? [];
  const [one, other] = [names(left), names(right)];
  if (checker.version !== 25) {
    one.sort();
    other.sort();
  }
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

function checkReadOnly(query: Query, role: string): void {
  const writes = someNode(query, isWritingClause);
  if (!writes) return;
  const name = role[0] + role.slice(1).toLowerCase();
  throw invalidComposition(
    `${name === 'Exists' ? 'An' : 'A'} ${name} Expression cannot contain any updates`,
    query.span,
  );
}

function checkSingleQuery(
  part: SingleQuery,
  query: Query,
  place: QueryPlace,
  checker: Checker,
): readonly Column[] | undefined {
  const state = startState(part, query, place);
  part.clauses.forEach((clause, index) => {
    checkOrder(part.clauses[index - 1], clause, checker);
    checkClause(clause, state, checker);
  });
  const last = part.clauses.at(-1);
  if (last !== undefined) checkEnd(last, state);
  if (state.later !== undefined) throw state.later;
  return state.columns;
}

function startState(part: SingleQuery, query: Query, place: QueryPlace): QueryState {
  const { role, scope, seesOuter } = place;
  const [first] = part.clauses;
  const imports = !seesOuter && importsVariables(first);
  if (imports && first?.kind === 'With') checkImports(first);
  return {
    scope: seesOuter || imports ? scope.child() : new Scope(),
    base: seesOuter && role !== 'statement' ? scope : undefined,
    columns: undefined,
    standalone: role === 'statement' && part.clauses.length === 1 && query.parts.length === 1,
    role,
    later: undefined,
  };
}

/** `CALL { WITH x, y … }`: nothing but names of outer variables. */
function importsVariables(clause: Clause | undefined): boolean {
  if (clause?.kind !== 'With') return false;
  return clause.items.every(
    ({ expression, name }) => expression.kind === 'Variable' && expression.name === name,
  );
}

function checkImports({ distinct, orderBy, skip, limit, where, span }: ProjectionClause): void {
  const extra =
    (distinct && 'DISTINCT') ||
    (orderBy.length > 0 && 'ORDER BY') ||
    (skip !== undefined && 'SKIP') ||
    (limit !== undefined && 'LIMIT') ||
    (where !== undefined && 'WHERE');
  if (extra === false) return;
  throw syntaxError(
    `Importing WITH should consist only of simple references to outside variables. ${extra} is not allowed.`,
    span,
    'UnexpectedSyntax',
    'Put a second WITH behind it.',
  );
}

function checkOrder(previous: Clause | undefined, clause: Clause, checker: Checker): void {
  if (previous?.kind === 'Return' || previous?.kind === 'Finish')
    throw invalidComposition(
      `${previous.kind === 'Return' ? 'RETURN' : 'FINISH'} can only be used at the end of the query`,
      previous.span,
    );
  const reads = clause.kind === 'Match' || clause.kind === 'Unwind' || clause.kind === 'SubqueryCall';
  if (checker.version === 5 && previous !== undefined && isWritingClause(previous) && reads)
    throw invalidComposition(
      `WITH is required between ${previous.kind.toUpperCase()} and ${keywordOf(clause)}`,
      clause.span,
      'Put `WITH *` between the two, or leave out `CYPHER 5`.',
    );
}

function checkEnd(clause: Clause, { role, standalone, columns }: QueryState): void {
  if (role === 'EXISTS' || role === 'COUNT' || clause.kind === 'Return' || clause.kind === 'Finish') return;
  if (isWritingClause(clause) && role !== 'COLLECT') return;
  if (clause.kind === 'ProcedureCall' && (standalone || clause.yields === undefined)) return;
  if (clause.kind === 'SubqueryCall' && columns === undefined && returnsNothing(clause.query)) return;
  throw invalidComposition(
    `Query cannot conclude with ${keywordOf(clause)} (must be a RETURN clause, a FINISH clause, an update clause, a unit subquery call, or a procedure call with no YIELD)`,
    clause.span,
  );
}

function returnsNothing(query: Query): boolean {
  return query.parts.every((part) => part.clauses.at(-1)?.kind !== 'Return');
}

function keywordOf(clause: Clause): string {
  if (clause.kind === 'SubqueryCall' || clause.kind === 'ProcedureCall') return 'CALL';
  return clause.kind === 'OrderBy' ? 'ORDER BY' : clause.kind.toUpperCase();
}
