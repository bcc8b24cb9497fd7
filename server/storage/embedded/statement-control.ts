/** The brake of one statement: when to pause, when to stop, how much memory it may hold. */
import { CypherError } from '../../engine/errors.ts';
import type { ExecutionControl } from '../../engine/execution.ts';

/** How many calls go by between two looks at the clock, which costs more than all else here. */
const callsPerLook = 8;

export interface ControlOptions {
  readonly stopFlags: Int32Array<SharedArrayBuffer>;
  readonly flag: number | undefined;
  readonly deadline: number;
  readonly memoryBudgetBytes: number;
  readonly transactionClock: bigint;
  /** Whether another statement could run, or has been sent since this slice began. */
  othersWait(): boolean;
}

/** No single expression may keep everybody else waiting for longer: between rows others take their turns. */
const patienceMs = 2000;

export class StatementControl implements ExecutionControl {
  readonly statementClock = readClock();
  readonly transactionClock: bigint;
  readonly #options: ControlOptions;
  #sliceBegin = 0;
  #sliceEnd = 0;
  #ticks = 0;
  #questions = 0;
  #held = 0;

  constructor(options: ControlOptions) {
    this.#options = options;
    this.transactionClock = options.transactionClock;
  }

  /** Bytes accounted for so far. */
  get held(): number {
    return this.#held;
  }

  startSlice(milliseconds: number): void {
    this.#sliceBegin = performance.now();
    this.#sliceEnd = this.#sliceBegin + milliseconds;
    this.#questions = 0;
  }

  tick(): void {
    const { flag, stopFlags, deadline } = this.#options;
    if (flag !== undefined && Atomics.load(stopFlags, flag) === 1) throw terminated();
    if (++this.#ticks % callsPerLook !== 0) return;
    if (Date.now() > deadline) throw timedOut();
    if (performance.now() > this.#sliceBegin + patienceMs && this.#options.othersWait()) throw inTheWay();
  }

  shouldPause(): boolean {
    // The first question of a slice is always answered by the clock, for rows may be slow to come.
    return this.#questions++ % 8 === 0 && performance.now() >= this.#sliceEnd;
  }

  allocate(bytes: number): void {
    this.requireRoom(bytes);
    this.#held += bytes;
  }

  /** Throws when so many bytes more would be too much, for something that is soon given up again. */
  requireRoom(bytes: number): void {
    const { memoryBudgetBytes } = this.#options;
    if (this.#held + bytes > memoryBudgetBytes) throw outOfMemory(bytes, this.#held, memoryBudgetBytes);
  }
}

/** Nanoseconds since the epoch, to the microsecond where the platform has it. */
export function readClock(): bigint {
  return BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)) * 1000n;
}

export function terminated(): CypherError {
  return transactionError(
    'Neo.ClientError.Transaction.Terminated',
    'The transaction has been terminated. Retry your operation in a new transaction, and you should see a ' +
      'successful result. Explicitly terminated by the user.',
  );
}

export function timedOut(): CypherError {
  return transactionError(
    'Neo.ClientError.Transaction.TransactionTimedOut',
    'The transaction has been terminated. Retry your operation in a new transaction, and you should see a ' +
      'successful result. The transaction has not completed within the specified timeout. You may want to retry ' +
      'with a longer timeout.',
  );
}

function inTheWay(): CypherError {
  return transactionError(
    'Neo.ClientError.Transaction.Terminated',
    `The statement was ended: one of its expressions computed for ${patienceMs / 1000} s while other statements waited.`,
    'Take a long list apart with UNWIND instead of reduce() or a comprehension: between rows others have their turn.',
  );
}

export function outOfMemory(wanted: number, held: number, limit: number): CypherError {
  return transactionError(
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    `The allocation of an extra ${mebibytes(wanted)} would use more than the limit ${mebibytes(limit)}. ` +
      `Currently using ${mebibytes(held)}.`,
    'Ask for less at once: collect fewer values, sort fewer rows, or add a LIMIT.',
  );
}

function transactionError(code: string, message: string, hint?: string): CypherError {
  return new CypherError(message, {
    code,
    phase: 'runtime',
    type: 'TransactionError',
    ...(hint === undefined ? {} : { hint }),
  });
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
