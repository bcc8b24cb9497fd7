import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { countDrawn, findBarriers, waitForNodes, waitUntilSettled } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

/** A hub of 80 things, the later the more of them know one another, and 40 people. */
const hub = `
  CREATE (hub:Hub {name: 'the hub'})
  WITH hub UNWIND range(1, 80) AS i CREATE (hub)-[:OWNS]->(:Thing {name: 'thing ' + i, number: i})
  WITH DISTINCT hub UNWIND range(1, 40) AS i CREATE (hub)<-[:KNOWS]-(:Someone {name: 'someone ' + i})
  WITH DISTINCT hub MATCH (t:Thing) WHERE t.number > 60
  UNWIND range(1, t.number - 60) AS i CREATE (t)-[:HAS]->(:Part {name: t.name + ', part ' + i})`;
const alone = `/?${new URLSearchParams({ cypher: 'MATCH (h:Hub) RETURN h', canvas: 'answer' })}`;

describeExplorer(
  'a node with a flood of neighbours',
  ({ open }) => {
    test('asks first which of them shall come, and brings the best connected of one type', async () => {
      const page = await ask((await open(alone)).page);
      const dialog = page.getByRole('dialog', { name: 'the hub has 120 relations' });
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole('checkbox', { name: 'knows 40' }).uncheck();
      await dialog.getByRole('combobox', { name: 'At most' }).selectOption('20');
      await dialog.getByRole('radio', { name: 'the best connected' }).check();
      await dialog.getByRole('button', { name: 'Bring in 20 of 80' }).click();
      await waitForNodes(page, (nodes) => nodes === 21);
      expect(await listThings(page)).toEqual(Array.from({ length: 20 }, (_, index) => `thing ${61 + index}`));
      await page.getByRole('tab', { name: 'Steps' }).click();
      await page.getByRole('button', { name: /^Expanded the hub over “owns”: 20 of 80 shown$/ }).waitFor();
    }, 90_000);

    test('brings the least connected where they are asked for', async () => {
      const page = await ask((await open(alone)).page);
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('checkbox', { name: 'knows 40' }).uncheck();
      await dialog.getByRole('combobox', { name: 'At most' }).selectOption('60');
      await dialog.getByRole('radio', { name: 'the least connected' }).check();
      await page.keyboard.press('Enter');
      await waitForNodes(page, (nodes) => nodes === 61);
      expect(await listThings(page)).toEqual(Array.from({ length: 60 }, (_, index) => `thing ${1 + index}`));
    }, 90_000);

    test('brings nothing when it is left, or when no type is chosen, and gives the keyboard back', async () => {
      const page = await ask((await open(alone)).page);
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'None' }).click();
      expect(await dialog.getByRole('button', { name: /^Bring in 0/ }).isDisabled()).toBe(true);
      await dialog.getByRole('button', { name: 'All', exact: true }).click();
      await dialog.getByRole('button', { name: 'Bring in 60 of 120' }).waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await page.locator('#canvas:focus').waitFor();
      expect((await countDrawn(page)).nodes).toBe(1);
    }, 90_000);
  },
  {
    environment: () => ({ ALLOW_WRITES: 'true' }),
    prepare: async ({ url }) => {
      const response = await fetch(`${url}/db/neo4j/query/v2`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ statement: hub }),
      });
      expect(JSON.parse(await response.text())).not.toHaveProperty('errors');
    },
  },
);

/** Walks to the only node and asks it to expand. */
async function ask(page: Page): Promise<Page> {
  await page.locator('#canvas').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  return page;
}

async function listThings(page: Page): Promise<string[]> {
  await waitUntilSettled(page);
  await page.getByRole('tab', { name: 'List' }).click();
  const things = page.getByTestId('node-list').getByText(/^thing \d+$/);
  await things.first().waitFor();
  const names = await things.allTextContents();
  return names.sort((left, right) => Number(left.slice(6)) - Number(right.slice(6)));
}
