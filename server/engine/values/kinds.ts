/** Telling the kinds of values apart, in the one place where the union's representation is spelt out. */

import type { PointValue } from './point.ts';
import type { MapValue, NodeValue, PathValue, RelationshipValue, TemporalValue, Value } from './value.ts';

export type ValueKind =
  | 'null'
  | 'boolean'
  | 'integer'
  | 'float'
  | 'string'
  | 'list'
  | 'map'
  | 'node'
  | 'relationship'
  | 'path'
  | 'point'
  | TemporalValue['kind'];

export function kindOf(value: Value): ValueKind {
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'bigint':
      return 'integer';
    case 'number':
      return 'float';
    case 'string':
      return 'string';
    default:
      if (value === null) return 'null';
      if (isList(value)) return 'list';
      return isMap(value) ? 'map' : value.kind;
  }
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value): value is MapValue {
  return value instanceof Map;
}

export function isNumber(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

export function isNode(value: Value): value is NodeValue {
  return hasKind(value) && value.kind === 'node';
}

export function isRelationship(value: Value): value is RelationshipValue {
  return hasKind(value) && value.kind === 'relationship';
}

export function isPath(value: Value): value is PathValue {
  return hasKind(value) && value.kind === 'path';
}

export function isPoint(value: Value): value is PointValue {
  return hasKind(value) && value.kind === 'point';
}

export function isTemporal(value: Value): value is TemporalValue {
  return hasKind(value) && temporalKinds.has(value.kind);
}

const temporalKinds: ReadonlySet<string> = new Set([
  'date',
  'time',
  'localtime',
  'datetime',
  'localdatetime',
  'duration',
]);

type Tagged = NodeValue | RelationshipValue | PathValue | PointValue | TemporalValue;

function hasKind(value: Value): value is Tagged {
  return typeof value === 'object' && value !== null && !isList(value) && !isMap(value);
}
