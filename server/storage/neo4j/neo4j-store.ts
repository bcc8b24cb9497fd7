/**
 * A Neo4j server or cluster behind the port. Knows the driver and Bolt's habits; must not know HTTP, the query
 * library or what the graph is about.
 */
import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver';
import type { Neo4jSettings } from '../../config.ts';
import type { GraphStore, RunningStatement, RunRequest, StoreTransaction } from '../graph-store.ts';
import { connect, readDescription } from './connection.ts';
import { toDriverParameters } from './driver-parameters.ts';
import { fromDriverRow } from './driver-values.ts';
import { toStoreError } from './neo4j-errors.ts';
import { retryReading } from './retry.ts';
import { startStatement } from './running-statement.ts';

/** Rejects with a StoreError that says in a sentence why the server cannot be used. */
export async function openNeo4jStore(settings: Neo4jSettings): Promise<GraphStore> {
  const { driver } = await connect(settings);
  return new Neo4jStore(driver, settings);
}

class Neo4jStore implements GraphStore {
  readonly kind = 'neo4j';
  readonly #driver: Driver;
  readonly #settings: Neo4jSettings;
  /** Shared by all sessions, so that a cluster's readers see what was just written. */
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor(driver: Driver, settings: Neo4jSettings) {
    this.#driver = driver;
    this.#settings = settings;
  }

  describe() {
    return readDescription(this.#driver, this.#settings);
  }

  /** Reading statements are tried again while the server is restarting or electing; writing ones never are. */
  run(request: RunRequest): Promise<RunningStatement> {
    const start = () => startStatement(this.#openSession(request), request);
    return request.access === 'read' ? retryReading(start, request.signal) : start();
  }

  /** `work` may be called again when the driver finds the failure worth a retry; nothing of the first call stays. */
  async transact<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T> {
    const session = this.#openSession({ access: 'write' });
    try {
      return await session.executeWrite((transaction) => work({ run: runWithin(transaction) }));
    } catch (error) {
      throw toStoreError(error);
    } finally {
      await session.close();
    }
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  #openSession({ access, database, bookmarks }: Pick<RunRequest, 'access' | 'database' | 'bookmarks'>) {
    const named = database ?? this.#settings.database;
    return this.#driver.session({
      defaultAccessMode: access === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.#bookmarks,
      ...(named === undefined ? {} : { database: named }),
      ...(bookmarks === undefined ? {} : { bookmarks: [...bookmarks] }),
    });
  }
}

function runWithin(transaction: ManagedTransaction): StoreTransaction['run'] {
  return async (statement, parameters = new Map()) => {
    const result = transaction.run(statement, toDriverParameters(parameters));
    const columns = await result.keys();
    const { records } = await result;
    return { columns, rows: records.map(fromDriverRow) };
  };
}
