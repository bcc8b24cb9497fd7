/** The port's values as the engine takes them. */
import type { CypherValue } from '../../../protocol/values.ts';
import { CypherError } from '../../engine/errors.ts';
import { parseDuration } from '../../engine/values/duration-construction.ts';
import { isInt64 } from '../../engine/values/int64.ts';
import { referenceSystems } from '../../engine/values/point.ts';
import { createPoint } from '../../engine/values/point-construction.ts';
import {
  parseDate,
  parseDateTime,
  parseLocalDateTime,
  parseLocalTime,
  parseTime,
} from '../../engine/values/temporal-parsing.ts';
import type { Value } from '../../engine/values/value.ts';

/** Throws a CypherError that names the parameter when its value cannot be one. */
export function readParameters(parameters: ReadonlyMap<string, CypherValue>): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const [name, value] of parameters) values.set(name, readValue(value, name));
  return values;
}

function readValue(value: CypherValue, name: string): Value {
  if (typeof value === 'bigint' && !isInt64(value)) throw unusable(name, `${value} does not fit 64 bits`);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element: CypherValue) => readValue(element, name));
  if (value instanceof Map) {
    const map = new Map<string, Value>();
    for (const [key, element] of value) map.set(key, readValue(element, name));
    return map;
  }
  if (!('kind' in value)) throw unusable(name, 'the embedded store has no byte arrays');
  switch (value.kind) {
    case 'node':
    case 'relationship':
    case 'path':
      throw unusable(name, `a ${value.kind} cannot be a parameter`);
    case 'point': {
      const system = referenceSystems.find(({ srid }) => srid === value.srid);
      if (system?.dimensions !== value.coordinates.length) throw unusable(name, 'it is no point');
      return createPoint(system.srid, value.coordinates);
    }
    default:
      return temporalReaders[value.kind](value.text);
  }
}

const temporalReaders = {
  date: (text: string) => parseDate(text),
  time: (text: string) => parseTime(text),
  localtime: (text: string) => parseLocalTime(text),
  datetime: (text: string) => parseDateTime(text),
  localdatetime: (text: string) => parseLocalDateTime(text),
  duration: (text: string) => parseDuration(text),
} as const;

function unusable(name: string, reason: string): CypherError {
  return new CypherError(`Parameter $${name} cannot be used: ${reason}.`, {
    code: 'Neo.ClientError.Statement.TypeError',
    phase: 'runtime',
    type: 'TypeError',
  });
}
