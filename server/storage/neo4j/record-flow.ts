/**
 * The records of one result, taken in batches. The driver's iterator makes some ten promises for each record, which can
 * cost more than all the rest of an answer; an observer needs none. Must not know what records hold.
 */
import type { Record as DriverRecord, Result, ResultSummary } from 'neo4j-driver';
import { Deferred } from '../deferred.ts';

/** With so many records waiting here the server is asked for no more; with so few it is asked again. */
const [manyWaiting, fewWaiting] = [700, 300];

/** A batch is not kept back longer than this for being short: slow statements show what they have. */
const longestGatheringMs = 20;

/** What feeds an observer, and can be held back. Only the driver's entrance for its own reactive results gives it. */
type RecordStream = Awaited<ReturnType<Result['_subscribe']>>;

export class RecordFlow {
  readonly #columns = new Deferred<readonly string[]>();
  readonly #opened: Promise<void>;
  #stream: RecordStream | undefined;
  #waiting: DriverRecord[] = [];
  #summary: ResultSummary | undefined;
  #failure: Error | undefined;
  #isStopped = false;
  #wanted = Number.POSITIVE_INFINITY;
  #wake: () => void = () => undefined;

  /** Nobody else may take records of this result. */
  constructor(result: Result) {
    // Nobody may be waiting for the columns any more when the statement fails.
    this.#columns.promise.catch(() => undefined);
    const observer = {
      onKeys: (columns: string[]) => this.#columns.resolve(columns),
      onNext: (record: DriverRecord) => this.#receive(record),
      onCompleted: (summary: ResultSummary) => this.#end(summary, undefined),
      onError: (failure: Error) => this.#end(undefined, failure),
    };
    this.#opened = result._subscribe(observer).then(
      (stream) => {
        this.#stream = stream;
        this.#holdBack();
      },
      () => undefined,
    );
  }

  /** Rejects with what the driver throws. */
  get columns(): Promise<readonly string[]> {
    return this.#columns.promise;
  }

  /** Known when there are no more records. */
  get summary(): ResultSummary | undefined {
    return this.#summary;
  }

  /**
   * The next records, in one array of at most so many; none at the end. Rejects with what the driver throws when the
   * records before the failure have been taken.
   */
  async take(most: number): Promise<readonly DriverRecord[]> {
    await this.#gather(most, longestGatheringMs);
    await this.#gather(1);
    const taken = this.#waiting.splice(0, most);
    if (taken.length === 0 && this.#failure !== undefined) throw this.#failure;
    if (this.#waiting.length <= fewWaiting && !this.#isStopped) this.#stream?.resume();
    return taken;
  }

  /** The server is asked for nothing more, for good. Resolves when that is certain; never rejects. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#opened;
    this.#stream?.pause();
  }

  /** Resolves when so many records wait, when no more will come, or when it has taken too long. */
  #gather(count: number, limitMs?: number): Promise<void> {
    const isOver = this.#summary !== undefined || this.#failure !== undefined;
    if (this.#waiting.length >= count || isOver) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = limitMs === undefined ? undefined : setTimeout(resolve, limitMs);
      this.#wanted = count;
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #receive(record: DriverRecord): void {
    this.#waiting.push(record);
    if (this.#waiting.length === this.#wanted) this.#wake();
    this.#holdBack();
  }

  #holdBack(): void {
    if (this.#waiting.length >= manyWaiting) this.#stream?.pause();
  }

  #end(summary: ResultSummary | undefined, failure: Error | undefined): void {
    this.#summary = summary;
    this.#failure = failure;
    if (failure !== undefined) this.#columns.reject(failure);
    this.#wake();
  }
}
