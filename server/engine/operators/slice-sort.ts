/** Sorting that can pause: the language's own sort on short runs, which are then merged step by step. */

import type { Row } from '../expressions/row.ts';
import type { Runtime } from '../expressions/runtime.ts';
import { PAUSE } from '../pause.ts';

export type Order = (left: Row, right: Row) => number;

/** Rows sorted at one go, in about a millisecond. */
const RUN_LENGTH = 1024;

/** Sorts stably. The array given may be used as scratch space; the one returned is sorted. */
export function* sortInSlices(
  rows: Row[],
  order: Order,
  runtime: Runtime,
): Generator<typeof PAUSE, Row[], void> {
  if (rows.length <= RUN_LENGTH) return rows.sort(order);
  let from: Row[] = [];
  for (let start = 0; start < rows.length; start += RUN_LENGTH) {
    if (runtime.lookNow()) yield PAUSE;
    for (const row of rows.slice(start, start + RUN_LENGTH).sort(order)) from.push(row);
  }
  let to = rows;
  for (let width = RUN_LENGTH; width < rows.length; width *= 2) {
    for (let start = 0; start < rows.length; start += 2 * width) {
      yield* merge(from, to, start, width, order, runtime);
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Merges two neighbouring sorted runs of `from` into the same place of `to`. */
function* merge(
  from: readonly Row[],
  to: Row[],
  start: number,
  width: number,
  order: Order,
  runtime: Runtime,
): Generator<typeof PAUSE, void, void> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let left = start;
  let right = middle;
  for (let target = start; target < end; target++) {
    if (runtime.isDue()) yield PAUSE;
    const takesLeft = right >= end || (left < middle && order(from[left] as Row, from[right] as Row) <= 0);
    to[target] = (takesLeft ? from[left++] : from[right++]) as Row;
  }
}
