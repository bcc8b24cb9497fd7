/**
 * What a caller gives for a query's parameters, checked against their declarations. Every refusal names the
 * parameter and the type it should have had.
 */
import type { ParameterDeclaration, QueryDescription } from '../../protocol/api.ts';
import type { CypherMap, CypherValue } from '../../protocol/values.ts';
import { AppError } from '../errors.ts';
import { coerceText, isDate } from './parameter-text.ts';

/** Text from a query string; a list when the name came more than once. */
export type TextParameters = Readonly<Record<string, string | readonly string[]>>;

/** Throws `Dragoman.ParameterMissing`, `…Unknown` or `…Invalid`. */
export function coerceTextParameters(query: QueryDescription, given: TextParameters): CypherMap {
  return coerceAll(query, new Map(Object.entries(given)), coerceTexts);
}

/** The same for values that already have a type: from JSON, or from inside the server. */
export function coerceParameters(query: QueryDescription, given: CypherMap): CypherMap {
  return coerceAll(query, given, coerceValue);
}

function coerceAll<T>(
  query: QueryDescription,
  given: ReadonlyMap<string, T>,
  coerce: (value: T, type: ParameterDeclaration['type']) => CypherValue | undefined,
): CypherMap {
  refuseUnknown(query, [...given.keys()]);
  const parameters = new Map<string, CypherValue>();
  for (const declaration of query.parameters) {
    const { name, type } = declaration;
    const value = given.get(name);
    const coerced = value === undefined ? readDefault(query, declaration) : coerce(value, type);
    if (coerced === undefined) throw refuseValue(query, declaration, value);
    parameters.set(name, coerced);
  }
  return parameters;
}

function refuseUnknown(query: QueryDescription, names: readonly string[]): void {
  const unknown = names.find((name) => query.parameters.every((parameter) => parameter.name !== name));
  if (unknown === undefined) return;
  const known = query.parameters.map(({ name }) => name).join(', ');
  throw new AppError('Dragoman.ParameterUnknown', `Query ${query.id} has no parameter "${unknown}".`, {
    hint: known === '' ? 'It takes none.' : `It takes ${known}.`,
  });
}

function readDefault(query: QueryDescription, declaration: ParameterDeclaration): CypherValue | undefined {
  const { name, type, required } = declaration;
  if (required) {
    throw new AppError(
      'Dragoman.ParameterMissing',
      `Query ${query.id} needs parameter "${name}" (${type}): ${declaration.description}.`,
    );
  }
  const { default: value = null } = declaration;
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'number' ? BigInt(item) : item));
  if (typeof value === 'number' && type === 'integer') return BigInt(value);
  return coerceValue(value as CypherValue, type);
}

function refuseValue(
  query: QueryDescription,
  { name, type }: ParameterDeclaration,
  value: unknown,
): AppError {
  return new AppError(
    'Dragoman.ParameterInvalid',
    `Parameter "${name}" of query ${query.id} must be ${describeType(type)}, but is ${describeValue(value)}.`,
  );
}

function coerceTexts(
  text: string | readonly string[],
  type: ParameterDeclaration['type'],
): CypherValue | undefined {
  if (type === 'string[]') return [text].flat();
  if (type === 'integer[]') {
    const items = [text].flat().map((item) => coerceText(item, 'integer'));
    return items.includes(undefined) ? undefined : (items as CypherValue[]);
  }
  return typeof text === 'string' ? coerceText(text, type) : undefined;
}

/** Null is a value of every type: Cypher has no parameter that could not be null. */
function coerceValue(value: CypherValue, type: ParameterDeclaration['type']): CypherValue | undefined {
  if (value === null || type === 'any') return value;
  switch (type) {
    case 'string':
      return typeof value === 'string' ? value : undefined;
    case 'integer':
      return typeof value === 'bigint' ? value : undefined;
    case 'float':
      return typeof value === 'bigint' ? Number(value) : typeof value === 'number' ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'date':
      return coerceDate(value);
    case 'string[]':
      return isListOf(value, 'string') ? value : undefined;
    case 'integer[]':
      return isListOf(value, 'bigint') ? value : undefined;
  }
}

function coerceDate(value: CypherValue): CypherValue | undefined {
  if (typeof value === 'string') return isDate(value) ? { kind: 'date', text: value } : undefined;
  const isTemporal = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'date';
  return isTemporal ? value : undefined;
}

function isListOf(value: CypherValue, type: 'string' | 'bigint'): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === type);
}

function describeType(type: ParameterDeclaration['type']): string {
  const words: Readonly<Record<ParameterDeclaration['type'], string>> = {
    string: 'text',
    integer: 'an integer',
    float: 'a number',
    boolean: 'true or false',
    date: 'a date such as 2025-05-16',
    'string[]': 'a list of texts',
    'integer[]': 'a list of integers',
    any: 'any value',
  };
  return words[type];
}

function describeValue(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 80 ? `${value.slice(0, 80)}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map or another structure' : String(value);
}
