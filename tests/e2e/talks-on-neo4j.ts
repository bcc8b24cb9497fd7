/** The talks in a real Neo4j, for the browser tests of a whole file. */
import { afterAll, beforeAll } from '@jest/globals';
import { openNeo4jForTest, type StoreUnderTest, turnTimeoutMs } from '../contract/stores.ts';
import { seedTalks } from '../http/app-under-test.ts';
import { neo4j } from '../support/requirements.ts';

/** Seeds them before the first test, where there is a Neo4j; to be called once, outside `describe`. Gives its address. */
export function seedTalksOnNeo4j(): string {
  if (neo4j.met) {
    let opened: StoreUnderTest;
    beforeAll(async () => {
      opened = await openNeo4jForTest();
      await seedTalks(opened.store);
    }, turnTimeoutMs);
    afterAll(() => opened.release());
  }
  return process.env.NEO4J_TEST_URI ?? '';
}
