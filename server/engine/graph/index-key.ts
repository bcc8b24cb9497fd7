/**
 * Keys under which values stand in an index. Two values that are equal by Cypher's `=` always share a key (1 and
 * 1.0 do); values that share a key may still differ unless the key is exact.
 */
import { nanosPerSecond } from '../values/calendar.ts';
import { isList, isMap } from '../values/kinds.ts';
import type { TemporalValue, Value } from '../values/value.ts';

export type IndexKey = string | number | boolean;

/** Leads every key that is not the value itself; a string that happens to begin with it is escaped. */
const mark = '\u0000';

/** Undefined for what can never be found by `=`: null, NaN, and values that no property can hold. */
export function keyOfValue(value: Value | undefined): IndexKey | undefined {
  switch (typeof value) {
    case 'string':
      return value.startsWith(mark) ? `${mark}"${value}` : value;
    case 'boolean':
      return value;
    case 'number':
      return Number.isNaN(value) ? undefined : value;
    case 'bigint':
      return Number(value);
    default: {
      const text = value === null || value === undefined ? undefined : textOfComposite(value);
      return text === undefined ? undefined : mark + text;
    }
  }
}

/** One key for several values; undefined when one of them has none. */
export function keyOfTuple(values: readonly (Value | undefined)[]): IndexKey | undefined {
  const texts: string[] = [];
  for (const value of values) {
    const text = value === undefined ? undefined : textOfValue(value);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return `${mark}(${texts.join(',')})`;
}

/** True when equal keys prove equal values. */
export function isExactKey(key: IndexKey): boolean {
  // Beyond 2^53 several integers meet in one number.
  if (typeof key === 'number') return Math.abs(key) <= Number.MAX_SAFE_INTEGER;
  return typeof key === 'boolean' || !key.startsWith(mark) || key.startsWith(`${mark}"`);
}

/** Unambiguous text, for use inside tuples and lists. */
function textOfValue(value: Value): string | undefined {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'number':
    case 'bigint':
      return Number.isNaN(Number(value)) ? undefined : String(Number(value) + 0);
    default:
      return value === null ? undefined : textOfComposite(value);
  }
}

function textOfComposite(
  value: Exclude<Value, null | string | number | bigint | boolean>,
): string | undefined {
  if (isList(value)) {
    const elements = value.map((element) => textOfValue(element));
    return elements.includes(undefined) ? undefined : `[${elements.join(',')}]`;
  }
  if (isMap(value)) return undefined;
  switch (value.kind) {
    case 'point':
      return `point ${value.srid} ${value.coordinates.map((coordinate) => coordinate + 0).join(' ')}`;
    case 'node':
    case 'relationship':
    case 'path':
      return undefined;
    default:
      return textOfTemporal(value);
  }
}

/** Zoned values go by their instant, so that whatever `=` makes of zones, equal values share a key. */
function textOfTemporal(value: TemporalValue): string {
  switch (value.kind) {
    case 'time':
      return `time ${value.nanoOfDay - value.offsetSeconds * nanosPerSecond}`;
    case 'datetime':
      return `datetime ${value.toUtc().toString()}`;
    case 'date':
      return `date ${value.epochDay}`;
    default:
      return `${value.kind} ${value.toString()}`;
  }
}
