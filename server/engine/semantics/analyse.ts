/**
 * Semantic analysis: everything about a statement that can be known, and everything that can be wrong with it, before
 * it runs. It knows signatures of functions and procedures, and neither the graph nor parameters.
 */
import type { ParsedStatement, ShowCommand, Span } from '../syntax/ast.ts';
import type { Checker, Column } from './checker.ts';
import { checkExpression, checkPredicate } from './expression-check.ts';
import { collectTouched, type Mentions, type Touched } from './facts.ts';
import { checkPatternExpression } from './pattern-check.ts';
import { alreadyBound } from './problems.ts';
import { checkQuery } from './query-check.ts';
import { refuseUnsupported } from './refusals.ts';
import { Scope } from './scope.ts';
import type { Signatures } from './signatures.ts';

export interface StatementFacts extends Omit<Touched, 'writes'> {
  /** Names of the answer's columns; empty without RETURN, and for SHOW without YIELD. */
  readonly columns: readonly string[];
  /** What the statement needs to be allowed to do, whatever is nested in it. */
  readonly access: 'read' | 'write' | 'schema';
}

/** Throws a CypherError of phase `compile` for whatever is wrong with the statement. */
export function analyseStatement(statement: ParsedStatement, signatures: Signatures): StatementFacts {
  refuseUnsupported(statement);
  const columns = columnsOf(statement, createChecker(statement, signatures));
  const { writes, ...touched } = collectTouched(statement);
  const parameters = withImpliedParameters(statement, touched.parameters, signatures);
  return {
    ...touched,
    parameters,
    columns,
    access: accessOf(statement, writes, touched.procedures, signatures),
  };
}

function createChecker(statement: ParsedStatement, signatures: Signatures): Checker {
  const checker: Checker = {
    version: statement.version,
    signatures,
    expression: (expression, place) => checkExpression(expression, place, checker),
    predicate: (expression, place) => checkPredicate(expression, place, checker),
    patternExpression: (pattern, place, mayIntroduce) =>
      checkPatternExpression(pattern, place, mayIntroduce, checker),
    query: (query, place) => checkQuery(query, place, checker),
  };
  return checker;
}

function columnsOf({ body }: ParsedStatement, checker: Checker): readonly string[] {
  if (body.kind === 'Query') {
    const columns = checker.query(body, { scope: new Scope(), role: 'statement', seesOuter: true });
    return columns?.map((column: Column) => column.name) ?? [];
  }
  if (body.kind !== 'Show') return [];
  refuseDoubledYield(body);
  const returned = body.returns?.items.map((item) => item.name);
  return returned ?? body.yields?.items.map((item) => item.variable.name) ?? [];
}

function refuseDoubledYield({ yields }: ShowCommand): void {
  const seen = new Set<string>();
  for (const { variable } of yields?.items ?? []) {
    if (seen.has(variable.name)) throw alreadyBound(variable);
    seen.add(variable.name);
  }
}

/** What running it takes: EXPLAIN runs nothing. */
function accessOf(
  { body, mode }: ParsedStatement,
  writes: boolean,
  procedures: Mentions,
  signatures: Signatures,
): StatementFacts['access'] {
  if (mode === 'explain') return 'read';
  if (body.kind !== 'Query' && body.kind !== 'Show') return 'schema';
  const modes = [...procedures.keys()].map((name) => signatures.findProcedure(name)?.mode);
  if (modes.includes('SCHEMA')) return 'schema';
  return writes || modes.includes('WRITE') ? 'write' : 'read';
}

/** `CALL proc` without parentheses takes its arguments from parameters of the same names. */
function withImpliedParameters(
  { body }: ParsedStatement,
  parameters: Mentions,
  signatures: Signatures,
): Mentions {
  const clause = body.kind === 'Query' ? body.parts[0]?.clauses[0] : undefined;
  if (clause?.kind !== 'ProcedureCall' || clause.arguments !== undefined) return parameters;
  const implied = new Map<string, readonly Span[]>(parameters);
  for (const input of signatures.findProcedure(clause.name)?.inputs ?? []) {
    if (input.fallback === undefined) implied.set(input.name, [clause.nameSpan]);
  }
  return implied;
}
