/** Checks one clause after the other, and keeps what is in scope behind each. */
import { type CypherError, syntaxError } from '../errors.ts';
import type {
  Clause,
  ForeachClause,
  MatchClause,
  ProjectionClause,
  SubqueryCallClause,
  Variable,
} from '../syntax/ast.ts';
import { isWritingClause } from '../syntax/walk.ts';
import type { Checker, Column, Place, QueryPlace } from './checker.ts';
import { checkLabelSymbols, checkWrittenSymbols } from './label-symbols.ts';
import { checkMixing, checkSelectors } from './path-shape.ts';
import { checkMatchPatterns } from './pattern-check.ts';
import { alreadyBound, invalidComposition, undefinedVariable } from './problems.ts';
import { checkProcedureCall } from './procedure-check.ts';
import { checkProjection, checkRowCount, checkSortItems } from './projection-check.ts';
import { Scope } from './scope.ts';
import { ANY, type StaticType } from './types.ts';
import { checkDelete, checkMerge, checkSetItem, checkWrittenPattern } from './writing-check.ts';

/** What is known between two clauses of a query. */
export interface QueryState {
  scope: Scope;
  /** What no WITH can hide: the outer variables that a subquery sees. */
  readonly base: Scope | undefined;
  columns: readonly Column[] | undefined;
  /** True for a CALL that is the whole statement. */
  readonly standalone: boolean;
  readonly role: QueryPlace['role'];
  /** Thrown when nothing else turns out to be wrong. */
  later: CypherError | undefined;
}

export function checkClause(clause: Clause, state: QueryState, checker: Checker): void {
  const { scope } = state;
  const place: Place = { scope, aggregates: 'forbidden' };
  switch (clause.kind) {
    case 'Match':
      checkMatch(clause, scope, checker);
      break;
    case 'Unwind':
      declareNew(clause.variable, elementType(checker.expression(clause.list, place)), scope);
      break;
    case 'With':
    case 'Return':
      project(clause, state, checker);
      break;
    case 'Foreach':
      checkForeach(clause, state, checker);
      break;
    case 'SubqueryCall':
      checkSubqueryCall(clause, state, checker);
      break;
    case 'ProcedureCall': {
      const { columns, later } = checkProcedureCall(clause, state.standalone, scope, checker);
      if (state.standalone) state.columns = columns;
      state.later ??= later;
      break;
    }
    default:
      if (isWritingClause(clause)) checkWriting(clause, scope, checker);
      else checkSimpleClause(clause, place, checker);
  }
}

function checkWriting(clause: Clause, scope: Scope, checker: Checker): void {
  if (clause.kind === 'Create') {
    checkWrittenSymbols(clause.patterns);
    for (const pattern of clause.patterns) checkWrittenPattern(pattern, 'CREATE', scope, checker);
  }
  if (clause.kind === 'Merge') {
    checkWrittenSymbols([clause.pattern]);
    checkMerge(clause, scope, checker);
  }
  if (clause.kind === 'Delete') checkDelete(clause, scope, checker);
  if (clause.kind === 'Set' || clause.kind === 'Remove') {
    for (const item of clause.items) checkSetItem(item, scope, checker);
  }
}

function checkSimpleClause(clause: Clause, place: Place, checker: Checker): void {
  if (checker.version === 5 && (clause.kind === 'Let' || clause.kind === 'Filter'))
    throw syntaxError(
      `${clause.kind.toUpperCase()} is not part of Cypher 5`,
      clause.span,
      'UnexpectedSyntax',
      'Leave out `CYPHER 5`, or use WITH.',
    );
  if (clause.kind === 'Filter') checker.predicate(clause.condition, place);
  if (clause.kind === 'Let') {
    const types = clause.items.map((item) => checker.expression(item.expression, place));
    clause.items.forEach((item, index) => {
      declareNew(item.variable, types[index] ?? ANY, place.scope);
    });
  }
  if (clause.kind === 'OrderBy') {
    checkSortItems(clause.orderBy, place, checker);
    checkRowCount(clause.skip, 'SKIP', checker);
    checkRowCount(clause.limit, 'LIMIT', checker);
  }
}

function checkMatch(clause: MatchClause, scope: Scope, checker: Checker): void {
  checkSelectors(clause);
  checkMixing(clause);
  const seen = clause.matchMode === 'repeatable' ? undefined : new Set<string>();
  checkMatchPatterns(clause.patterns, scope, { parameterMaps: 'MATCH', seen }, checker);
  if (clause.where !== undefined) checker.predicate(clause.where, { scope, aggregates: 'forbidden' });
  checkLabelSymbols([clause], scope);
}

/** What UNWIND makes of a list; anything else comes as it is. */
function elementType(type: StaticType): StaticType {
  return type.name === 'LIST' ? (type.element ?? ANY) : type;
}

function declareNew(variable: Variable, type: StaticType, scope: Scope): void {
  if (scope.has(variable.name)) throw alreadyBound(variable);
  scope.declare(variable.name, type);
}

function project(clause: ProjectionClause, state: QueryState, checker: Checker): void {
  const { scope, base, role } = state;
  const needsAliases = clause.kind === 'With' || role === 'subquery';
  const columns = checkProjection(clause, { scope, base, needsAliases }, checker);
  if (clause.kind === 'Return') {
    state.columns = columns;
    return;
  }
  for (const { name, expression, span } of clause.items) {
    const same = expression.kind === 'Variable' && expression.name === name;
    if (base?.has(name) === true && !same) throw shadows(name, span);
  }
  state.scope = new Scope(base);
  for (const { name, type } of columns) state.scope.declare(name, type);
}

function shadows(name: string, span: Clause['span']) {
  return syntaxError(
    `The variable \`${name}\` is shadowing a variable with the same name from the outer scope and needs to be renamed`,
    span,
    'VariableAlreadyBound',
  );
}

function checkForeach(clause: ForeachClause, state: QueryState, checker: Checker): void {
  const type = checker.expression(clause.list, { scope: state.scope, aggregates: 'forbidden' });
  const scope = state.scope.child();
  scope.declare(clause.variable.name, elementType(type));
  const inner: QueryState = { ...state, scope, standalone: false };
  for (const updating of clause.clauses) {
    if (!isWritingClause(updating))
      throw invalidComposition(
        `Invalid use of ${updating.kind.toUpperCase()} inside FOREACH`,
        updating.span,
        'FOREACH takes updating clauses only; use UNWIND or CALL (…) { … } instead.',
      );
    checkClause(updating, inner, checker);
  }
}

function checkSubqueryCall(clause: SubqueryCallClause, state: QueryState, checker: Checker): void {
  const { scope } = state;
  const { imports } = clause;
  const columns = checker.query(clause.query, {
    scope: imports === undefined || imports.star ? scope : importedScope(imports.variables, scope),
    role: 'subquery',
    seesOuter: imports !== undefined,
  });
  for (const { name, type } of columns ?? []) {
    if (scope.has(name))
      throw alreadyBound({ kind: 'Variable', name, span: clause.query.span }, ' in outer scope');
    scope.declare(name, type);
  }
}

function importedScope(variables: readonly Variable[], outer: Scope): Scope {
  const scope = new Scope();
  for (const variable of variables) {
    const type = outer.find(variable.name);
    if (type === undefined) throw undefinedVariable(variable, outer);
    scope.declare(variable.name, type);
  }
  return scope;
}
