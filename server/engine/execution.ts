/**
 * How a statement runs: what the engine needs from whoever runs it (a clock, a brake, a budget) and what it hands
 * back. It knows nothing of stores, workers or transactions.
 */
import type { Counters } from './graph/graph.ts';
import type { PAUSE } from './pause.ts';
import type { Value } from './values/value.ts';

export interface ExecutionControl {
  /** Throws when the statement has been cancelled or has timed out. */
  tick(): void;
  /** True when the slice is over and the statement should let others run. */
  shouldPause(): boolean;
  /** Accounts for about that many bytes of memory newly held; throws when the budget is spent. */
  allocate(bytes: number): void;
  /** Nanoseconds since the epoch. */
  readonly statementClock: bigint;
  readonly transactionClock: bigint;
}

export interface Execution {
  readonly columns: readonly string[];
  /** To be pulled to the end: a writing statement without columns still has to be drained. */
  readonly rows: Generator<readonly Value[] | typeof PAUSE, void, void>;
  /** What happened; complete once `rows` has ended. */
  summary(): ExecutionSummary;
}

export interface ExecutionSummary {
  readonly access: 'read' | 'write' | 'schema';
  /** What this statement changed, in Neo4j's own sense. */
  readonly counters: Readonly<Counters>;
  /** The operator tree, after EXPLAIN and PROFILE. */
  readonly plan: PlanDescription | undefined;
  /** True when `plan` carries `rows` and `dbHits` counted while running. */
  readonly profiled: boolean;
  readonly notifications: readonly Notification[];
}

/** An operator as EXPLAIN shows it, in Neo4j's own operator names. */
export interface PlanDescription {
  readonly operator: string;
  /** The variables in scope behind the operator. */
  readonly identifiers: readonly string[];
  readonly details: string;
  readonly estimatedRows: number;
  readonly children: readonly PlanDescription[];
  readonly rows: number | undefined;
  readonly dbHits: number | undefined;
}

export interface Notification {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly severity: 'WARNING' | 'INFORMATION';
  readonly category: string;
  /** Offset into the text, where there is one. */
  readonly offset: number | undefined;
}
