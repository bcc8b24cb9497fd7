import type { CypherValue } from '../../protocol/values.ts';
import { formatValue } from '../api/value-text.ts';

/** A number to compare by: of numbers themselves, of dates the milliseconds since 1970. */
export function readNumber(value: CypherValue | undefined): number | null {
  if (typeof value === 'bigint' || typeof value === 'number') {
    return Number(value);
  }
  if (typeof value === 'object' && value !== null && 'kind' in value && 'text' in value) {
    const time = Date.parse(String(value.text).replace(/\[.*\]$/, ''));
    return Number.isNaN(time) ? null : time;
  }
  return null;
}

/** Whether `readNumber` reads it as a date: how large a number is does not tell. */
export function isDate(value: CypherValue | undefined): boolean {
  return typeof value === 'object' && readNumber(value) !== null;
}

/** The texts by which a value is counted and chosen: of a list each of its members. */
export function listTexts(value: CypherValue | undefined): string[] {
  if (value === undefined || value === null) {
    return [];
  }
  return Array.isArray(value)
    ? [...new Set((value as readonly CypherValue[]).map(sayValue))]
    : [sayValue(value)];
}

function sayValue(value: CypherValue): string {
  return typeof value === 'bigint' ? String(value) : formatValue(value);
}
