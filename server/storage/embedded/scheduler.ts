/**
 * Runs many statements on one graph by turns, a few milliseconds each. Readers never see what is not committed:
 * while a writer has changed anything they wait, and there is one writer at a time.
 */
import { CypherError } from '../../engine/errors.ts';
import { closed } from './embedded-errors.ts';
import { toErrorMessage } from './error-messages.ts';
import { isHeapFull, safeBudget } from './heap.ts';
import type { FromWorker, RunMessage, ToWorker } from './messages.ts';
import { readParameters } from './parameters.ts';
import { outOfMemory, readClock, StatementControl, terminated, timedOut } from './statement-control.ts';
import { type PreparedFacts, type StatementEngine, StatementTask } from './statement-task.ts';
import { countSent } from './stop-flags.ts';
import { type Persist, TransactionBook, type WritableGraph, type Writer } from './transaction-book.ts';
import { type TransactionLimits, TransactionTimers } from './transaction-timers.ts';

/** All statements together should come round within this time, and each should get something done in its turn. */
const roundMs = 40;
const longestSliceMs = 8;
const shortestSliceMs = 2;
const turnsPerHeapCheck = 4;
/** Node's timers cannot wait longer. */
const longestTimerMs = 2_147_483_647;

export interface SchedulerOptions {
  readonly graph: WritableGraph;
  /** Makes changes durable before they are final, or throws. */
  readonly persist: Persist | undefined;
  readonly engine: StatementEngine;
  readonly stopFlags: Int32Array<SharedArrayBuffer>;
  readonly memoryBudgetBytes: number;
  readonly transactionLimits: TransactionLimits;
  readonly post: (message: FromWorker) => void;
}

export class Scheduler {
  readonly #options: SchedulerOptions;
  readonly #book: TransactionBook;
  readonly #timers: TransactionTimers;
  /** Transactions that took too long and have not been told yet. */
  readonly #expired = new Set<number>();
  readonly #tasks = new Map<number, StatementTask>();
  /** Statements that are not through yet, the next one to run first. */
  #turns: StatementTask[] = [];
  #isScheduled = false;
  /** Statements, as `countSent` counts them on the other side. */
  #received: number;
  #turnCount = 0;

  constructor(options: SchedulerOptions) {
    this.#options = options;
    this.#received = countSent(options.stopFlags);
    this.#book = new TransactionBook(options.graph, options.persist);
    this.#timers = new TransactionTimers(options.transactionLimits, (number) => this.#expire(number));
    this.#schedule();
  }

  receive(message: Exclude<ToWorker, { readonly kind: 'close' }>): void {
    switch (message.kind) {
      case 'run':
        this.#accept(message);
        break;
      case 'pull':
        this.#pull(message.id);
        break;
      case 'cancel':
        this.#endTask(message.id, terminated());
        break;
      case 'begin':
        if (this.#book.begin(message.transaction)) this.#letBegin(message.transaction);
        break;
      default:
        this.#settle(message.kind, message.transaction);
    }
    this.#schedule();
  }

  /** Ends everything that is under way; nothing of it is kept. */
  stop(): void {
    for (const id of [...this.#tasks.keys()]) this.#endTask(id, closed());
    this.#timers.stopAll();
    this.#book.abandonAll();
  }

  #accept(request: RunMessage): void {
    this.#received = (this.#received + 1) | 0;
    const { post, stopFlags, engine } = this.#options;
    const { id, flag, deadline } = request;
    const memoryBudgetBytes = Math.min(this.#options.memoryBudgetBytes, safeBudget());
    try {
      const { transaction } = request;
      if (transaction !== undefined && this.#expired.has(transaction)) throw timedOut();
      const transactionClock = this.#book.clockOf(request.transaction) ?? readClock();
      const control = new StatementControl({
        stopFlags,
        flag,
        deadline,
        memoryBudgetBytes,
        transactionClock,
        othersWait: () =>
          ((countSent(stopFlags) - this.#received) | 0) > 0 ||
          this.#turns.filter((other) => this.#canRun(other)).length > 1,
      });
      const prepared = engine.prepare(request.statement);
      if (request.access === 'read' && prepared.facts.access !== 'read') throw writingNotAllowed(prepared);
      const task = new StatementTask(request, prepared, control, post);
      this.#book.enlist(task);
      if (transaction !== undefined) this.#timers.work(transaction);
      this.#tasks.set(id, task);
      this.#turns.unshift(task);
      this.#watchDeadline(task);
    } catch (error) {
      post({ kind: 'failed', id, rows: [], error: toErrorMessage(error, request.statement) });
    }
  }

  #pull(id: number): void {
    const task = this.#tasks.get(id);
    task?.want();
    if (task?.isDone === true) this.#deliver(task);
  }

  #schedule(): void {
    const isIdle = !this.#turns.some((task) => this.#canRun(task));
    if (this.#isScheduled || (isIdle && this.#options.graph.isSettled)) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#takeTurn();
      this.#schedule();
    });
  }

  #canRun(task: StatementTask): boolean {
    return task.writes || task.request.transaction !== undefined
      ? this.#book.mayRun(task)
      : task.isWanted && !this.#book.hasUncommittedChanges;
  }

  #takeTurn(): void {
    const runnable = this.#turns.filter((task) => this.#canRun(task));
    const [task] = runnable;
    if (task === undefined) {
      this.#options.graph.settle(shortestSliceMs);
      return;
    }
    this.#turns = [...this.#turns.filter((other) => other !== task), task];
    const slice = Math.max(shortestSliceMs, Math.min(longestSliceMs, roundMs / runnable.length));
    try {
      if (!task.started) this.#start(task);
      if (task.runSlice(slice)) this.#finish(task);
    } catch (error) {
      this.#fail(task, error);
    }
    if (++this.#turnCount % turnsPerHeapCheck === 0 && isHeapFull()) this.#endLargest();
  }

  #start(task: StatementTask): void {
    const { engine } = this.#options;
    this.#book.start(task);
    const parameters = readParameters(task.request.parameters);
    task.start(engine.execute(task.prepared, parameters, task.control));
  }

  #finish(task: StatementTask): void {
    this.#welcome(this.#book.finish(task));
    this.#restAfter(task);
    this.#turns = this.#turns.filter((other) => other !== task);
    clearTimeout(task.timer);
    this.#deliver(task);
  }

