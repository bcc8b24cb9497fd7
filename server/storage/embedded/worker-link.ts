/** The store's end of the line to its worker: starts it, sends, and hands each answer to whoever waits for it. */
import { Worker } from 'node:worker_threads';
import type { StoreError } from '../graph-store.ts';
import { closed, reasonOf, unavailable } from './embedded-errors.ts';
import { fromErrorMessage } from './error-messages.ts';
import type { FromWorker, ToWorker, WorkerOptions } from './messages.ts';

/** What the worker says of one statement. */
export type StatementMessage = Extract<FromWorker, { readonly id: number }>;

export interface StatementListener {
  receive(message: StatementMessage): void;
  /** The worker is gone. */
  lose(error: StoreError): void;
}

interface Waiting {
  resolve(): void;
  reject(error: StoreError): void;
}

const reopeningHint =
  'Send the statement again: the graph is opened anew from disk, with everything that was answered.';
const lostHint = 'Restart Dragoman: a graph that is kept in memory alone ends with its engine.';

export class WorkerLink {
  readonly #worker: Worker;
  readonly #listeners = new Map<number, StatementListener>();
  readonly #transactions = new Map<number, Waiting>();
  #opening: Waiting | undefined;
  #closing: Waiting | undefined;
  /** Why nothing can be asked any more. */
  #end: StoreError | undefined;

  private constructor(options: WorkerOptions) {
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: options,
      // Batches of new entities survive the young generation anyway; a larger one saves copying them twice.
      resourceLimits: { maxYoungGenerationSizeMb: 128 },
    });
    const hint = options.dataDir === undefined ? lostHint : reopeningHint;
    this.#worker.on('message', (message: FromWorker) => this.#receive(message));
    this.#worker.on('error', (error) =>
      this.#lose(unavailable(`The embedded engine has failed: ${reasonOf(error)}.`, hint, error)),
    );
    this.#worker.on('exit', () => this.#lose(unavailable('The embedded engine has stopped.', hint)));
  }

  /** Rejects with a StoreError when the data directory cannot be opened. */
  static async open(options: WorkerOptions): Promise<WorkerLink> {
    const link = new WorkerLink(options);
    await new Promise<void>((resolve, reject) => {
      link.#opening = { resolve, reject };
    });
    return link;
  }

  /** Undefined while the worker is there. */
  get end(): StoreError | undefined {
    return this.#end;
  }

  send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  listen(id: number, listener: StatementListener): void {
    if (this.#end === undefined) this.#listeners.set(id, listener);
    else listener.lose(this.#end);
  }

  forget(id: number): void {
    this.#listeners.delete(id);
  }

  /** Sends a step of an explicit transaction and waits until it is done. */
  async settle(kind: 'begin' | 'commit' | 'rollback', transaction: number): Promise<void> {
    if (this.#end !== undefined) throw this.#end;
    this.send({ kind, transaction });
    await new Promise<void>((resolve, reject) => {
      this.#transactions.set(transaction, { resolve, reject });
    });
  }

  /** Ends what is under way, then the worker. */
  async close(): Promise<void> {
    if (this.#end !== undefined) return;
    this.send({ kind: 'close' });
    await new Promise<void>((resolve) => {
      this.#closing = { resolve, reject: () => resolve() };
    });
    await this.#worker.terminate();
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case 'ready':
        this.#opening?.resolve();
        this.#opening = undefined;
        break;
      case 'refused':
        this.#opening?.reject(fromErrorMessage(message.error));
        this.#opening = undefined;
        break;
      case 'closed':
        this.#lose(closed());
        break;
      case 'done':
        this.#settled(message);
        break;
      default:
        this.#listeners.get(message.id)?.receive(message);
    }
  }

  #settled({ transaction, error }: Extract<FromWorker, { readonly kind: 'done' }>): void {
    const waiting = this.#transactions.get(transaction);
    this.#transactions.delete(transaction);
    if (error === undefined) waiting?.resolve();
    else waiting?.reject(fromErrorMessage(error));
  }

  #lose(error: StoreError): void {
    if (this.#end !== undefined) return;
    this.#end = error;
    for (const waiting of [this.#opening, this.#closing, ...this.#transactions.values()])
      waiting?.reject(error);
    for (const listener of this.#listeners.values()) listener.lose(error);
    this.#listeners.clear();
    this.#transactions.clear();
  }
}
