import type { GraphStore, StoreTransaction } from '../server/storage/graph-store.ts';

const timeoutMs = 60_000;

/** Statements that only read, one by one and beside whatever else is going on: each sees what was last committed. */
export function readBeside(store: GraphStore): StoreTransaction {
  return {
    async run(statement, parameters = new Map()) {
      const running = await store.run({ statement, parameters, access: 'read', timeoutMs });
      const rows: Awaited<ReturnType<StoreTransaction['run']>>['rows'][number][] = [];
      for await (const batch of running.batches) rows.push(...batch);
      return { columns: running.columns, rows };
    },
  };
}
