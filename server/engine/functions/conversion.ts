/** Conversions between BOOLEAN, INTEGER, FLOAT and STRING. */
import { typeError } from '../errors.ts';
import { isInt64, maxInt64, minInt64 } from '../values/int64.ts';
import { textOf } from '../values/text.ts';
import type { Value } from '../values/value.ts';
import { asList } from './arguments.ts';

const integerPattern = /^[+-]?\d+$/;
const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** Undefined where the value's type cannot be converted; null where its text says nothing of the kind. */
export type Conversion = (value: Exclude<Value, null>) => Value | undefined;

export function toBoolean(value: Exclude<Value, null>): boolean | null | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value !== 0n;
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : null;
}

/** FLOATs are cut off towards zero and held to 64 bits; text may be written as a FLOAT, too. */
export function toInteger(value: Exclude<Value, null>): bigint | null | undefined {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number') return integerOfFloat(value);
  if (typeof value !== 'string') return undefined;
  if (!numberPattern.test(value)) return null;
  if (isTooLarge(value)) throw typeError(`integer, ${value}, is too large`, 'InvalidArgumentValue');
  return integerPattern.test(value) ? BigInt(value.replace('+', '')) : BigInt(Math.trunc(Number(value)));
}

export function toFloat(value: Exclude<Value, null>): number | null | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const digits = text.replace(/(?<=[\d.])[dDfF]$/, '');
  if (numberPattern.test(digits)) return Number(digits);
  const special = /^([+-]?)(Infinity|NaN)$/.exec(text);
  return special === null ? null : Number(special[2] === 'NaN' ? 'NaN' : text);
}

export function toText(value: Exclude<Value, null>): string | undefined {
  return textOf(value);
}

/** Elements that cannot be converted become null. */
export function convertList(name: string, list: Value, convert: Conversion): Value {
  return asList(name, list).map((element) => convertOrNull(element, convert));
}

export function convertOrNull(value: Value, convert: Conversion): Value {
  if (value === null || (convert === toInteger && typeof value === 'string' && isTooLarge(value)))
    return null;
  return convert(value) ?? null;
}

/** The value as Java's cast from double to long gives it. */
function integerOfFloat(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (value >= 2 ** 63) return maxInt64;
  if (value <= -(2 ** 63)) return minInt64;
  return BigInt(Math.trunc(value));
}

/** Whether text that is a number lies beyond 64 bits. */
function isTooLarge(text: string): boolean {
  if (integerPattern.test(text)) return !isInt64(BigInt(text.replace('+', '')));
  if (!numberPattern.test(text)) return false;
  const number = Number(text);
  return number >= 2 ** 63 || number < -(2 ** 63);
}
