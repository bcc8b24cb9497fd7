/** Calls of scalar functions. Aggregates are computed by the aggregation and never get here. */
import { placed, syntaxError } from '../errors.ts';
import { findFunction } from '../functions/registry.ts';
import type { FunctionCall } from '../syntax/ast.ts';
import type { Value } from '../values/value.ts';
import type { Compiler } from './compiler.ts';
import type { Evaluate } from './row.ts';
import type { Scope } from './scope.ts';

export function compileFunctionCall(call: FunctionCall, scope: Scope, compiler: Compiler): Evaluate {
  const definition = findFunction(call.name);
  if (definition === undefined) {
    throw syntaxError(`Unknown function '${call.name}'`, call.nameSpan, 'UnknownFunction');
  }
  const values = call.arguments.map((argument) => compiler.expression(argument, scope));
  const { runtime } = compiler;
  const nullIn = definition.nullIn ?? true;
  const answer = (given: readonly Value[]): Value => {
    try {
      return definition.call(given, runtime);
    } catch (error) {
      throw placed(error, call.span);
    }
  };
  const [only] = values;
  if (values.length === 1 && only !== undefined) {
    return (row) => {
      const value = only(row);
      return value === null && nullIn ? null : answer([value]);
    };
  }
  return (row) => {
    const given: Value[] = values.map((value) => value(row));
    return nullIn && given.includes(null) ? null : answer(given);
  };
}
