/**
 * One statement inside the worker: runs a slice at a time, gathers rows into batches, and hands out as many batches
 * as it was asked for. When it may run is for the scheduler to say.
 */
import type { Execution } from '../../engine/execution.ts';
import { PAUSE } from '../../engine/pause.ts';
import type { Value } from '../../engine/values/value.ts';
import type { StatementSummary } from '../graph-store.ts';
import { toErrorMessage } from './error-messages.ts';
import type { FromWorker, Row, RunMessage } from './messages.ts';
import { estimateSize, takeRow } from './snapshots.ts';
import type { StatementControl } from './statement-control.ts';
import { toStatementSummary } from './statement-summary.ts';

const batchRows = 500;
const batchBytes = 256 * 1024;

/** What the worker needs of the engine. */
export interface StatementEngine<Prepared extends PreparedFacts = PreparedFacts> {
  prepare(text: string): Prepared;
  execute(prepared: Prepared, parameters: ReadonlyMap<string, Value>, control: StatementControl): Execution;
}

export interface PreparedFacts {
  readonly facts: { readonly columns: readonly string[]; readonly access: 'read' | 'write' | 'schema' };
}

export class StatementTask {
  readonly request: RunMessage;
  readonly control: StatementControl;
  readonly prepared: PreparedFacts;
  /** Fires when the deadline passes, for a statement that waits and so never looks at the clock. */
  timer: NodeJS.Timeout | undefined;
  readonly #post: (message: FromWorker) => void;
  #execution: Execution | undefined;
  #summary: StatementSummary | undefined;
  #rows: Row[] = [];
  #rowBytes = 0;
  /** Batches that nobody has asked for yet; only writing statements run ahead of their reader. */
  #ready: Row[][] = [];
  #wanted = 1;

  constructor(
    request: RunMessage,
    prepared: PreparedFacts,
    control: StatementControl,
    post: (message: FromWorker) => void,
  ) {
    this.request = request;
    this.prepared = prepared;
    this.control = control;
    this.#post = post;
  }

  get writes(): boolean {
    return this.prepared.facts.access !== 'read';
  }

  get started(): boolean {
    return this.#execution !== undefined;
  }

  /** True when a reader waits for the next batch. */
  get isWanted(): boolean {
    return this.#wanted > 0;
  }

  /** True when all rows are there, sent or not. */
  get isDone(): boolean {
    return this.#summary !== undefined;
  }

  start(execution: Execution): void {
    this.#execution = execution;
    this.#post({ kind: 'started', id: this.request.id, columns: execution.columns });
  }

  /** Works for about that long. True when the statement has come to its end. */
  runSlice(milliseconds: number): boolean {
    this.control.startSlice(milliseconds);
    const { rows } = this.#execution!;
    for (;;) {
      this.control.tick();
      const next = rows.next();
      if (next.done === true) {
        this.#summary = toStatementSummary(this.#execution!.summary(), this.request.statement);
        return true;
      }
      if (next.value === PAUSE) break;
      this.#add(takeRow(next.value));
      if (this.#isBatchFull()) {
        this.#closeBatch();
        if (!this.writes) break;
      }
      if (this.control.shouldPause()) break;
    }
    if (!this.writes) this.sendBatches();
    return false;
  }

  want(): void {
    this.#wanted++;
  }

  /** Sends what is there and wanted. True when the last batch, with the summary, has gone out. */
  sendBatches(): boolean {
    if (this.#rows.length > 0) this.#closeBatch();
    while (this.#wanted > 0) {
      const rows = this.#ready.shift();
      const isLast = this.isDone && this.#ready.length === 0;
      if (rows === undefined && !isLast) return false;
      this.#wanted--;
      const summary = isLast ? this.#summary : undefined;
      this.#post({ kind: 'batch', id: this.request.id, rows: rows ?? [], summary });
      if (isLast) return true;
    }
    return false;
  }

  /** Ends it with an error. Rows of a writing statement are lost with its changes. */
  fail(error: unknown): void {
    const rows = this.writes ? [] : [...this.#ready.flat(), ...this.#rows];
    this.#post({
      kind: 'failed',
      id: this.request.id,
      rows,
      error: toErrorMessage(error, this.request.statement),
    });
    this.abandon();
  }

  /** Lets go of the rows and of everything the statement holds. */
  abandon(): void {
    clearTimeout(this.timer);
    this.#ready = [];
    this.#rows = [];
    try {
      this.#execution?.rows.return();
    } catch {
      // A generator that throws while it is closed has nothing left to say that anybody waits for.
    }
  }

  #add(row: Row): void {
    this.#rows.push(row);
    const bytes = row.reduce<number>((total, value) => total + estimateSize(value), 0);
    this.#rowBytes += bytes;
    // What a reader is about to take away is not held for long.
    if (this.writes) this.control.allocate(bytes);
    else if (bytes > batchBytes) this.control.requireRoom(bytes);
  }

  #isBatchFull(): boolean {
    return this.#rows.length >= batchRows || this.#rowBytes >= batchBytes;
  }

  #closeBatch(): void {
    this.#ready.push(this.#rows);
    this.#rows = [];
    this.#rowBytes = 0;
  }
}
