/**
 * The one port between the server and a graph database. Everything above this folder knows only this; what a
 * store cannot do it refuses with a typed error, never with a different answer.
 */
import type { StoreKind } from '../../protocol/api.ts';
import type { CypherValue } from '../../protocol/values.ts';

export interface GraphStore {
  readonly kind: StoreKind;
  /** Who answers: asked once at start and again by `/api/status`. Rejects with a StoreError when out of reach. */
  describe(): Promise<StoreDescription>;
  /**
   * Starts one statement in a transaction of its own. Resolves once the columns are known; rejects with a StoreError
   * on a statement that cannot be run. `access: 'read'` must leave the graph unchanged whatever the statement says.
   */
  run(request: RunRequest): Promise<RunningStatement>;
  /** One writing transaction: all of it or nothing. A rejected `work` rolls back. */
  transact<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface StoreDescription {
  readonly product: string;
  readonly address?: string;
  readonly database: string;
}

export interface RunRequest {
  readonly statement: string;
  readonly parameters: ReadonlyMap<string, CypherValue>;
  readonly access: 'read' | 'write';
  /** The store ends the work after this long, with code `Neo.ClientError.Transaction.TransactionTimedOut…`. */
  readonly timeoutMs: number;
  /** Aborting ends the work in the store, not only the waiting for it. */
  readonly signal?: AbortSignal;
  /** Undefined: the store's default database. */
  readonly database?: string;
  /** What the answer must have seen: for a cluster whose other members were written to. */
  readonly bookmarks?: readonly string[];
}

export interface RunningStatement {
  readonly columns: readonly string[];
  /**
   * Batches of rows, pulled: nothing is fetched ahead beyond one batch. Leaving the loop early (`break`) cancels the
   * statement in the store. Rejects with a StoreError when the statement fails midway.
   */
  readonly batches: AsyncIterable<readonly (readonly CypherValue[])[]>;
  /** Settles after the last batch; undefined fields are what the store did not report. */
  summary(): Promise<StatementSummary>;
}

export interface StatementSummary {
  readonly access: 'read' | 'write';
  readonly counters: Readonly<Record<string, number | boolean>>;
  readonly notifications: readonly StoreNotification[];
  readonly plan?: PlanNode;
  readonly profile?: PlanNode;
  readonly bookmarks: readonly string[];
}

export interface StoreNotification {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly severity: string;
  readonly category?: string;
  readonly position?: { readonly line: number; readonly column: number; readonly offset: number };
}

/** An operator tree as EXPLAIN and PROFILE report it. */
export interface PlanNode {
  readonly operatorType: string;
  readonly identifiers: readonly string[];
  readonly arguments: ReadonlyMap<string, CypherValue>;
  readonly children: readonly PlanNode[];
  readonly dbHits?: number;
  readonly records?: number;
}

export interface StoreTransaction {
  /** Runs to the end and returns all rows: meant for loading, not for reading at length. */
  run(
    statement: string,
    parameters?: ReadonlyMap<string, CypherValue>,
  ): Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly CypherValue[])[] }>;
}

export interface StoreErrorFacts {
  /** Neo4j's status code, whichever store it is. */
  readonly code: string;
  readonly store: StoreKind;
  readonly position?: { readonly line: number; readonly column: number; readonly offset: number };
  readonly hint?: string;
  readonly cause?: unknown;
}

/** What a store says when it cannot answer. The message names what happened; `cause` keeps the original. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: string;
  readonly store: StoreKind;
  readonly position: StoreErrorFacts['position'];
  readonly hint: string | undefined;

  constructor(message: string, facts: StoreErrorFacts) {
    super(message, { cause: facts.cause });
    this.code = facts.code;
    this.store = facts.store;
    this.position = facts.position;
    this.hint = facts.hint;
  }
}