  #deliver(task: StatementTask): void {
    if (task.sendBatches()) this.#tasks.delete(task.request.id);
  }

  #endTask(id: number, error: Error): void {
    const task = this.#tasks.get(id);
    if (task !== undefined) this.#fail(task, error);
  }

  #fail(task: StatementTask, error: unknown): void {
    this.#tasks.delete(task.request.id);
    this.#turns = this.#turns.filter((other) => other !== task);
    const next = this.#book.fail(task);
    this.#restAfter(task);
    task.fail(error);
    this.#welcome(next);
    this.#schedule();
  }

  #restAfter({ request: { transaction } }: StatementTask): void {
    if (transaction !== undefined && this.#book.statementsOf(transaction).length === 0)
      this.#timers.rest(transaction);
  }

  /** What the transaction did is taken back, and whoever asks for it is told. */
  #expire(number: number): void {
    this.#timers.stop(number);
    this.#expired.add(number);
    for (const id of this.#book.statementsOf(number)) this.#endTask(id, timedOut());
    this.#welcome(this.#book.rollback(number));
    this.#schedule();
  }

  #settle(kind: 'commit' | 'rollback', number: number): void {
    this.#timers.stop(number);
    if (this.#expired.delete(number)) {
      this.#answer(number, kind === 'commit' ? timedOut() : undefined);
      return;
    }
    for (const id of this.#book.statementsOf(number)) this.#endTask(id, terminated());
    try {
      this.#welcome(kind === 'commit' ? this.#book.commit(number) : this.#book.rollback(number));
      this.#answer(number);
    } catch (error) {
      this.#welcome(this.#book.rollback(number));
      this.#answer(number, error);
    }
  }

  /** Tells a transaction that has waited for its turn that it has come. */
  #welcome(writer: Writer | undefined): void {
    if (writer !== undefined && !(writer instanceof StatementTask)) this.#letBegin(writer.number);
  }

  #letBegin(transaction: number): void {
    this.#timers.start(transaction);
    this.#answer(transaction);
  }

  #answer(transaction: number, error?: unknown): void {
    const message = error === undefined ? undefined : toErrorMessage(error);
    this.#options.post({ kind: 'done', transaction, error: message });
  }

  #watchDeadline(task: StatementTask): void {
    const { deadline, id } = task.request;
    if (deadline === Number.POSITIVE_INFINITY) return;
    const wait = Math.min(Math.max(0, deadline - Date.now()), longestTimerMs);
    task.timer = setTimeout(() => this.#endTask(id, timedOut()), wait);
  }

  /** Better one statement than the whole worker. */
  #endLargest(): void {
    const byHolding = [...this.#turns].sort((left, right) => right.control.held - left.control.held);
    const [largest] = byHolding;
    if (largest !== undefined)
      this.#fail(largest, outOfMemory(0, largest.control.held, largest.control.held));
  }
}

function writingNotAllowed({ facts }: PreparedFacts): CypherError {
  const message =
    facts.access === 'schema'
      ? 'Schema operations are not allowed in read access mode. Attempted to change the schema of neo4j'
      : 'Writing in read access mode not allowed. Attempted write to neo4j';
  return new CypherError(message, {
    code: 'Neo.ClientError.Statement.AccessMode',
    phase: 'compile',
    type: 'SyntaxError',
  });
}
