/** One of the two that are compared: a store behind the port, and what is known of where it runs. */
import type { CypherMap, CypherValue } from '../../protocol/values.ts';
import type { GraphStore } from '../../server/storage/graph-store.ts';

export interface Side {
  readonly name: string;
  readonly store: GraphStore;
}

export type Rows = readonly (readonly CypherValue[])[];

export interface Measured {
  readonly milliseconds: number;
  readonly rows: Rows;
}

/** Long enough for the slowest line on a busy machine. */
const timeoutMs = 600_000;

/** Runs one statement to its end, as a reader would. */
export async function runStatement(
  { store }: Side,
  statement: string,
  parameters: CypherMap = new Map(),
  access: 'read' | 'write' = 'read',
): Promise<Measured> {
  const begun = performance.now();
  const running = await store.run({ statement, parameters, access, timeoutMs });
  const rows: (readonly CypherValue[])[] = [];
  for await (const batch of running.batches) rows.push(...batch);
  return { milliseconds: performance.now() - begun, rows };
}
