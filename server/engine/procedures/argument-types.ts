/** Whether an argument fits what a procedure takes; an integer fits where a float is asked for, and becomes one. */
import { CypherError } from '../errors.ts';
import { kindOf } from '../values/kinds.ts';
import { describeType } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import type { ProcedureField } from './procedure-definition.ts';

export function coerceArgument(value: Value, field: ProcedureField, procedure: string): Value {
  const type = field.type.replace(/\?$/, '').toUpperCase();
  if (value === null || type === 'ANY') return value;
  const kind = kindOf(value).toUpperCase();
  if ((type === 'FLOAT' || type === 'NUMBER') && kind === 'INTEGER')
    return type === 'FLOAT' ? Number(value) : value;
  const fits = type.startsWith('LIST')
    ? kind === 'LIST'
    : type === kind || (type === 'NUMBER' && kind === 'FLOAT');
  if (fits || !KNOWN.has(type)) return value;
  throw new CypherError(
    `Type mismatch: procedure ${procedure} expects ${field.name} to be ${field.type} but was given ${describeType(value)}`,
    {
      code: 'Neo.ClientError.Statement.SyntaxError',
      phase: 'compile',
      type: 'SyntaxError',
      detail: 'InvalidArgumentType',
    },
  );
}

const KNOWN: ReadonlySet<string> = new Set([
  'STRING',
  'INTEGER',
  'FLOAT',
  'NUMBER',
  'BOOLEAN',
  'MAP',
  'LIST',
]);
