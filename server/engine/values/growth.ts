/**
 * Lists and texts that are put together from others, up to a length. A value can double with every step of a `reduce`,
 * and would end the process before any budget that counts rows could see it.
 */
import { CypherError } from '../errors.ts';
import type { Value } from './value.ts';

const maxListLength = 2 ** 24;
const maxTextLength = 2 ** 27;

export function joinLists(left: readonly Value[], right: readonly Value[]): Value[] {
  requireLength('list', left.length + right.length, maxListLength);
  return left.concat(right);
}

export function joinTexts(left: string, right: string): string {
  requireTextLength(left.length + right.length);
  return left + right;
}

export function requireTextLength(length: number): void {
  requireLength('text', length, maxTextLength);
}

function requireLength(what: string, length: number, max: number): void {
  if (length <= max) return;
  throw new CypherError(`A ${what} of length ${length} is more than one value may hold (${max}).`, {
    code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    phase: 'runtime',
    type: 'ArgumentError',
    detail: 'NumberOutOfRange',
    hint: 'Work through the data in rows rather than in one list or text.',
  });
}
