/** Which values may be the property of a node or relationship. */
import { typeError } from '../errors.ts';
import { isList, isPoint, isTemporal, kindOf, type ValueKind } from './kinds.ts';
import { formatValue } from './text.ts';
import type { Value } from './value.ts';

/** True for single values and for lists of one kind of them, without nulls; not for null itself. */
export function isStorable(value: Value): boolean {
  if (!isList(value)) return isSingle(value);
  return value.every(isSingle) && listProblem(value) === undefined;
}

/**
 * The value as a property keeps it: a list of integers and floats becomes one of floats. Null stays null and means
 * removal. Throws a TypeError where the value is a map, an entity, or a list that no property can hold.
 */
export function toStorable(value: Value): Value {
  if (value === null || isSingle(value)) return value;
  if (!isList(value)) throw invalidProperty(encountered(value));
  if (value.includes(null)) {
    throw invalidProperty('Collections containing null values can not be stored in properties.');
  }
  if (value.some(isList)) {
    throw invalidProperty('Collections containing collections can not be stored in properties.');
  }
  const odd = value.find((element) => !isSingle(element));
  if (odd !== undefined) throw invalidProperty(encountered(odd));
  const problem = listProblem(value);
  if (problem !== undefined) throw invalidProperty(problem);
  const mixed = value.some((element) => typeof element !== typeof value[0]);
  return mixed ? value.map(Number) : value;
}

function isSingle(value: Value): boolean {
  return (value !== null && typeof value !== 'object') || isTemporal(value) || isPoint(value);
}

/** Why a list of single values cannot be stored; undefined when it can. */
function listProblem(list: readonly Value[]): string | undefined {
  const kinds = new Set<ValueKind>(
    list.map((element) => (typeof element === 'bigint' ? 'float' : kindOf(element))),
  );
  if (kinds.size > 1) {
    return (
      'Neo4j only supports a subset of Cypher types for storage as singleton or array properties. ' +
      'Please refer to section cypher/syntax/values of the manual for more details.'
    );
  }
  const systems = new Set(list.filter(isPoint).map((point) => point.srid));
  if (systems.size > 1) {
    return 'Collections containing point values with different CRS can not be stored in properties.';
  }
  return undefined;
}

function encountered(value: Value): string {
  return (
    'Property values can only be of primitive types or arrays thereof. ' +
    `Encountered: ${formatValue(value)}.`
  );
}

function invalidProperty(message: string): Error {
  return typeError(message, 'InvalidPropertyType');
}
