/** Checking what functions are called with; the messages are Neo4j's. */
import { CypherError, typeError } from '../errors.ts';
import { isList, isNumber } from '../values/kinds.ts';
import { formatValue } from '../values/text.ts';
import type { Value } from '../values/value.ts';

/** The error of a function that got a value of the wrong type. */
export function invalidInput(name: string, expected: string, value: Value): CypherError {
  return typeError(
    `Invalid input for function '${name}()': Expected ${expected}, got: ${formatValue(value)}`,
    'InvalidArgumentValue',
  );
}

export function asString(name: string, value: Value): string {
  if (typeof value === 'string') return value;
  throw typeError(
    `Expected a string value for \`${name}\`, but got: ${formatValue(value)}; ` +
      'consider converting it to a string with toString().',
    'InvalidArgumentValue',
  );
}

export function asNumber(name: string, value: Value): number {
  if (isNumber(value)) return Number(value);
  throw typeError(`${name}() requires numbers`, 'InvalidArgumentValue');
}

export function asList(name: string, value: Value): readonly Value[] {
  if (isList(value)) return value;
  throw invalidInput(name, 'a List', value);
}

/** FLOATs are cut off, as Neo4j does where an INTEGER is due. `what` names the parameter. */
export function asInteger(name: string, what: string, value: Value): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return BigInt(Math.trunc(value));
  throw typeError(notNumeric(name, what, value), 'InvalidArgumentType');
}

export function notNumeric(name: string, what: string, value: Value): string {
  return (
    `Invalid input for ${what} value in function '${name}()': ` +
    `Expected a numeric value but got: ${formatValue(value)}`
  );
}

/** For arguments whose type Neo4j checks before it calls a function. */
export function cannotCoerce(value: Value, type: 'String' | 'Map' | 'Number'): CypherError {
  return typeError(`Can't coerce \`${formatValue(value)}\` to ${type}`);
}

/** Functions that Neo4j implements as procedures report the whole call. */
export function invalidSignature(name: string, values: readonly Value[]): CypherError {
  const message = `Invalid call signature for ${name}: Provided input was [${values.map(formatValue).join(', ')}]`;
  return new CypherError(message, {
    code: 'Neo.ClientError.Procedure.ProcedureCallFailed',
    phase: 'runtime',
    type: 'TypeError',
    detail: 'InvalidArgumentType',
  });
}
