/** Parameter values written as text, in a query string or a header, to Cypher values of the declared type. */
import type { ParameterDeclaration } from '../../protocol/api.ts';
import type { CypherValue } from '../../protocol/values.ts';

type ScalarType = Exclude<ParameterDeclaration['type'], 'string[]' | 'integer[]'>;

/** Undefined when the text does not fit the type. `any` is read as the narrowest type that fits. */
export function coerceText(text: string, type: ParameterDeclaration['type']): CypherValue | undefined {
  switch (type as ScalarType) {
    case 'string':
      return text;
    case 'integer':
      return readInteger(text);
    case 'float':
      return /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'date':
      return isDate(text) ? { kind: 'date', text } : undefined;
    case 'any':
      return readInteger(text) ?? coerceText(text, 'float') ?? coerceText(text, 'boolean') ?? text;
    default:
      return undefined;
  }
}

/** Does the text name a day of the proleptic Gregorian calendar, as YYYY-MM-DD? */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function readInteger(text: string): bigint | undefined {
  if (!/^[+-]?\d{1,19}$/.test(text)) return undefined;
  const value = BigInt(text.replace('+', ''));
  return BigInt.asIntN(64, value) === value ? value : undefined;
}
