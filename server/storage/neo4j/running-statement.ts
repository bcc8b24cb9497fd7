/**
 * One statement on its way through a driver session: columns first, then rows in batches as they are pulled, then
 * the summary. Leaving early or aborting ends the transaction in the server.
 */
import type { Session } from 'neo4j-driver';
import type { CypherValue } from '../../../protocol/values.ts';
import { type RunningStatement, type RunRequest, StoreError } from '../graph-store.ts';
import { toDriverParameters } from './driver-parameters.ts';
import { fromDriverRow } from './driver-values.ts';
import { toStoreError } from './neo4j-errors.ts';
import { RecordFlow } from './record-flow.ts';
import { SessionEnding } from './session-ending.ts';
import { toStatementSummary } from './statement-summary.ts';

type Row = readonly CypherValue[];

/** The first batches are short, so that something is seen at once; longer ones outlive the collector's first round. */
const [firstBatchRows, batchRows] = [8, 128];

/** Owns the session from here on: it is closed when the rows are through, left early, or failed. */
export async function startStatement(session: Session, request: RunRequest): Promise<RunningStatement> {
  const ending = new SessionEnding(session);
  const abortion = watchAbort(ending, request.signal);
  try {
    if (request.signal?.aborted === true) throw describeAbortion(request.signal);
    const options = { timeout: request.timeoutMs };
    const result = session.run(request.statement, toDriverParameters(request.parameters), options);
    const flow = new RecordFlow(result);
    ending.watch(flow);
    const columns = await abortion.orAbort(flow.columns);
    return new Neo4jStatement(columns, session, ending, flow, request, abortion);
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
  readonly #flow: RecordFlow;

  constructor(
    columns: readonly string[],
    session: Session,
    ending: SessionEnding,
    flow: RecordFlow,
    request: RunRequest,
    abortion: Abortion,
  ) {
    this.columns = columns;
    this.#session = session;
    this.#ending = ending;
    this.#access = request.access;
    this.#flow = flow;
    this.batches = this.#pull(abortion);
  }

  async summary() {
    const { summary } = this.#flow;
    if (summary === undefined) {
      throw new StoreError('The statement has no summary yet: its rows have not been read to the end.', {
        code: 'Neo.ClientError.Request.Invalid',
        store: 'neo4j',
      });
    }
    return toStatementSummary(summary, this.#access, this.#session.lastBookmarks());
  }

  async *#pull(abortion: Abortion): AsyncGenerator<readonly Row[]> {
    let batch: Row[] = [];
    try {
      for (let most = firstBatchRows; ; most = Math.min(batchRows, 2 * most)) {
        const records = await abortion.orAbort(this.#flow.take(most));
        if (records.length === 0) break;
        for (const record of records) batch.push(fromDriverRow(record));
        yield batch;
        batch = [];
      }
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

/** Not `Promise.race` with one promise for the abortion: each race would leave its reaction on that promise. */
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
