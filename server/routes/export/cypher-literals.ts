/**
 * Property values and names as Cypher text that means the same on every version of Neo4j and on the embedded store.
 * What a statement has no word for is refused, never written as something else.
 */
import { types } from 'node:util';
import type { CypherMap, CypherValue, PointSnapshot } from '../../../protocol/values.ts';
import { AppError } from '../../errors.ts';
import { quoteName } from '../../library/cypher-names.ts';
import { writeFloat } from '../wire/floats.ts';

/** `{name: 'Kyiv', day: date('2025-05-16')}` */
export function writeMapLiteral(properties: CypherMap): string {
  const entries = Array.from(
    properties,
    ([name, value]) => `${writeName(name)}: ${writeLiteral(value, name)}`,
  );
  return `{${entries.join(', ')}}`;
}

export function writeName(name: string): string {
  const quoted = quoteName(name);
  if (quoted === undefined) throw refuse(`the name ${JSON.stringify(name)}`);
  return quoted;
}

function writeLiteral(value: CypherValue, name: string): string {
  switch (typeof value) {
    case 'string':
      return writeString(value);
    case 'bigint':
      return writeInteger(value);
    case 'number':
      return writeNumber(value);
    case 'boolean':
      return String(value);
    default:
      return value === null ? 'null' : writeStructure(value, name);
  }
}

function writeStructure(
  value: Exclude<CypherValue, null | string | bigint | boolean | number>,
  name: string,
) {
  if (types.isUint8Array(value)) throw refuse(`the bytes of property ${JSON.stringify(name)}`);
  if (Array.isArray(value)) return `[${value.map((item) => writeLiteral(item, name)).join(', ')}]`;
  if (types.isMap(value)) return writeMapLiteral(value as CypherMap);
  if (!('kind' in value) || value.kind === 'node' || value.kind === 'relationship' || value.kind === 'path') {
    throw refuse(`property ${JSON.stringify(name)}`);
  }
  return value.kind === 'point' ? writePointLiteral(value) : `${value.kind}('${value.text}')`;
}

/** The smallest integer has no positive twin to put a minus before. */
function writeInteger(value: bigint): string {
  return value === -(2n ** 63n) ? '(-9223372036854775807 - 1)' : String(value);
}

function writeNumber(value: number): string {
  if (Number.isNaN(value)) return '(0.0 / 0.0)';
  if (value === Number.POSITIVE_INFINITY) return '(1.0 / 0.0)';
  if (value === Number.NEGATIVE_INFINITY) return '(-1.0 / 0.0)';
  return writeFloat(value);
}

function writePointLiteral({ srid, coordinates: [x = 0, y = 0, z] }: PointSnapshot): string {
  const third = z === undefined ? '' : `, z: ${writeNumber(z)}`;
  return `point({srid: ${srid}, x: ${writeNumber(x)}, y: ${writeNumber(y)}${third}})`;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/**
 * A backslash before a `u` is kept apart from it: Neo4j 5 resolves such escapes before it reads strings, whatever stands
 * before them.
 */
function writeString(text: string): string {
  const parts = text.split(/(?<=\\)(?=u)/i).map((part) => `'${escapeText(part)}'`);
  return parts.length === 1 ? parts.join('') : `(${parts.join(' + ')})`;
}

function escapeText(text: string): string {
  return text
    .replace(/[\\'\n\r\t\b\f]/g, (character) => escapes[character] ?? character)
    .replace(/[\p{Cc}\p{Surrogate}]/gu, toUnicodeEscape);
}

function toUnicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
}

function refuse(what: string): AppError {
  return new AppError('Dragoman.BadRequest', `Cypher has no way to write ${what}.`, {
    hint: 'Leave it out of the answer, or export as JSON.',
  });
}
