/** Cypher's arithmetic operators over all values. Null on either side gives null. */
import { arithmeticError, typeError } from '../errors.ts';
import type { Duration } from './duration.ts';
import { addDurations, divideDuration, multiplyDuration, negateDuration } from './duration-arithmetic.ts';
import { joinLists, joinTexts } from './growth.ts';
import { isInt64 } from './int64.ts';
import { isList, isNumber, isTemporal } from './kinds.ts';
import { addToTemporal } from './temporal-arithmetic.ts';
import { textOf } from './text.ts';
import { typeName } from './types.ts';
import type { Value } from './value.ts';

/** Sums of numbers, durations, and times with durations; lists grow at either end; text joins what has a text. */
export function add(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (typeof left === 'bigint' && typeof right === 'bigint') return checked(left + right);
  if (isNumber(left) && isNumber(right)) return Number(left) + Number(right);
  if (isList(left) || isList(right))
    return joinLists(isList(left) ? left : [left], isList(right) ? right : [right]);
  if (typeof left === 'string' || typeof right === 'string') {
    const [start, end] = [textOf(left), textOf(right)];
    if (start !== undefined && end !== undefined) return joinTexts(start, end);
  }
  if (isTemporal(left) && isTemporal(right)) {
    if (left.kind === 'duration' && right.kind === 'duration') return addDurations(left, right);
    if (right.kind === 'duration' && left.kind !== 'duration') return addToTemporal(left, right);
    if (left.kind === 'duration' && right.kind !== 'duration') return addToTemporal(right, left);
  }
  throw typeError(`Cannot add \`${typeName(left)}\` and \`${typeName(right)}\``);
}

export function subtract(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (typeof left === 'bigint' && typeof right === 'bigint') return checked(left - right);
  if (isNumber(left) && isNumber(right)) return Number(left) - Number(right);
  if (isTemporal(left) && isDuration(right)) {
    const negative = negateDuration(right);
    return left.kind === 'duration' ? addDurations(left, negative) : addToTemporal(left, negative);
  }
  throw typeError(`Cannot subtract \`${typeName(right)}\` from \`${typeName(left)}\``);
}

export function multiply(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (typeof left === 'bigint' && typeof right === 'bigint') return checked(left * right);
  if (isNumber(left) && isNumber(right)) return Number(left) * Number(right);
  if (isDuration(left) && isNumber(right)) return multiplyDuration(left, right);
  if (isNumber(left) && isDuration(right)) return multiplyDuration(right, left);
  throw typeError(`Cannot multiply \`${typeName(left)}\` and \`${typeName(right)}\``);
}

/** INTEGERs divide to an INTEGER, cut off towards zero; by zero they throw an ArithmeticError, FLOATs do not. */
export function divide(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (typeof left === 'bigint' && typeof right === 'bigint') {
    if (right === 0n) throw arithmeticError('/ by zero');
    return BigInt.asIntN(64, left / right);
  }
  if (isNumber(left) && isNumber(right)) return Number(left) / Number(right);
  if (isDuration(left) && isNumber(right)) return divideDuration(left, right);
  throw typeError(`Cannot divide \`${typeName(left)}\` by \`${typeName(right)}\``);
}

/** The remainder has the sign of the dividend. */
export function modulo(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (typeof left === 'bigint' && typeof right === 'bigint') {
    if (right === 0n) throw arithmeticError('/ by zero');
    return left % right;
  }
  if (isNumber(left) && isNumber(right)) return Number(left) % Number(right);
  throw typeError(`Cannot calculate modulus of \`${typeName(left)}\` and \`${typeName(right)}\``);
}

/** Always a FLOAT. */
export function power(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (isNumber(left) && isNumber(right)) return Number(left) ** Number(right);
  throw typeError(`Cannot raise \`${typeName(left)}\` to the power of \`${typeName(right)}\``);
}

export function negate(value: Value): Value {
  if (typeof value === 'bigint') return checked(-value);
  if (typeof value === 'number') return -value;
  return subtract(0n, value);
}

/** `||`: strings with strings, lists with lists. */
export function concatenate(left: Value, right: Value): Value {
  if (typeof left === 'string' && typeof right === 'string') return joinTexts(left, right);
  if (isList(left) && isList(right)) return joinLists(left, right);
  if (mayJoin(left) && mayJoin(right) && (left === null || right === null)) return null;
  throw typeError(`Cannot concatenate \`${typeName(left)}\` and \`${typeName(right)}\``);
}

function mayJoin(value: Value): boolean {
  return value === null || typeof value === 'string' || isList(value);
}

function isDuration(value: Value): value is Duration {
  return isTemporal(value) && value.kind === 'duration';
}

function checked(result: bigint): bigint {
  if (isInt64(result)) return result;
  throw arithmeticError('long overflow');
}
