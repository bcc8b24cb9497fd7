/**
 * Rows and the functions over them. A row has one slot for every variable a whole statement ever binds, so that
 * operators bind by writing into the row they were given; who keeps a row must copy it.
 */
import { PAUSE } from '../pause.ts';
import type { Value } from '../values/value.ts';
import type { Runtime } from './runtime.ts';

export type Row = Value[];
export type Evaluate = (row: Row) => Value;
export type Test = (row: Row) => boolean;
export type RowStream = Generator<Row | typeof PAUSE, void, void>;
/** Produces rows that extend the row it is given (its argument). */
export type Operator = (argument: Row) => RowStream;

/** Hands out slots. A slot is never used for two variables. */
export class Frame {
  #size = 0;

  allocate(): number {
    return this.#size++;
  }

  emptyRow(): Row {
    return new Array<Value>(this.#size).fill(null);
  }
}

/** Runs an operator where nobody can pause: inside an expression. Stops early when `visit` returns false. */
export function runToEnd(
  operator: Operator,
  row: Row,
  runtime: Runtime,
  visit: (row: Row) => boolean | undefined,
): void {
  for (const found of operator(row)) {
    if (found === PAUSE) runtime.postponePause();
    else if (visit(found) === false) return;
  }
}
