/**
 * Runs one query of the library to its end, or to the row cap, and keeps what it ran for the provenance of the
 * answer. Must not know HTTP.
 */
import type { Provenance, QueryDescription } from '../../protocol/api.ts';
import type { CypherMap, CypherValue } from '../../protocol/values.ts';
import type { GraphStore } from '../storage/graph-store.ts';
import { coerceParameters } from './query-parameters.ts';

export interface QueryLimits {
  readonly timeoutMs: number;
  readonly maxRows: number;
  readonly signal?: AbortSignal;
}

export interface QueryResult {
  readonly query: QueryDescription;
  readonly parameters: CypherMap;
  readonly fields: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  /** There were more rows than the cap. */
  readonly truncated: boolean;
  readonly elapsedMs: number;
}

export type StoreKind = Provenance['store'];

/** `given` is checked against the declarations; what it leaves out takes its default. */
export async function runQuery(
  store: GraphStore,
  query: QueryDescription,
  given: CypherMap,
  limits: QueryLimits,
): Promise<QueryResult> {
  const startedAt = performance.now();
  const parameters = coerceParameters(query, given);
  const running = await store.run({
    statement: query.cypher,
    parameters,
    access: 'read',
    timeoutMs: limits.timeoutMs,
    ...(limits.signal === undefined ? {} : { signal: limits.signal }),
  });
  const rows: (readonly CypherValue[])[] = [];
  for await (const batch of running.batches) {
    rows.push(...batch);
    if (rows.length > limits.maxRows) break;
  }
  return {
    query,
    parameters,
    fields: running.columns,
    rows: rows.slice(0, limits.maxRows),
    truncated: rows.length > limits.maxRows,
    elapsedMs: Math.round((performance.now() - startedAt) * 10) / 10,
  };
}

/** The rows as records, for routes that know their query's columns. */
export function toRecords(result: QueryResult): ReadonlyMap<string, CypherValue>[] {
  return result.rows.map((row) => new Map(result.fields.map((field, index) => [field, row[index] ?? null])));
}
