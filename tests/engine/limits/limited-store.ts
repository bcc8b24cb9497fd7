/** An embedded store with a small budget, and statements that run into its limits. */
import { type EmbeddedStore, openEmbeddedStore } from '../../../server/storage/embedded/embedded-store.ts';
import { readRows } from '../../support/embedded-store.ts';

export const memoryBudgetBytes = 64 * 2 ** 20;

/** 2,000 nodes in a dense net, so that walks without an end have somewhere to go. */
export async function openNet(): Promise<EmbeddedStore> {
  const store = await openEmbeddedStore({ dataDir: undefined, memoryBudgetBytes });
  await readRows(store, 'UNWIND range(0, 1999) AS i CREATE (:N {i: i})', { access: 'write' });
  await readRows(store, 'CREATE CONSTRAINT FOR (n:N) REQUIRE n.i IS UNIQUE', { access: 'write' });
  const link =
    'MATCH (a:N) UNWIND [1, 7, 40] AS step MATCH (b:N {i: (a.i + step) % 2000}) CREATE (a)-[:R]->(b)';
  await readRows(store, link, { access: 'write' });
  return store;
}
