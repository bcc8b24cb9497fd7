/** Short hand for writing function definitions as tables. */

import type { Value } from '../values/value.ts';
import type { FunctionContext, FunctionDefinition } from './function-definition.ts';

export interface FunctionFacts {
  readonly name: string;
  /** As the signature shows them: `input :: STRING`. */
  readonly parameters?: readonly string[];
  /** Further parameters that may be left out, from the right. */
  readonly optional?: readonly string[];
  /** Any number of arguments behind the named ones. */
  readonly variadic?: boolean;
  readonly returns: string;
  readonly description: string;
  readonly nullIn?: boolean;
  readonly call: (values: readonly Value[], context: FunctionContext) => Value;
}

export function defineFunction(category: string, facts: FunctionFacts): FunctionDefinition {
  const parameters = facts.parameters ?? [];
  const all = [...parameters, ...(facts.optional ?? [])];
  return {
    name: facts.name,
    category,
    description: facts.description,
    signature: `${facts.name}(${all.join(', ')}) :: ${facts.returns}`,
    minArguments: parameters.length,
    maxArguments: facts.variadic === true ? Number.POSITIVE_INFINITY : all.length,
    ...(facts.nullIn === undefined ? {} : { nullIn: facts.nullIn }),
    call: facts.call,
  };
}

export function defineFunctions(category: string, table: readonly FunctionFacts[]): FunctionDefinition[] {
  return table.map((facts) => defineFunction(category, facts));
}
