/** Checks WITH and RETURN: names of columns, aggregation, and what ORDER BY, WHERE, SKIP and LIMIT may see. */
import { syntaxError } from '../errors.ts';
import type { Expression, ProjectionClause, SortItem } from '../syntax/ast.ts';
import { fingerprint } from '../syntax/fingerprint.ts';
import { mentionedNames, ownName } from '../syntax/names.ts';
import { isPathPattern, someNode } from '../syntax/walk.ts';
import { checkGrouping, containsAggregate, groupingKeys } from './aggregation.ts';
import type { Checker, Column, Place } from './checker.ts';
import { checkLabelSymbols } from './label-symbols.ts';
import { wrongType } from './problems.ts';
import { Scope } from './scope.ts';
import { ANY, mayBe } from './types.ts';

/** `base` is what stays visible behind a WITH; aliases are asked for where the columns become variables. */
export interface ProjectionPlace {
  readonly scope: Scope;
  readonly base: Scope | undefined;
  readonly needsAliases: boolean;
}

export function checkProjection(
  clause: ProjectionClause,
  place: ProjectionPlace,
  checker: Checker,
): readonly Column[] {
  const { scope } = place;
  const aggregating = clause.items.some((item) => containsAggregate(item.expression, checker.signatures));
  const columns = projectedColumns(clause, place, checker);
  checkLabelSymbols(
    clause.items.map(({ expression }) => expression),
    scope,
  );
  checkNames(columns, clause);
  if (aggregating) checkItemGrouping(clause, scope, checker);
  checkOrder(clause, columns, aggregating, place, checker);
  checkRowCount(clause.skip, 'SKIP', checker);
  checkRowCount(clause.limit, 'LIMIT', checker);
  if (place.needsAliases) checkAliases(clause);
  return columns;
}

function checkAliases(clause: ProjectionClause): void {
  const unnamed = clause.items.find((item) => !item.aliased && ownName(item.expression) === undefined);
  if (unnamed === undefined) return;
  const where = clause.kind === 'With' ? 'WITH' : 'CALL { RETURN ... }';
  throw syntaxError(`Expression in ${where} must be aliased (use AS)`, unnamed.span, 'NoExpressionAlias');
}

function projectedColumns(clause: ProjectionClause, place: ProjectionPlace, checker: Checker): Column[] {
  const { scope } = place;
  const columns: Column[] = [];
  if (clause.star) {
    const names = scope.names();
    if (names.length === 0 && clause.kind === 'Return')
      throw syntaxError(
        'RETURN * is not allowed when there are no variables in scope',
        clause.span,
        'NoVariablesInScope',
      );
    // `WITH *, x + 1 AS x` replaces x.
    const replaced = new Set(clause.items.map((item) => item.name));
    const kept = names.filter((name) => !replaced.has(name)).sort();
    columns.push(...kept.map((name) => ({ name, type: scope.find(name) ?? ANY })));
  }
  for (const { expression, name } of clause.items) {
    const type = checker.expression(expression, { scope, aggregates: 'allowed' });
    columns.push({ name, type });
  }
  return columns;
}

function checkNames(columns: readonly Column[], clause: ProjectionClause): void {
  const names = new Set<string>();
  for (const { name } of columns) {
    if (names.has(name))
      throw syntaxError(
        `Multiple result columns with the same name are not supported: \`${name}\``,
        clause.items.findLast((item) => item.name === name)?.span ?? clause.span,
        'ColumnNameConflict',
      );
    names.add(name);
  }
}

function keysOf(clause: ProjectionClause, scope: Scope, checker: Checker) {
  const plain = clause.items.filter((item) => !containsAggregate(item.expression, checker.signatures));
  return groupingKeys(
    plain.map((item) => item.expression),
    clause.star ? scope.names() : [],
  );
}

function checkItemGrouping(clause: ProjectionClause, scope: Scope, checker: Checker): void {
  const keys = keysOf(clause, scope, checker);
  for (const { expression } of clause.items) {
    if (containsAggregate(expression, checker.signatures))
      checkGrouping(expression, keys, checker.signatures);
  }
}

/** ORDER BY and WHERE see old and new names; behind DISTINCT and aggregation, only what was projected. */
function checkOrder(
  clause: ProjectionClause,
  columns: readonly Column[],
  aggregating: boolean,
  place: ProjectionPlace,
  checker: Checker,
): void {
  const narrowed = clause.distinct || aggregating;
  const scope = narrowed ? new Scope(place.base) : place.scope.child();
  for (const { name, type } of columns) scope.declare(name, type);
  const known = narrowed ? projectedExpressions(clause) : undefined;
  const inner: Place = { scope, aggregates: 'forbidden', ...(known === undefined ? {} : { known }) };
  checkSortItems(clause.orderBy, inner, checker);
  if (aggregating) {
    const keys = keysOf(clause, place.scope, checker);
    const withAliases = { ...keys, names: new Set([...keys.names, ...columns.map((column) => column.name)]) };
    for (const { expression } of clause.orderBy) {
      if (containsAggregate(expression, checker.signatures))
        checkGrouping(expression, withAliases, checker.signatures);
    }
  }
  if (clause.where !== undefined) checker.predicate(clause.where, inner);
}

/** Without those that mention a name which means something else from here on: `WITH a AS b, 1 AS a`. */
function projectedExpressions({ items }: ProjectionClause): Set<string> {
  const renamed = new Set(
    items
      .filter(({ expression, name }) => expression.kind !== 'Variable' || expression.name !== name)
      .map(({ name }) => name),
  );
  const clear = items.filter(
    ({ expression }) => ![...mentionedNames(expression)].some((name) => renamed.has(name)),
  );
  return new Set(clear.map(({ expression }) => fingerprint(expression)));
}

export function checkSortItems(items: readonly SortItem[], place: Place, checker: Checker): void {
  for (const { expression } of items) checker.expression(expression, place);
}

/** SKIP and LIMIT are known before the first row: a non-negative integer without variables. */
export function checkRowCount(
  count: Expression | undefined,
  keyword: 'SKIP' | 'LIMIT',
  checker: Checker,
): void {
  if (count === undefined) return;
  if (someNode(count, isPathPattern))
    throw syntaxError(
      `It is not allowed to use patterns in the expression for ${keyword}`,
      count.span,
      'NonConstantExpression',
    );
  if (mentionedNames(count).size > 0)
    throw syntaxError(
      `It is not allowed to refer to variables in ${keyword}`,
      count.span,
      'NonConstantExpression',
    );
  const type = checker.expression(count, { scope: new Scope(), aggregates: 'forbidden' });
  if (type.name === 'NULL' || !mayBe(type, 'INTEGER')) throw wrongType(count, type, 'INTEGER');
  if (count.kind === 'Literal' && typeof count.value === 'bigint' && count.value < 0n)
    throw syntaxError(
      `Invalid input. '${count.value}' is not a valid value for ${keyword}. Must be a non-negative integer.`,
      count.span,
      'NegativeIntegerArgument',
    );
}
