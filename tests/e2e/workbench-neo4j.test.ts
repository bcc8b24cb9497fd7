import { expect, test } from '@jest/globals';
import neo4jDriver from 'neo4j-driver';
import { neo4j } from '../support/requirements.ts';
import { testAnswerCore } from './answer-core.ts';
import { describeExplorer } from './explorer-suite.ts';
import { seedTalksOnNeo4j } from './neo4j-under-test.ts';
import { testWorkbenchCore } from './workbench-core.ts';
import { runStatement, waitForAnnouncement, waitForRunLine } from './workbench-page.ts';

const uri = seedTalksOnNeo4j();
const endless = 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b) AS endless';

describeExplorer(
  'the workbench on Neo4j',
  (suite) => {
    testWorkbenchCore(suite, /Neo4j .*, reads only/);
    testAnswerCore(suite);

    test('stops what runs in the database itself', async () => {
      const { page } = await suite.open('/?panel=ask');
      await runStatement(page, endless);
      await waitForRunLine(page, /Asking|so far/);
      const driver = neo4jDriver.driver(uri);
      try {
        const countRunning = async () => {
          const { records } = await driver.executeQuery('SHOW TRANSACTIONS YIELD currentQuery');
          return records.filter((record) => String(record.get('currentQuery')).includes('endless')).length;
        };
        await expect(waitFor(page, async () => (await countRunning()) === 1)).resolves.toBe(true);
        await page.getByRole('button', { name: 'Stop' }).click();
        await waitForAnnouncement(page, /^Stopped$/);
        await expect(waitFor(page, async () => (await countRunning()) === 0)).resolves.toBe(true);
      } finally {
        await driver.close();
      }
    }, 120_000);
  },
  { environment: () => ({ NEO4J_URI: uri }), requirements: [neo4j] },
);

/** Asks again and again, as long as a test lasts. */
async function waitFor(
  page: { waitForTimeout(milliseconds: number): Promise<void> },
  holds: () => Promise<boolean>,
): Promise<true> {
  while (!(await holds())) {
    await page.waitForTimeout(50);
  }
  return true;
}
