/**
 * Who writes, and who waits to: statements that write by themselves and explicit transactions take their turns in
 * the order in which they came. It begins, commits and takes back; it does not run anything.
 */
import { CypherError } from '../../engine/errors.ts';
import type { ChangeSet } from '../../engine/graph/graph.ts';
import { readClock } from './statement-control.ts';
import type { StatementTask } from './statement-task.ts';

export type Persist = (changes: ChangeSet) => void;

/** What the scheduler and its book need of a graph. */
export interface WritableGraph {
  readonly hasChanges: boolean;
  readonly isSettled: boolean;
  settle(milliseconds: number): void;
  begin(): void;
  savepoint(): number;
  rollbackTo(savepoint: number): void;
  commit(persist?: Persist): ChangeSet;
  rollback(): void;
}

/** An explicit transaction; its statements run one after the other. */
export interface Transaction {
  readonly number: number;
  readonly clock: bigint;
  readonly statements: StatementTask[];
  savepoint: number | undefined;
  failed: boolean;
}

export type Writer = StatementTask | Transaction;

export class TransactionBook {
  readonly #graph: WritableGraph;
  readonly #persist: Persist | undefined;
  readonly #transactions = new Map<number, Transaction>();
  /** The first one writes, the others wait. */
  #writers: Writer[] = [];
  /** Whether the first writer has begun. */
  #isOpen = false;

  constructor(graph: WritableGraph, persist: Persist | undefined) {
    this.#graph = graph;
    this.#persist = persist;
  }

  get hasUncommittedChanges(): boolean {
    return this.#isOpen && this.#graph.hasChanges;
  }

  clockOf(number: number | undefined): bigint | undefined {
    return number === undefined ? undefined : this.#transactions.get(number)?.clock;
  }

  /** The ids of the statements under way in a transaction. */
  statementsOf(number: number): readonly number[] {
    return this.#transactions.get(number)?.statements.map((task) => task.request.id) ?? [];
  }

  /** True when the transaction may write at once; else `finish`, `fail`, `commit` or `rollback` give it back. */
  begin(number: number): boolean {
    const clock = readClock();
    const transaction = { number, clock, statements: [], savepoint: undefined, failed: false };
    this.#transactions.set(number, transaction);
    this.#writers.push(transaction);
    return this.#openFirst() === transaction;
  }

  /** Puts a statement where it belongs: behind the others of its transaction, or among those that wait to write. */
  enlist(task: StatementTask): void {
    const { transaction: number } = task.request;
    if (number === undefined) {
      if (task.writes) this.#writers.push(task);
      return;
    }
    const transaction = this.#transactions.get(number);
    if (transaction === undefined || transaction.failed) throw transactionOver();
    transaction.statements.push(task);
  }

  /** Whether a statement that writes, or is part of a transaction, may go on now. */
  mayRun(task: StatementTask): boolean {
    const [writer] = this.#writers;
    if (writer === task) return true;
    const { transaction: number } = task.request;
    if (number === undefined || this.#transactions.get(number) !== writer) return false;
    return (task.writes || task.isWanted) && (writer as Transaction).statements[0] === task;
  }

  start(task: StatementTask): void {
    const transaction = this.#transactionOf(task);
    if (transaction !== undefined) transaction.savepoint = this.#graph.savepoint();
    else if (task.writes) this.#openFirst();
  }

  /** To be called when a statement is through; gives a transaction whose turn has come by that. */
  finish(task: StatementTask): Writer | undefined {
    const transaction = this.#transactionOf(task);
    if (transaction !== undefined) {
      transaction.statements.shift();
      transaction.savepoint = undefined;
      return undefined;
    }
    if (!task.writes) return undefined;
    this.#graph.commit(this.#persist);
    return this.#leave();
  }

  /** Takes back what a statement did; gives a transaction whose turn has come by that. */
  fail(task: StatementTask): Writer | undefined {
    const transaction = this.#transactionOf(task);
    if (transaction !== undefined) {
      const isRunning = transaction.statements[0] === task;
      if (isRunning && transaction.savepoint !== undefined) this.#graph.rollbackTo(transaction.savepoint);
      if (isRunning) transaction.savepoint = undefined;
      transaction.statements.splice(transaction.statements.indexOf(task), 1);
      transaction.failed = true;
      return undefined;
    }
    return this.#dismiss(task);
  }

  /** Throws, with the transaction still open, when it cannot be committed. */
  commit(number: number): Writer | undefined {
    const transaction = this.#transactions.get(number);
    if (transaction === undefined || transaction.failed || this.#writers[0] !== transaction) {
      throw transactionOver();
    }
    this.#graph.commit(this.#persist);
    this.#transactions.delete(number);
    return this.#leave();
  }

  rollback(number: number): Writer | undefined {
    const transaction = this.#transactions.get(number);
    this.#transactions.delete(number);
    return transaction === undefined ? undefined : this.#dismiss(transaction);
  }

  abandonAll(): void {
    if (this.#isOpen) this.#graph.rollback();
    this.#isOpen = false;
    this.#writers = [];
    this.#transactions.clear();
  }

  #transactionOf(task: StatementTask): Transaction | undefined {
    const { transaction: number } = task.request;
    const transaction = number === undefined ? undefined : this.#transactions.get(number);
    return transaction?.statements.includes(task) === true ? transaction : undefined;
  }

  /** Takes a writer out, wherever it stands; what it did is undone. */
  #dismiss(writer: Writer): Writer | undefined {
    const place = this.#writers.indexOf(writer);
    if (place < 0) return undefined;
    if (place > 0) {
      this.#writers.splice(place, 1);
      return undefined;
    }
    if (this.#isOpen) this.#graph.rollback();
    return this.#leave();
  }

  #leave(): Writer | undefined {
    this.#isOpen = false;
    this.#writers.shift();
    const [next] = this.#writers;
    return next !== undefined && 'number' in next ? this.#openFirst() : undefined;
  }

  /** Begins for the first writer, if it has not begun yet. */
  #openFirst(): Writer | undefined {
    const [first] = this.#writers;
    if (first !== undefined && !this.#isOpen) {
      this.#graph.begin();
      this.#isOpen = true;
    }
    return first;
  }
}

function transactionOver(): CypherError {
  return new CypherError(
    'Cannot run query in this transaction, because it has been rolled back either because of an error or ' +
      'explicit termination.',
    {
      code: 'Neo.ClientError.Transaction.TransactionMarkedAsFailed',
      phase: 'runtime',
      type: 'TransactionError',
    },
  );
}
