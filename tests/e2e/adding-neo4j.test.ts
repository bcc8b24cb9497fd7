import { afterAll, beforeAll } from '@jest/globals';
import { openNeo4jForTest, type StoreUnderTest, turnTimeoutMs } from '../contract/stores.ts';
import { seedTalks } from '../http/app-under-test.ts';
import { neo4j } from '../support/requirements.ts';
import { testAdding } from './adding-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const uri = process.env.NEO4J_TEST_URI ?? '';

if (neo4j.met) {
  let opened: StoreUnderTest;
  beforeAll(async () => {
    opened = await openNeo4jForTest();
    await seedTalks(opened.store);
  }, turnTimeoutMs);
  afterAll(() => opened.release());
}

describeExplorer('adding evidence on Neo4j', testAdding, {
  environment: () => ({ NEO4J_URI: uri, ALLOW_WRITES: 'true' }),
  requirements: [neo4j],
});
