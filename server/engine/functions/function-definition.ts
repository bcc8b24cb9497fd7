/** The shape in which functions and aggregates are defined, looked up, checked and listed. */
import type { GraphReader } from '../graph/graph.ts';
import type { Value } from '../values/value.ts';

/** What a function may know besides its arguments. */
export interface FunctionContext {
  readonly graph: GraphReader;
  /** Nanoseconds since the epoch, the same for a whole statement and a whole transaction. */
  readonly statementClock: bigint;
  readonly transactionClock: bigint;
  /** IANA name or offset used where Cypher asks for the default time zone; `Z` unless configured. */
  readonly defaultTimeZone: string;
  /** Throws when the statement has been cancelled, timed out, or is over its memory budget. Call in long loops. */
  tick(): void;
  /** Accounts for about that many bytes of new memory held by the statement. */
  allocate(bytes: number): void;
}

export interface FunctionDefinition {
  /** In Neo4j's own spelling, such as `toUpper` or `point.distance`. Look-up ignores case. */
  readonly name: string;
  readonly category: string;
  readonly description: string;
  /** As SHOW FUNCTIONS prints it: `toUpper(input :: STRING) :: STRING`. */
  readonly signature: string;
  readonly minArguments: number;
  /** Infinity where there is no bound. */
  readonly maxArguments: number;
  /** True (the default) when any null argument makes the result null without calling. */
  readonly nullIn?: boolean;
  call(values: readonly Value[], context: FunctionContext): Value;
}

export interface AggregateDefinition {
  readonly name: string;
  readonly category: 'Aggregating';
  readonly description: string;
  readonly signature: string;
  readonly minArguments: number;
  readonly maxArguments: number;
  create(context: FunctionContext): Aggregator;
}

/** Takes the arguments of one row at a time. Nulls are passed in; the aggregate decides. DISTINCT is done by the caller. */
export interface Aggregator {
  add(values: readonly Value[]): void;
  result(): Value;
}
