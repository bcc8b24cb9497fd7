import { expect, test } from '@jest/globals';
import type { ServerProcess } from '../support/server-process.ts';
import { countSettled, waitUntilSaid } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const all = 'MATCH (p:Parcel) OPTIONAL MATCH (p)-[r:SENT_FROM]->(d:Depot) RETURN p, r, d';
const some = 'MATCH (p:Parcel)-[r:SENT_FROM]->(d:Depot) RETURN p, r, d';

describeExplorer(
  'answers that are more than can be drawn',
  ({ open, server }) => {
    test('become groups, which open a page of members at a time and stay in the link', async () => {
      const { page } = await open(`/?cypher=${encodeURIComponent(all)}&panel=ask`);
      await page.getByRole('button', { name: 'Show on the canvas' }).click({ timeout: 120_000 });
      await waitUntilSaid(
        page,
        /^This answer holds 52,012 nodes\. Shown are 2 groups; open one to see its members\.$/,
      );
      expect(await countSettled(page)).toEqual({ nodes: 2, relations: 1 });
      await page.getByRole('tab', { name: 'List' }).click();
      const list = page.getByTestId('node-list');
      await list.getByRole('button', { name: /^52,000 parcels/ }).click();
      const story = page.getByTestId('cluster-story');
      await story.getByText('The answer holds 52,000 parcels.').waitFor();
      await story.getByRole('button', { name: 'Open group' }).click();
      await waitUntilSaid(page, /^Opened parcels: 200 of 52,000 shown, the best connected$/);
      expect((await countSettled(page)).nodes).toBe(202);
      await story.getByRole('heading', { name: '51,800 more parcels' }).waitFor();
      await page.getByRole('button', { name: 'Undo the last step' }).click();
      expect((await countSettled(page)).nodes).toBe(2);
    }, 240_000);

    test('are offered as groups when they were cut, and a link shows the same groups', async () => {
      const { page } = await open(`/?cypher=${encodeURIComponent(some)}&panel=ask`);
      expect(await page.getByRole('button', { name: 'All of it as groups' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Show on the canvas' }).waitFor();
      const cut = `UNWIND range(1, 30) AS x ${some}`;
      const { page: second } = await open(`/?cypher=${encodeURIComponent(cut)}&panel=ask`);
      await second.getByRole('button', { name: 'All of it as groups' }).click({ timeout: 120_000 });
      await waitUntilSaid(second, /^This answer holds 3,012 nodes\. Shown are 2 groups/);
      const again = await open(second.url().slice(server().url.length));
      expect(await countSettled(again.page)).toEqual({ nodes: 2, relations: 1 });
    }, 240_000);
  },
  {
    environment: () => ({ ALLOW_WRITES: 'true', MAX_ROWS: '60000' }),
    prepare: fill,
  },
);

async function fill(server: ServerProcess): Promise<void> {
  for (const statement of [
    'UNWIND range(1, 12) AS x CREATE (:Depot {name: "Depot " + x, number: x})',
    'UNWIND range(1, 52000) AS x CREATE (:Parcel {name: "Parcel " + x, number: x})',
    'MATCH (p:Parcel) WHERE p.number <= 3000 MATCH (d:Depot {number: p.number % 12 + 1}) CREATE (p)-[:SENT_FROM]->(d)',
  ]) {
    const response = await fetch(`${server.url}/db/neo4j/query/v2`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement }),
    });
    expect(await response.text()).not.toContain('"errors"');
  }
}
