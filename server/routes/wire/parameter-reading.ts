/** A request's parameters to Cypher values, from plain JSON or from typed JSON. */
import { types } from 'node:util';
import type { CypherValue, TemporalSnapshot } from '../../../protocol/values.ts';
import { AppError } from '../../errors.ts';
import type { JsonObject, JsonValue } from './json-reading.ts';
import { readPoint } from './points.ts';

/** Throws `Dragoman.ParameterInvalid`, naming the parameter. */
export function readParameters(
  parameters: JsonObject,
  form: 'plain' | 'typed',
): ReadonlyMap<string, CypherValue> {
  const read = form === 'typed' ? readTyped : readPlain;
  return new Map(Array.from(parameters, ([name, value]) => [name, read(value, name)]));
}

/** Plain JSON in which single values may be typed: what has a `$type` is read as typed JSON. */
export function readLooseParameters(parameters: JsonObject): ReadonlyMap<string, CypherValue> {
  return new Map(
    Array.from(parameters, ([name, value]) => {
      const typed = types.isMap(value) && value.has('$type');
      return [name, typed ? readTyped(value, name) : readPlain(value, name)];
    }),
  );
}

function readPlain(value: JsonValue, name: string): CypherValue {
  if (typeof value === 'bigint') return checkInteger(value, name);
  if (Array.isArray(value)) return value.map((item) => readPlain(item, name));
  if (types.isMap(value)) {
    return new Map(Array.from(value as JsonObject, ([key, item]) => [key, readPlain(item, name)]));
  }
  return value as null | boolean | number | string;
}

const temporalKinds: Readonly<Record<string, TemporalSnapshot['kind']>> = {
  Date: 'date',
  Time: 'time',
  LocalTime: 'localtime',
  ZonedDateTime: 'datetime',
  OffsetDateTime: 'datetime',
  LocalDateTime: 'localdatetime',
  Duration: 'duration',
};

function readTyped(json: JsonValue, name: string): CypherValue {
  const object = types.isMap(json) ? (json as JsonObject) : undefined;
  const type = object?.get('$type');
  const value = object?.get('_value') ?? null;
  if (typeof type !== 'string') {
    throw refuse(name, 'must be typed JSON such as {"$type": "Integer", "_value": "1"}');
  }
  const read = readers[type] ?? refuseType(name, type);
  const result = read(value, name, type);
  if (result === undefined) throw refuse(name, `has a _value that is not of type ${type}`);
  return result;
}

type Reader = (value: JsonValue, name: string, type: string) => CypherValue | undefined;

/** The text itself is checked by the store, which knows calendars and zones. */
const readTemporal: Reader = (value, _name, type) => {
  const kind = temporalKinds[type];
  return typeof value === 'string' && kind !== undefined ? { kind, text: value } : undefined;
};

const readers: Readonly<Record<string, Reader>> = {
  Null: (value) => (value === null ? null : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  String: (value) => (typeof value === 'string' ? value : undefined),
  Integer: (value, name) => {
    const text = typeof value === 'bigint' ? String(value) : value;
    return typeof text === 'string' && /^[+-]?\d+$/.test(text)
      ? checkInteger(BigInt(text.replace('+', '')), name)
      : undefined;
  },
  Float: (value) => {
    if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
    return Number.isNaN(number) && value !== 'NaN' ? undefined : number;
  },
  Base64: (value) => (typeof value === 'string' ? readBase64(value) : undefined),
  Point: (value) => (typeof value === 'string' ? readPoint(value) : undefined),
  List: (value, name) => (Array.isArray(value) ? value.map((item) => readTyped(item, name)) : undefined),
  Map: (value, name) =>
    types.isMap(value)
      ? new Map(Array.from(value as JsonObject, ([key, item]) => [key, readTyped(item, name)]))
      : undefined,
  ...Object.fromEntries(Object.keys(temporalKinds).map((type) => [type, readTemporal])),
};

/** Node would pass over what is no Base64. The marks at the end may be left out, as at Neo4j. */
function readBase64(text: string): Uint8Array | undefined {
  const digits = /^([A-Za-z0-9+/]*)={0,2}$/.exec(text)?.[1];
  return digits === undefined || digits.length % 4 === 1
    ? undefined
    : new Uint8Array(Buffer.from(digits, 'base64'));
}

function checkInteger(value: bigint, name: string): bigint {
  if (BigInt.asIntN(64, value) !== value)
    throw refuse(name, `holds ${value}, which does not fit into 64 bits`);
  return value;
}

function refuseType(name: string, type: string): never {
  throw refuse(name, `has the $type "${type}", which no parameter can have`);
}

function refuse(name: string, what: string): AppError {
  return new AppError('Dragoman.ParameterInvalid', `Parameter "${name}" ${what}.`);
}
