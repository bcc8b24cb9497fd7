import type { CypherMap, CypherValue } from '../../protocol/values.ts';
import type { GraphStore, RunRequest, StatementSummary } from '../../server/storage/graph-store.ts';

/** A statement that no store finishes before it is stopped. */
export const endless = 'UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN count(x) AS n';

/** A hundred million rows, one after the other. */
export const manyRows = 'UNWIND range(1, 100000000) AS x RETURN x';

export interface CompleteAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  readonly summary: StatementSummary;
}

/** Runs a statement to its end; reading, and with five seconds at most, unless said otherwise. */
export async function runToEnd(
  store: GraphStore,
  statement: string,
  options: Partial<RunRequest> = {},
): Promise<CompleteAnswer> {
  const running = await store.run({
    statement,
    parameters: new Map(),
    access: 'read',
    timeoutMs: 5_000,
    ...options,
  });
  const rows: (readonly CypherValue[])[] = [];
  for await (const batch of running.batches) rows.push(...batch);
  return { columns: running.columns, rows, summary: await running.summary() };
}

export async function readRows(store: GraphStore, statement: string, parameters: CypherMap = new Map()) {
  return (await runToEnd(store, statement, { parameters })).rows;
}

/** The facts of the StoreError with which a promise rejects; undefined when it does not. */
export async function errorOf(promise: Promise<unknown>) {
  try {
    await promise;
    return undefined;
  } catch (error) {
    const { name, code, store, position } = error as Record<string, unknown>;
    return { name, code, store, ...(position === undefined ? {} : { position }) };
  }
}
