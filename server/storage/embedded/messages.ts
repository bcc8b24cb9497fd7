/**
 * What the store and its worker say to each other. Everything here survives structured cloning; `id` names a
 * statement, `transaction` an explicit transaction, both numbered by the store.
 */
import type { CypherValue } from '../../../protocol/values.ts';
import type { StatementSummary, StoreErrorFacts } from '../graph-store.ts';
import type { TransactionLimits } from './transaction-timers.ts';

export type Row = readonly CypherValue[];

export interface WorkerOptions {
  /** Undefined: the graph lives in memory alone. */
  readonly dataDir: string | undefined;
  readonly memoryBudgetBytes: number;
  readonly transactionLimits: TransactionLimits;
  readonly defaultTimeZone: string;
  /** One number for each statement that may be under way; 1 asks it to stop at once, even within a slice. */
  readonly stopFlags: Int32Array<SharedArrayBuffer>;
}

export interface RunMessage {
  readonly kind: 'run';
  readonly id: number;
  /** Its place among the stop flags; undefined when all were taken. */
  readonly flag: number | undefined;
  readonly statement: string;
  readonly parameters: ReadonlyMap<string, CypherValue>;
  readonly access: 'read' | 'write';
  /** Milliseconds since the epoch; Infinity inside explicit transactions. */
  readonly deadline: number;
  readonly transaction: number | undefined;
}

export type ToWorker =
  | RunMessage
  /** Asks for one more batch; the first is sent unasked. */
  | { readonly kind: 'pull' | 'cancel'; readonly id: number }
  | { readonly kind: 'begin' | 'commit' | 'rollback'; readonly transaction: number }
  | { readonly kind: 'close' };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly error: ErrorMessage }
  | { readonly kind: 'started'; readonly id: number; readonly columns: readonly string[] }
  /** The last batch brings the summary. */
  | {
      readonly kind: 'batch';
      readonly id: number;
      readonly rows: readonly Row[];
      readonly summary: StatementSummary | undefined;
    }
  | {
      readonly kind: 'failed';
      readonly id: number;
      /** What came before the failure. */
      readonly rows: readonly Row[];
      readonly error: ErrorMessage;
    }
  | { readonly kind: 'done'; readonly transaction: number; readonly error: ErrorMessage | undefined }
  | { readonly kind: 'closed' };

/** An error as it crosses from thread to thread. */
export interface ErrorMessage extends Pick<StoreErrorFacts, 'code' | 'position' | 'hint'> {
  readonly message: string;
}
