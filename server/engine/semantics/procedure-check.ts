/** Checks CALL of a procedure: that it exists, its arguments, and what it yields. */
import { CypherError, refusal, syntaxError } from '../errors.ts';
import type { ProcedureCallClause, Variable } from '../syntax/ast.ts';
import { suggestName } from '../syntax/suggestion.ts';
import type { Checker, Column, Place } from './checker.ts';
import { alreadyBound, wrongType } from './problems.ts';
import { foreignLibraryHint } from './refusals.ts';
import type { Scope } from './scope.ts';
import type { ProcedureSignature } from './signatures.ts';
import { mayBe, parseTypes, type StaticType } from './types.ts';

/**
 * Declares what the call yields. Returns the columns of a call that stands alone and the error, if any, that is to
 * be thrown when nothing else is wrong with the query.
 */
export function checkProcedureCall(
  clause: ProcedureCallClause,
  standalone: boolean,
  scope: Scope,
  checker: Checker,
): { readonly columns: readonly Column[]; readonly later: CypherError | undefined } {
  const procedure = checker.signatures.findProcedure(clause.name);
  if (procedure === undefined) throw procedureNotFound(clause, checker);
  checkArguments(clause, procedure, standalone, { scope, aggregates: 'forbidden' }, checker);
  const outputs = new Map(procedure.outputs.map((output) => [output.name, outputType(output.type)]));
  const columns = yieldedColumns(clause, outputs, scope, standalone);
  if (standalone && clause.where !== undefined)
    throw syntaxError(
      'Cannot use standalone call with WHERE (instead use: `CALL ... WITH * WHERE ... RETURN *`)',
      clause.where.span,
      'UnexpectedSyntax',
    );
  if (clause.where !== undefined) checker.predicate(clause.where, { scope, aggregates: 'forbidden' });
  const unnamed = !standalone && clause.yields === undefined && outputs.size > 0;
  return { columns, later: unnamed ? unnamedResults(clause) : undefined };
}

function outputType(text: string): StaticType {
  const [type, ...others] = parseTypes(text);
  return type === undefined || others.length > 0 ? { name: 'ANY' } : type;
}

function yieldedColumns(
  clause: ProcedureCallClause,
  outputs: ReadonlyMap<string, StaticType>,
  scope: Scope,
  standalone: boolean,
): Column[] {
  const { yields } = clause;
  if (yields === undefined || yields.star) {
    if (yields?.star === true && !standalone)
      throw syntaxError(
        'Cannot use `YIELD *` outside standalone call',
        clause.span,
        'UnexpectedSyntax',
        'Name what the procedure yields.',
      );
    const columns = [...outputs].map(([name, type]) => ({ name, type }));
    if (standalone) for (const { name, type } of columns) scope.declare(name, type);
    return columns;
  }
  return yields.items.map(({ field, variable }) => {
    const type = outputs.get(field);
    if (type === undefined) throw unknownOutput(clause, field, variable, outputs);
    if (scope.has(variable.name)) throw alreadyBound(variable);
    scope.declare(variable.name, type);
    return { name: variable.name, type };
  });
}

function unknownOutput(
  { name }: ProcedureCallClause,
  field: string,
  variable: Variable,
  outputs: ReadonlyMap<string, StaticType>,
) {
  const message =
    outputs.size === 0
      ? `Cannot yield value from void procedure: ${name}`
      : `Unknown procedure output: \`${field}\``;
  const meant = suggestName(field, outputs.keys());
  const hint = outputs.size === 0 ? undefined : `${name} yields ${[...outputs.keys()].join(', ')}.`;
  return syntaxError(
    message,
    variable.span,
    'UndefinedVariable',
    meant === undefined ? hint : `Did you mean \`${meant}\`?`,
  );
}

function unnamedResults({ span }: ProcedureCallClause) {
  return syntaxError(
    'Procedure call inside a query does not support naming results implicitly (name explicitly using `YIELD` instead)',
    span,
    'UnexpectedSyntax',
  );
}

function checkArguments(
  clause: ProcedureCallClause,
  procedure: ProcedureSignature,
  standalone: boolean,
  place: Place,
  checker: Checker,
): void {
  const { arguments: values } = clause;
  const { inputs } = procedure;
  if (values === undefined) {
    if (!standalone && inputs.length > 0)
      throw syntaxError(
        'Procedure call inside a query does not support passing arguments implicitly. Please pass the arguments explicitly in parentheses after the procedure name',
        clause.nameSpan,
        'InvalidArgumentPassingMode',
      );
    return;
  }
  const required = inputs.filter((input) => input.fallback === undefined).length;
  if (values.length < required || values.length > inputs.length)
    throw syntaxError(
      `Procedure call does not provide the required number of arguments: got ${values.length} expected ${required === inputs.length ? '' : `at least ${required} and at most `}${inputs.length}: ${describe(procedure)}`,
      clause.span,
      'InvalidNumberOfArguments',
    );
  values.forEach((value, index) => {
    const type = checker.expression(value, place);
    const accepted = parseTypes(inputs[index]?.type ?? 'ANY').map((input) => input.name);
    if (!mayBe(type, ...accepted)) throw wrongType(value, type, ...accepted);
  });
}

function describe({ name, inputs, outputs }: ProcedureSignature): string {
  const list = (fields: ProcedureSignature['outputs']) =>
    fields.map((field) => `${field.name} :: ${field.type}`).join(', ');
  return `${name}(${list(inputs)}) :: (${list(outputs)})`;
}

function procedureNotFound(clause: ProcedureCallClause, checker: Checker): CypherError {
  const hint = foreignLibraryHint(clause.name);
  const meant = suggestName(clause.name, checker.signatures.procedureNames());
  if (hint !== undefined && meant === undefined)
    return refusal(`The procedure ${clause.name} is not available here`, hint, clause.nameSpan);
  return new CypherError(
    `There is no procedure with the name \`${clause.name}\` registered for this database instance`,
    {
      code: 'Neo.ClientError.Procedure.ProcedureNotFound',
      phase: 'compile',
      type: 'ProcedureError',
      detail: 'ProcedureNotFound',
      span: clause.nameSpan,
      hint: meant === undefined ? 'SHOW PROCEDURES lists what there is.' : `Did you mean ${meant}?`,
    },
  );
}
