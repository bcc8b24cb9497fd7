import { expect, test } from '@jest/globals';
import { samples } from '../support/requirements.ts';
import { loadSample } from '../support/sample-graphs.ts';
import { findBarriers, readColours, waitForNodes, waitUntilSettled } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const setup = {
  requirements: [samples],
  environment: () => ({ ALLOW_WRITES: 'true', MAX_BODY_BYTES: '20000000' }),
};

describeExplorer(
  'a database nobody has described',
  ({ open, server }) => {
    test('opens on all of a small one, with an overview of what it holds, and no word of reports', async () => {
      const { page } = await open();
      await page.getByRole('heading', { name: '171 nodes, 253 relations' }).waitFor();
      const overview = page.getByTestId('schema-overview');
      await overview.getByRole('button', { name: 'people acted in movies 172' }).waitFor();
      await page.getByRole('button', { name: 'movies 38' }).first().waitFor();
      const words = ((await page.locator('body').textContent()) ?? '').toLowerCase();
      expect(['report', 'claim', 'evidence', 'quote'].filter((word) => words.includes(word))).toEqual([]);
      expect(await findBarriers(page)).toEqual([]);
    }, 90_000);

    test('names things by their titles, and a look changes name, colour, size and icon, and stays', async () => {
      const { page } = await open();
      await page.getByRole('tab', { name: 'Look' }).click();
      const movies = page.getByRole('group', { name: 'movies' });
      const before = await readColours(page);
      await movies.getByRole('combobox', { name: 'Colour' }).selectOption('range released');
      await movies.getByRole('combobox', { name: 'Size' }).selectOption('degree');
      await movies.getByRole('combobox', { name: 'Name' }).selectOption('tagline');
      await movies.getByRole('button', { name: 'Icon of Movie' }).click();
      await page.getByRole('button', { name: 'star', exact: true }).click();
      await page.keyboard.press('Escape');
      await movies.getByText('1975').waitFor();
      await waitUntilSettled(page);
      expect(await readColours(page)).not.toEqual(before);
      expect(await findBarriers(page)).toEqual([]);
      await page.reload();
      await waitUntilSettled(page);
      await page.getByRole('tab', { name: 'List' }).click();
      await page.getByTestId('node-list').getByText('Welcome to the Real World').waitFor();
    }, 120_000);

    test('takes a look from a file, and says so when the file holds none', async () => {
      const { page } = await open();
      await page.getByRole('tab', { name: 'Look' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save the look' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('look.json');
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Open a look' }).click(),
      ]);
      await chooser.setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[1]') });
      await page.getByText('This file holds no look.').waitFor();
    }, 90_000);

    test('brings some of what the overview lists', async () => {
      const { page } = await open();
      const actor = await open('/?without=%3APerson');
      await waitForNodes(actor.page, (nodes) => nodes === 38);
      await page.getByRole('button', { name: 'people follows people 3' }).click();
      await page.getByText('All that this brings is on the canvas already').waitFor();
    }, 90_000);

    test('that is empty says so, and what to do', async () => {
      await loadSample(server().url, 'movies');
      await fetch(`${server().url}/db/neo4j/query/v2`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ statement: 'MATCH (n) DETACH DELETE n' }),
      });
      const { page } = await open('/?panel=list', { settles: false });
      await page.getByText('This database is empty.').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await loadSample(server().url, 'movies');
      await page.getByRole('button', { name: 'Look again' }).click();
      await waitForNodes(page, (nodes) => nodes === 171);
    }, 120_000);
  },
  { ...setup, prepare: ({ url }) => loadSample(url, 'movies') },
);

describeExplorer(
  'a large database nobody has described',
  ({ open }) => {
    test('opens on its best connected part, says of what, and brings more of it', async () => {
      const { page } = await open();
      await page.getByText(/^These are the 120 best connected of 2,669 nodes/).waitFor();
      await page
        .getByTestId('schema-overview')
        .getByRole('button', { name: /^companies \d/ })
        .click();
      await waitForNodes(page, (nodes) => nodes === 160);
      await page.getByRole('button', { name: 'Undo the last step' }).click();
      await waitForNodes(page, (nodes) => nodes === 120);
    }, 120_000);
  },
  { ...setup, prepare: ({ url }) => loadSample(url, 'trumpworld') },
);
