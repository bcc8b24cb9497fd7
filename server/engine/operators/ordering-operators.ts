/** Sort, Top and Distinct. */

import type { Operator, Row } from '../expressions/row.ts';
import { PAUSE } from '../pause.ts';
import type { Distinct, Sort } from '../plan/plan.ts';
import { orderValues } from '../values/ordering.ts';
import type { Value } from '../values/value.ts';
import { type Builder, rowBytes, textBytes } from './builder.ts';
import { keyOfRow } from './grouping.ts';
import { type Order, sortInSlices } from './slice-sort.ts';

function compileOrder(plan: Sort): Order {
  const keys = plan.keys.map(({ slot, descending }) => [slot, descending ? -1 : 1] as const);
  return (left, right) => {
    for (const [slot, sign] of keys) {
      const order = orderValues(left[slot] as Value, right[slot] as Value);
      if (order !== 0) return order * sign;
    }
    return 0;
  };
}

export function buildSort(plan: Sort, build: Builder): Operator {
  const source = build.operator(plan.source);
  const order = compileOrder(plan);
  const { runtime } = build.compiler;
  return function* sort(argument) {
    const rows: Row[] = [];
    for (const row of source(argument)) {
      if (row === PAUSE) yield row;
      else {
        runtime.allocate(rowBytes(row));
        rows.push(row.slice());
      }
    }
    for (const row of yield* sortInSlices(rows, order, runtime)) {
      if (runtime.isDue()) yield PAUSE;
      yield row;
    }
  };
}

/** Keeps the first `limit` rows only, sorted, by binary insertion. */
export function buildTop(plan: Sort, build: Builder): Operator {
  const source = build.operator(plan.source);
  const order = compileOrder(plan);
  const limit = plan.limit as number;
  const { runtime } = build.compiler;
  return function* top(argument) {
    const rows: Row[] = [];
    for (const row of source(argument)) {
      if (row === PAUSE) yield row;
      else if (rows.length < limit) {
        runtime.allocate(rowBytes(row));
        insertSorted(rows, row.slice(), order);
      } else if (limit > 0 && order(row, rows[limit - 1] as Row) < 0) {
        rows.pop();
        insertSorted(rows, row.slice(), order);
      }
    }
    yield* rows;
  };
}

function insertSorted(rows: Row[], row: Row, order: Order): void {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(row, rows[middle] as Row) < 0) high = middle;
    else low = middle + 1;
  }
  rows.splice(low, 0, row);
}

export function buildDistinct(plan: Distinct, build: Builder): Operator {
  const source = build.operator(plan.source);
  const { runtime } = build.compiler;
  return function* distinct(argument) {
    const seen = new Set<unknown>();
    for (const row of source(argument)) {
      if (row === PAUSE) {
        yield row;
        continue;
      }
      const key = keyOfRow(row, plan.slots);
      if (seen.has(key)) continue;
      runtime.allocate(64 + (typeof key === 'string' ? textBytes(key) : 0));
      seen.add(key);
      yield row;
    }
  };
}
