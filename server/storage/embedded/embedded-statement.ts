/** One statement as its reader sees it: columns, then batches as they are pulled, then the summary. */
import { Deferred } from '../deferred.ts';
import type { RunningStatement, StatementSummary, StoreError } from '../graph-store.ts';
import { fromErrorMessage, toErrorMessage } from './error-messages.ts';
import type { Row, RunMessage } from './messages.ts';
import { terminated } from './statement-control.ts';
import type { StopFlags } from './stop-flags.ts';
import type { StatementListener, StatementMessage, WorkerLink } from './worker-link.ts';

type Arrival =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'failure'; readonly error: StoreError }
  | { readonly kind: 'end' };

export class EmbeddedStatement implements RunningStatement, StatementListener {
  columns: readonly string[] = [];
  readonly batches: AsyncIterable<readonly Row[]>;
  readonly #request: RunMessage;
  readonly #link: WorkerLink;
  readonly #flags: StopFlags;
  readonly #signal: AbortSignal | undefined;
  readonly #started = new Deferred<void>();
  readonly #summary = new Deferred<StatementSummary>();
  readonly #arrivals: Arrival[] = [];
  #wake: (() => void) | undefined;
  #isOver = false;

  constructor(request: RunMessage, link: WorkerLink, flags: StopFlags, signal: AbortSignal | undefined) {
    this.#request = request;
    this.#link = link;
    this.#flags = flags;
    this.#signal = signal;
    this.batches = this.#pull();
    // Nobody may ever ask for the summary of a statement that fails; that is no unhandled rejection.
    this.#summary.promise.catch(() => undefined);
  }

  /** Sends the statement to the worker. Resolves when it runs; rejects with a StoreError when it cannot. */
  async start(): Promise<this> {
    if (this.#signal?.aborted === true) {
      this.lose(fromErrorMessage(toErrorMessage(terminated())));
    } else {
      this.#link.listen(this.#request.id, this);
      if (!this.#isOver) this.#link.send(this.#request);
      this.#signal?.addEventListener('abort', this.#cancel, { once: true });
    }
    await this.#started.promise;
    return this;
  }

  summary(): Promise<StatementSummary> {
    return this.#summary.promise;
  }

  receive(message: StatementMessage): void {
    switch (message.kind) {
      case 'started':
        this.columns = message.columns;
        this.#started.resolve();
        break;
      case 'batch':
        if (message.rows.length > 0) this.#arrive({ kind: 'rows', rows: message.rows });
        if (message.summary !== undefined) this.#end(message.summary);
        else if (message.rows.length === 0) this.#link.send({ kind: 'pull', id: this.#request.id });
        break;
      case 'failed':
        if (message.rows.length > 0) this.#arrive({ kind: 'rows', rows: message.rows });
        this.lose(fromErrorMessage(message.error));
    }
  }

  lose(error: StoreError): void {
    this.#finish();
    this.#started.promise.catch(() => undefined);
    this.#started.reject(error);
    this.#summary.reject(error);
    this.#arrive({ kind: 'failure', error });
  }

  #end(summary: StatementSummary): void {
    this.#finish();
    this.#summary.resolve(summary);
    this.#arrive({ kind: 'end' });
  }

  readonly #cancel = (): void => {
    if (this.#isOver) return;
    this.#flags.raise(this.#request.flag);
    this.#link.send({ kind: 'cancel', id: this.#request.id });
  };

  #finish(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#link.forget(this.#request.id);
    this.#flags.giveBack(this.#request.flag);
    this.#signal?.removeEventListener('abort', this.#cancel);
  }

  #arrive(arrival: Arrival): void {
    this.#arrivals.push(arrival);
    this.#wake?.();
  }

  async *#pull(): AsyncGenerator<readonly Row[]> {
    try {
      for (;;) {
        const arrival = this.#arrivals.shift();
        if (arrival === undefined) {
          await new Promise<void>((resolve) => {
            this.#wake = resolve;
          });
        } else if (arrival.kind === 'rows') {
          yield arrival.rows;
          // Only a reader that has come back for more is sent more.
          if (!this.#isOver) this.#link.send({ kind: 'pull', id: this.#request.id });
        } else if (arrival.kind === 'failure') {
          throw arrival.error;
        } else {
          return;
        }
      }
    } finally {
      this.#cancel();
    }
  }
}
