/** Writes a procedure's signature the way SHOW PROCEDURES prints it. */
import type { ProcedureDefinition, ProcedureField } from './procedure-definition.ts';

export function writeSignature({ name, inputs, outputs }: ProcedureDefinition): string {
  const given = inputs.map(writeField).join(', ');
  const answered = outputs.length === 0 ? 'VOID' : `(${outputs.map(writeField).join(', ')})`;
  return `${name}(${given}) :: ${answered}`;
}

function writeField({ name, type, fallback }: ProcedureField): string {
  const rest = fallback === undefined ? '' : ` = ${writeFallback(fallback)}`;
  return `${name}${rest} :: ${type}`;
}

function writeFallback(value: ProcedureField['fallback']): string {
  if (value instanceof Map) return '{}';
  return value === null || value === undefined ? 'null' : String(value);
}
