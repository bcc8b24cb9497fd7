import type { TypedJson } from '../../protocol/typed-json.ts';
import type { Parameters } from '../api/cypher-stream.ts';

/** How the text in a parameter's field is meant. */
export type ParameterType = (typeof parameterTypes)[number];

export const parameterTypes = [
  'string',
  'integer',
  'float',
  'boolean',
  'date',
  'time',
  'datetime',
  'duration',
  'point',
  'list',
  'map',
  'null',
  'expression',
] as const;

/** What a field of that type expects, as an example. */
export const examples: { readonly [type in ParameterType]: string } = {
  string: 'any text',
  integer: '42',
  float: '2.5',
  boolean: 'true',
  date: '2025-05-16',
  time: '13:30+03:00',
  datetime: '2025-05-16T13:30+03:00',
  duration: 'P1DT2H',
  point: '{latitude: 41.04, longitude: 28.99}',
  list: "['a', 'b']",
  map: "{name: 'Rustem Umerov'}",
  null: '',
  expression: "date('2025-05-16') + duration('P1D')",
};

/** What the store has to work out for it; null when the text alone tells the value, or that it is none. */
export function toExpression(
  type: ParameterType,
  text: string,
): { readonly expression: string; readonly parameters: Parameters } | null {
  const quoted: Parameters = { text: { $type: 'String', _value: text.trim() } };
  switch (type) {
    case 'date':
    case 'time':
    case 'datetime':
    case 'duration':
      return { expression: `${type}($text)`, parameters: quoted };
    case 'point':
      return { expression: /^\s*\{/.test(text) ? `point(${text})` : text, parameters: {} };
    case 'list':
    case 'map':
    case 'expression':
      return { expression: text, parameters: {} };
    default:
      return null;
  }
}

/** The value of a text that needs no store to be understood; undefined when it is not of the type. */
export function readPlain(type: ParameterType, text: string): TypedJson | undefined {
  const trimmed = text.trim();
  switch (type) {
    case 'string':
      return { $type: 'String', _value: text };
    case 'integer':
      return /^[+-]?\d+$/.test(trimmed) && fitsInteger(BigInt(trimmed))
        ? { $type: 'Integer', _value: String(BigInt(trimmed)) }
        : undefined;
    case 'float':
      return trimmed !== '' && !Number.isNaN(Number(trimmed))
        ? { $type: 'Float', _value: String(Number(trimmed)) }
        : undefined;
    case 'boolean':
      return /^(true|false)$/i.test(trimmed)
        ? { $type: 'Boolean', _value: trimmed.toLowerCase() === 'true' }
        : undefined;
    case 'null':
      return { $type: 'Null', _value: null };
    default:
      return undefined;
  }
}

/** True where a value is of another kind than its type says: `[1]` is no map. */
export function contradicts(type: ParameterType, { $type }: TypedJson): boolean {
  const wanted: { readonly [type in ParameterType]?: string } = { point: 'Point', list: 'List', map: 'Map' };
  return wanted[type] !== undefined && wanted[type] !== $type;
}

/** The type that a value asks for, when it came of an expression. */
export function typeOf({ $type }: TypedJson): ParameterType {
  const types: { readonly [type: string]: ParameterType } = {
    String: 'string',
    Integer: 'integer',
    Float: 'float',
    Boolean: 'boolean',
    Date: 'date',
    Time: 'time',
    OffsetDateTime: 'datetime',
    ZonedDateTime: 'datetime',
    Duration: 'duration',
    Null: 'null',
  };
  return types[$type] ?? 'expression';
}

function fitsInteger(value: bigint): boolean {
  return value >= -(2n ** 63n) && value < 2n ** 63n;
}
