/** Cypher's `<`, `<=`, `>` and `>=`: which values can be compared at all, and what comes out. */
import { compareCodePoints } from './code-points.ts';
import { equals } from './equality.ts';
import { isList, isMap, isNumber, isPath, isPoint, isTemporal, kindOf } from './kinds.ts';
import { orderTemporal } from './temporal-order.ts';
import type { MapValue, Value } from './value.ts';

/**
 * Negative, zero or positive; null when the two cannot be compared; NaN when one of two numbers is not a number,
 * which is comparable and yet neither less, equal nor greater. Durations and points have no order: they compare only
 * as equal (0) or not at all.
 */
export function compareValues(left: Value, right: Value): number | null {
  if (left === null || right === null) return null;
  if (isNumber(left)) return isNumber(right) ? compareNumbers(left, right) : null;
  if (typeof left === 'string') return typeof right === 'string' ? compareCodePoints(left, right) : null;
  if (typeof left === 'boolean') return typeof right === 'boolean' ? Number(left) - Number(right) : null;
  if (isList(left)) return isList(right) ? compareLists(left, right) : null;
  if (isMap(left)) return isMap(right) ? compareMaps(left, right) : null;
  if (kindOf(left) !== kindOf(right)) return null;
  if (isPoint(left) || isUnordered(left)) return equals(left, right) === true ? 0 : null;
  if (isTemporal(left)) return orderTemporal(left, right as typeof left);
  if (isPath(left)) return equals(left, right) === true ? 0 : null;
  return left.id - (right as typeof left).id;
}

/** Like `compareValues`, for `<` and `>`: what can only be told equal or not has no answer there. */
export function compareStrictly(left: Value, right: Value): number | null {
  return left !== null && (isPoint(left) || isUnordered(left)) ? null : compareValues(left, right);
}

function isUnordered(value: Value): boolean {
  return isTemporal(value) && value.kind === 'duration';
}

function compareNumbers(left: bigint | number, right: bigint | number): number {
  if (typeof left === 'bigint' && typeof right === 'bigint') return left < right ? -1 : left > right ? 1 : 0;
  const first = Number(left);
  const second = Number(right);
  if (first === second) return 0;
  return first < second ? -1 : first > second ? 1 : Number.NaN;
}

/** The first unequal pair decides, and a pair that cannot be compared makes the lists incomparable. */
function compareLists(left: readonly Value[], right: readonly Value[]): number | null {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const order = compareValues(left[index]!, right[index]!);
    if (order === null || Number.isNaN(order)) return null;
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** By size, then by sorted keys, then by their values. */
function compareMaps(left: MapValue, right: MapValue): number | null {
  if (left.size !== right.size) return left.size - right.size;
  const leftKeys = [...left.keys()].sort(compareCodePoints);
  const rightKeys = [...right.keys()].sort(compareCodePoints);
  for (const [index, key] of leftKeys.entries()) {
    const order = compareCodePoints(key, rightKeys[index]!);
    if (order !== 0) return order;
  }
  return compareLists(
    leftKeys.map((key) => left.get(key)!),
    leftKeys.map((key) => right.get(key)!),
  );
}
