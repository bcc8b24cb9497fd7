/**
 * One statement on its way through a driver session: columns first, then rows in batches as they are pulled, then
 * the summary. Leaving early or aborting ends the transaction in the server.
 */
import type { Record as DriverRecord, Result, ResultSummary, Session } from 'neo4j-driver';
import type { CypherValue } from '../../../protocol/values.ts';
import { type RunningStatement, type RunRequest, StoreError } from '../graph-store.ts';
import { toDriverParameters } from './driver-parameters.ts';
import { fromDriverRow } from './driver-values.ts';
import { toStoreError } from './neo4j-errors.ts';
import { SessionEnding } from './session-ending.ts';
import { toStatementSummary } from './statement-summary.ts';

type Row = readonly CypherValue[];

/** A batch is handed on when it is this long: the first ones are short, so that something is seen at once … */
const [firstBatchRows, batchRows] = [8, 500];
/** … or when its first row has waited for so many milliseconds, so that slow statements show what they have. */
const batchMs = 20;

/** Owns the session from here on: it is closed when the rows are through, left early, or failed. */
export async function startStatement(session: Session, request: RunRequest): Promise<RunningStatement> {
  const ending = new SessionEnding(session);
  const abortion = watchAbort(ending, request.signal);
  try {
    if (request.signal?.aborted === true) throw describeAbortion(request.signal);
    const options = { timeout: request.timeoutMs };
    const result = session.run(request.statement, toDriverParameters(request.parameters), options);
    ending.watch(result);
    const columns = await abortion.orAbort(result.keys());
    return new Neo4jStatement(columns, session, ending, result, request, abortion);
  } catch (error) {
    abortion.forget();
    await ending.end();
    throw toStoreError(error);
  }
}

class Neo4jStatement implements RunningStatement {
  readonly columns: readonly string[];
  readonly batches: AsyncIterable<readonly Row[]>;
  readonly #session: Session;
  readonly #ending: SessionEnding;
  readonly #access: RunRequest['access'];
  #summary: ResultSummary | undefined;

  constructor(
    columns: readonly string[],
    session: Session,
    ending: SessionEnding,
    result: Result,
    request: RunRequest,
    abortion: Abortion,
  ) {
    this.columns = columns;
    this.#session = session;
    this.#ending = ending;
    this.#access = request.access;
    this.batches = this.#pull(result, abortion);
  }

  async summary() {
    if (this.#summary === undefined) {
      throw new StoreError('The statement has no summary yet: its rows have not been read to the end.', {
        code: 'Neo.ClientError.Request.Invalid',
        store: 'neo4j',
      });
    }
    return toStatementSummary(this.#summary, this.#access, this.#session.lastBookmarks());
  }

  async *#pull(result: Result, abortion: Abortion): AsyncGenerator<readonly Row[]> {
    const records = result[Symbol.asyncIterator]();
    let batch: Row[] = [];
    let [deadline, wanted] = [0, firstBatchRows];
    try {
      while (this.#summary === undefined) {
        const next: IteratorResult<DriverRecord, ResultSummary> = await abortion.orAbort(records.next());
        if (next.done === true) {
          this.#summary = next.value;
          break;
        }
        if (batch.length === 0) deadline = Date.now() + batchMs;
        batch.push(fromDriverRow(next.value));
        if (batch.length >= wanted || Date.now() >= deadline) {
          yield batch;
          batch = [];
          wanted = Math.min(batchRows, 2 * wanted);
        }
      }
      if (batch.length > 0) yield batch;
    } catch (error) {
      // What came before the failure is handed on first, as Neo4j's own endpoint does.
      if (batch.length > 0) yield batch;
      throw toStoreError(error);
    } finally {
      abortion.forget();
      await this.#ending.end();
    }
  }
}

interface Abortion {
  /** The promise, or a rejection as soon as the signal is aborted. One at a time. */
  orAbort<T>(promise: Promise<T>): Promise<T>;
  forget(): void;
}

/**
 * Not `Promise.race` with one promise for the abortion: each race would leave its reaction on that promise, one for
 * every row.
 */
function watchAbort(ending: SessionEnding, signal: AbortSignal | undefined): Abortion {
  let rejectCurrent: (error: StoreError) => void = () => undefined;
  const onAbort = () => {
    void ending.end();
    rejectCurrent(describeAbortion(signal));
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  return {
    orAbort: (promise) =>
      new Promise((resolve, reject) => {
        rejectCurrent = reject;
        if (signal?.aborted === true) reject(describeAbortion(signal));
        promise.then(resolve, reject);
      }),
    forget: () => signal?.removeEventListener('abort', onAbort),
  };
}

function describeAbortion(signal: AbortSignal | undefined): StoreError {
  return new StoreError('The statement was cancelled.', {
    code: 'Neo.ClientError.Transaction.Terminated',
    store: 'neo4j',
    cause: signal?.reason,
  });
}
