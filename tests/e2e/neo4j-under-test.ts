/** A real Neo4j for the browser tests of a whole file: empty, or with the talks. */
import { afterAll, beforeAll } from '@jest/globals';
import type { GraphStore } from '../../server/storage/graph-store.ts';
import { openNeo4jForTest, type StoreUnderTest, turnTimeoutMs } from '../contract/stores.ts';
import { seedTalks } from '../http/app-under-test.ts';
import { neo4j } from '../support/requirements.ts';

/** Has it alone until the file ends, where there is one; to be called once, outside `describe`. Gives its address. */
export function takeNeo4j(prepare: (store: GraphStore) => Promise<void> = async () => {}): string {
  if (neo4j.met) {
    let opened: StoreUnderTest;
    beforeAll(async () => {
      opened = await openNeo4jForTest();
      await prepare(opened.store);
    }, turnTimeoutMs);
    afterAll(() => opened.release());
  }
  return process.env.NEO4J_TEST_URI ?? '';
}

/** Seeds the talks before the first test. */
export function seedTalksOnNeo4j(): string {
  return takeNeo4j(seedTalks);
}
