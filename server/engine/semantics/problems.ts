/** The errors of semantic analysis, in words close to Neo4j's and with the conformance kit's details. */
import { CypherError, syntaxError } from '../errors.ts';
import type { Expression, Span, Variable } from '../syntax/ast.ts';
import { suggestName } from '../syntax/suggestion.ts';
import type { Scope } from './scope.ts';
import { capitalise, type StaticType, type StaticTypeName, typeName } from './types.ts';

export function undefinedVariable(variable: Variable, scope: Scope): CypherError {
  const meant = suggestName(variable.name, scope.names());
  return syntaxError(
    `Variable \`${variable.name}\` not defined`,
    variable.span,
    'UndefinedVariable',
    meant === undefined ? undefined : `Did you mean \`${meant}\`?`,
  );
}

export function alreadyBound(variable: Variable, where = ''): CypherError {
  return syntaxError(
    `Variable \`${variable.name}\` already declared${where}`,
    variable.span,
    'VariableAlreadyBound',
  );
}

export function typeConflict(variable: Variable, actual: StaticType, expected: StaticType): CypherError {
  return syntaxError(
    `Type mismatch: \`${variable.name}\` defined with conflicting type ${typeName(actual)} (expected ${typeName(expected)})`,
    variable.span,
    'VariableTypeConflict',
  );
}

export function wrongType(
  expression: Expression,
  actual: StaticType,
  ...expected: readonly StaticTypeName[]
): CypherError {
  return syntaxError(mismatch(actual, expected), expression.span, 'InvalidArgumentType');
}

/** Where Neo4j speaks of the value itself and not of a signature. */
export function wrongValueType(
  expression: Expression,
  actual: StaticType,
  ...expected: readonly StaticTypeName[]
): CypherError {
  return valueTypeError(mismatch(actual, expected), expression.span);
}

/** What stands in the brackets behind something of type `holder` is no index or key of it. */
export function wrongKey(key: Expression, actual: StaticType, holder: StaticType): CypherError {
  const [what, wanted] = KEYS[holder.name] ?? ['list index', 'Integer'];
  const message = `Type mismatch: ${what} must be given as ${wanted}, but was ${typeName(actual)}`;
  return valueTypeError(message, key.span);
}

const KEYS: Partial<Record<StaticTypeName, readonly [string, string]>> = {
  MAP: ['map key', 'String'],
  NODE: ['node or relationship property key', 'String'],
  RELATIONSHIP: ['node or relationship property key', 'String'],
};

function valueTypeError(message: string, span: Span): CypherError {
  return new CypherError(message, {
    code: 'Neo.ClientError.Statement.SyntaxError',
    phase: 'compile',
    type: 'TypeError',
    detail: 'InvalidArgumentType',
    span,
  });
}

function mismatch(actual: StaticType, expected: readonly StaticTypeName[]): string {
  const names = [...new Set(expected)].map(capitalise);
  const last = names.pop() ?? '';
  const wanted = names.length === 0 ? last : `${names.join(', ')} or ${last}`;
  return `Type mismatch: expected ${wanted} but was ${typeName(actual)}`;
}

export function invalidComposition(message: string, span: Span, hint?: string): CypherError {
  return syntaxError(message, span, 'InvalidClauseComposition', hint);
}

export function invalidAggregation(name: string, span: Span): CypherError {
  return syntaxError(
    `Invalid use of aggregating function ${name}(...) in this context`,
    span,
    'InvalidAggregation',
    'Aggregate in a preceding WITH, and use the result here.',
  );
}
