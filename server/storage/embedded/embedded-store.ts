/**
 * The embedded store: Cypher over a graph in this process, kept in a directory. All work is done in a worker thread,
 * so that no statement holds the server up; this side numbers, sends and receives. When the thread breaks down, what was
 * under way fails and the next request opens the graph from disk again.
 */
import { resolve } from 'node:path';
import {
  type GraphStore,
  type RunRequest,
  type StoreDescription,
  StoreError,
  type StoreTransaction,
} from '../graph-store.ts';
import { cannotOpen } from './embedded-errors.ts';
import { EmbeddedStatement } from './embedded-statement.ts';
import type { Row } from './messages.ts';
import { StopFlags } from './stop-flags.ts';
import { standardLimits, type TransactionLimits } from './transaction-timers.ts';
import { engineVersion } from './version.ts';
import { WorkerLink } from './worker-link.ts';

const databaseName = 'neo4j';
const standardMemoryBudget = 256 * 2 ** 20;
/** Directories that stores of this process have open: the owner file only tells processes apart. */
const openDirectories = new Set<string>();

export interface EmbeddedStoreOptions {
  /** Undefined: the graph lives in memory and ends with the store. */
  readonly dataDir: string | undefined;
  /** What one statement may hold. */
  readonly memoryBudgetBytes?: number;
  /** After which an explicit transaction is taken back; a minute without a statement, half an hour in all, unless given. */
  readonly transactionLimits?: TransactionLimits;
  /** IANA name or offset, for Cypher's functions that ask for the default time zone; `Z` unless given. */
  readonly defaultTimeZone?: string;
}

/** Rejects with a StoreError when the directory cannot be used, is in use, or is damaged; it is then untouched. */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const directory = options.dataDir === undefined ? undefined : resolve(options.dataDir);
  if (directory !== undefined) claim(directory);
  const flags = new StopFlags();
  const openLink = () =>
    WorkerLink.open({
      dataDir: directory,
      memoryBudgetBytes: options.memoryBudgetBytes ?? standardMemoryBudget,
      transactionLimits: options.transactionLimits ?? standardLimits,
      defaultTimeZone: options.defaultTimeZone ?? 'Z',
      stopFlags: flags.shared,
    });
  try {
    return new EmbeddedStore(await openLink(), openLink, flags, directory);
  } catch (error) {
    if (directory !== undefined) openDirectories.delete(directory);
    throw error;
  }
}

export class EmbeddedStore implements GraphStore {
  readonly kind = 'embedded';
  #link: WorkerLink;
  readonly #openLink: () => Promise<WorkerLink>;
  readonly #flags: StopFlags;
  readonly #directory: string | undefined;
  #reopening: Promise<WorkerLink> | undefined;
  #isClosed = false;
  #lastNumber = 0;

  /** See `openEmbeddedStore`. */
  constructor(
    link: WorkerLink,
    openLink: () => Promise<WorkerLink>,
    flags: StopFlags,
    directory: string | undefined,
  ) {
    this.#link = link;
    this.#openLink = openLink;
    this.#flags = flags;
    this.#directory = directory;
  }

  async describe(): Promise<StoreDescription> {
    const { end } = await this.#working();
    if (end !== undefined) throw end;
    return { product: `Dragoman embedded engine ${engineVersion}`, database: databaseName };
  }

  async run(request: RunRequest): Promise<EmbeddedStatement> {
    if (request.database !== undefined && request.database !== databaseName) {
      throw new StoreError(`Graph not found: ${request.database}`, {
        code: 'Neo.ClientError.Database.DatabaseNotFound',
        store: 'embedded',
        hint: `The embedded store has one database, called ${databaseName}.`,
      });
    }
    return this.#start(await this.#working(), request, Date.now() + request.timeoutMs, undefined);
  }

  /** Inside `work`, ask through the transaction alone: whatever else is asked waits until it is over. */
  async transact<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T> {
    const link = await this.#working();
    const number = ++this.#lastNumber;
    await link.settle('begin', number);
    let result: T;
    try {
      result = await work({
        run: (statement, parameters) => this.#runAll(link, number, statement, parameters),
      });
    } catch (error) {
      if (link.end === undefined) await link.settle('rollback', number);
      throw error;
    }
    await link.settle('commit', number);
    return result;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#reopening?.catch(() => undefined);
    await this.#link.close();
    if (this.#directory !== undefined) openDirectories.delete(this.#directory);
  }

  /**
   * The link to a worker that is there, if need be to a new one that has read the graph from disk. Of a graph in memory
   * nothing is left: the store stays unavailable, for answering from an empty graph would be worse.
   */
  async #working(): Promise<WorkerLink> {
    if (this.#link.end === undefined || this.#isClosed || this.#directory === undefined) return this.#link;
    this.#reopening ??= this.#openLink().finally(() => {
      this.#reopening = undefined;
    });
    this.#link = await this.#reopening;
    return this.#link;
  }

  async #runAll(
    link: WorkerLink,
    transaction: number,
    statement: string,
    parameters: RunRequest['parameters'] = new Map(),
  ): Promise<{ readonly columns: readonly string[]; readonly rows: readonly Row[] }> {
    const request: StatementRequest = { statement, parameters, access: 'write' };
    const running = await this.#start(link, request, Number.POSITIVE_INFINITY, transaction);
    const rows: Row[] = [];
    for await (const batch of running.batches) rows.push(...batch);
    return { columns: running.columns, rows };
  }

  #start(
    link: WorkerLink,
    { statement, parameters, access, signal }: StatementRequest,
    deadline: number,
    transaction: number | undefined,
  ): Promise<EmbeddedStatement> {
    const id = ++this.#lastNumber;
    const flag = this.#flags.take();
    this.#flags.countOneMore();
    return new EmbeddedStatement(
      { kind: 'run', id, flag, statement, parameters, access, deadline, transaction },
      link,
      this.#flags,
      signal,
    ).start();
  }
}

type StatementRequest = Pick<RunRequest, 'statement' | 'parameters' | 'access' | 'signal'>;

function claim(directory: string): void {
  if (openDirectories.has(directory)) {
    throw cannotOpen(
      `The data directory ${directory} is in use by this very process.`,
      'Close the store that has it open first.',
    );
  }
  openDirectories.add(directory);
}
