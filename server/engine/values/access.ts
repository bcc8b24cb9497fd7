/** `x.key`, `x[index]` and `x[from..to]` for every value that has parts. */
import { argumentError, typeError } from '../errors.ts';
import { requireAlive } from './entities.ts';
import { isList, isMap, isNode, isNumber, isPoint, isRelationship, isTemporal } from './kinds.ts';
import type { PointValue } from './point.ts';
import { componentOf } from './temporal-components.ts';
import { formatValue } from './text.ts';
import type { Value } from './value.ts';

/**
 * Null for a property or key that is missing and on null itself. Throws on values without properties, on components
 * that a temporal value or point lacks, and on deleted entities.
 */
export function propertyOf(subject: Value, key: string): Value {
  if (subject === null) return null;
  if (isMap(subject)) return subject.get(key) ?? null;
  if (isNode(subject) || isRelationship(subject)) return requireAlive(subject).properties.get(key) ?? null;
  if (isTemporal(subject)) return componentOf(subject, key);
  if (isPoint(subject)) return componentOfPoint(subject, key);
  throw typeError(`Type mismatch: expected a map but was ${formatValue(subject)}`, 'PropertyAccessOnNonMap');
}

/** Lists by INTEGER, from the end when negative and null outside; everything else by STRING. */
export function subscript(subject: Value, index: Value): Value {
  if (subject === null || index === null) return null;
  if (isList(subject)) return elementAt(subject, index);
  if (typeof index === 'string' && typeof subject === 'object') return propertyOf(subject, index);
  if (isMap(subject)) {
    throw typeError(
      `Cannot access a map '${formatValue(subject)}' by key '${formatValue(index)}': ` +
        `Expected ${formatValue(index)} to be a String`,
      'MapElementAccessByNonString',
    );
  }
  if (typeof index === 'string') return propertyOf(subject, index);
  throw typeError(
    `\`${formatValue(subject)}\` is not a collection or a map. Element access is only possible by performing ` +
      'a collection lookup using an integer index, or by performing a map lookup using a string key ' +
      `(found: ${formatValue(subject)}[${formatValue(index)}])`,
  );
}

/** An end that was not written is `undefined`; a null end makes the result null. A single value counts as a list of one. */
export function sliceList(subject: Value, from: Value | undefined, to: Value | undefined): Value {
  if (subject === null || from === null || to === null) return null;
  const list = isList(subject) ? subject : [subject];
  return list.slice(from === undefined ? 0 : bound(from), to === undefined ? list.length : bound(to));
}

function bound(value: Value): number {
  if (isNumber(value)) return Math.trunc(Number(value));
  throw typeError(`Expected a numeric value but got: ${formatValue(value)}`);
}

function elementAt(list: readonly Value[], index: Value): Value {
  if (typeof index === 'bigint') return list.at(Number(index)) ?? null;
  if (typeof index === 'number') {
    throw typeError(`Cannot access a list using an non-integer number index, got ${formatValue(index)}`);
  }
  throw typeError(
    `Cannot access a list '${formatValue(list)}' using a non-number index, got ${formatValue(index)}`,
  );
}

const cartesianNames = ['x', 'y', 'z'];
const geographicNames = ['longitude', 'latitude', 'height'];

function componentOfPoint(point: PointValue, key: string): Value {
  if (key === 'srid') return BigInt(point.srid);
  if (key === 'crs') return point.system.name;
  const geographicIndex = geographicNames.indexOf(key);
  if (geographicIndex >= 0 && !point.system.geographic) {
    throw argumentError(`Field: ${key} is not available on cartesian point: ${point.toString()}`);
  }
  const index = geographicIndex >= 0 ? geographicIndex : cartesianNames.indexOf(key);
  if (index < 0) throw argumentError(`No such field: ${key}`);
  const coordinate = point.coordinates[index];
  if (coordinate === undefined) {
    throw argumentError(`Field: ${key} is not available on point: ${point.toString()}`);
  }
  return coordinate;
}
