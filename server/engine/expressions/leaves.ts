/** Literals, parameters and variables: expressions without parts. */
import { CypherError, placed } from '../errors.ts';
import type { Literal, Parameter, Variable } from '../syntax/ast.ts';
import { suggestName } from '../syntax/suggestion.ts';
import type { Compiler } from './compiler.ts';
import type { Evaluate } from './row.ts';
import type { Scope } from './scope.ts';

export function compileLiteral(literal: Literal): Evaluate {
  const { value } = literal;
  return () => value;
}

export function compileParameter(parameter: Parameter, compiler: Compiler): Evaluate {
  const { parameters } = compiler.runtime;
  const value = parameters.get(parameter.name);
  if (value === undefined)
    throw placed(parameterMissing([parameter.name], 'runtime', parameters), parameter.span);
  return () => value;
}

/** An implicit argument of a procedure is missed while compiling, a parameter that is written while running. */
export function parameterMissing(
  names: readonly string[],
  phase: CypherError['phase'],
  given: ReadonlyMap<string, unknown>,
): CypherError {
  const meant = names.length === 1 ? suggestName(names[0]!, given.keys()) : undefined;
  return new CypherError(`Expected parameter(s): ${names.join(', ')}`, {
    code: 'Neo.ClientError.Statement.ParameterMissing',
    phase,
    type: 'ParameterMissing',
    detail: 'MissingParameter',
    ...(meant === undefined ? {} : { hint: `There is a parameter called ${meant}. Did you mean $${meant}?` }),
  });
}

export function compileVariable(variable: Variable, scope: Scope): Evaluate {
  const slot = scope.slots.get(variable.name);
  if (slot === undefined) {
    throw new CypherError(`Variable \`${variable.name}\` not defined`, {
      code: 'Neo.ClientError.Statement.SyntaxError',
      phase: 'compile',
      type: 'SyntaxError',
      detail: 'UndefinedVariable',
      span: variable.span,
    });
  }
  return (row) => row[slot] as never;
}
