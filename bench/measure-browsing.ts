/** A session of browsing on 18,000 dated events: each step from the gesture to a drawing that stands still. */

import { openExplorer, waitUntilSettled } from '../tests/e2e/explorer-page.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { loadSample } from '../tests/support/sample-graphs.ts';
import { makeTemporaryFolder, startServer } from '../tests/support/server-process.ts';
import { findQuantile, formatMilliseconds } from './figures.ts';

const sessions = Number(process.env.SESSIONS ?? 10);
const names = ['search', 'expand', 'expand another', 'filter', 'path'] as const;
type Page = Awaited<ReturnType<typeof openExplorer>>['page'];

/** Rows of step, median and p95, on the embedded store. */
export async function measureBrowsing(): Promise<string[][]> {
  const folder = makeTemporaryFolder();
  const server = await startServer({
    DATA_DIR: folder.path,
    ALLOW_WRITES: 'true',
    MAX_BODY_BYTES: '20000000',
    QUERY_TIMEOUT_MS: '300000',
  });
  const browser = await launchBrowser();
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  try {
    await loadSample(server.url, 'icews');
    for (let session = 0; session < sessions; session += 1) {
      const { page } = await openExplorer(browser, server.url);
      for (const name of names) {
        const start = performance.now();
        await steps[name](page);
        await waitUntilSettled(page);
        times.get(name)?.push(performance.now() - start);
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.stop();
    folder.remove();
  }
  return names.map((name) => {
    const all = times.get(name) ?? [];
    return [name, formatMilliseconds(findQuantile(all, 0.5)), formatMilliseconds(findQuantile(all, 0.95))];
  });
}

const steps: { readonly [name in (typeof names)[number]]: (page: Page) => Promise<void> } = {
  search: async (page) => {
    await page.getByRole('combobox', { name: 'Search' }).fill('angela merkel');
    await page.getByRole('option', { name: /^Angela Merkel/ }).click();
    await page.getByTestId('node-story').getByRole('heading', { name: 'Angela Merkel' }).waitFor();
  },
  expand: expandSelected,
  'expand another': async (page) => {
    await page.locator('#canvas').focus();
    await page.keyboard.press('Tab');
    await expandSelected(page);
  },
  filter: async (page) => {
    await page.getByRole('tab', { name: 'Filter' }).click();
    await page.getByRole('spinbutton', { name: 'Relations at least' }).fill('5');
    await page.getByRole('button', { name: 'Lift every filter' }).waitFor();
  },
  path: async (page) => {
    await page
      .getByTestId('node-story')
      .getByRole('button', { name: /How is this connected/ })
      .click();
    await page.getByRole('combobox', { name: 'Connected to' }).fill('xi jinping');
    await page.getByRole('option', { name: /^Xi Jinping/ }).click();
    await page.getByTestId('paths-story').waitFor();
  },
};

async function expandSelected(page: Page): Promise<void> {
  await page.getByTestId('node-story').getByRole('button', { name: 'Expand', exact: true }).click();
  const done = page.getByTestId('announcement').getByText(/^(Expanded .*added|All of it|Nothing new)/);
  const question = page.getByRole('button', { name: /^Bring in \d+ of/ });
  await done.or(question).first().waitFor();
  if (await question.isVisible()) {
    await question.click();
    await done.waitFor();
  }
}
