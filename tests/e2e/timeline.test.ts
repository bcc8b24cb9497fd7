import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ArticlesAnswer, QueryRunAnswer } from '../../protocol/api.ts';
import { countDrawn, findBarriers, waitForNodes, waitUntilSettled } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

/** The page's own global scope, seen from functions that run there. */
declare const dragoman: { readonly graphSize: () => number };

describeExplorer('the timeline', ({ open, server }) => {
  const openTimeline = async (scheme: 'light' | 'dark' = 'light'): Promise<Page> => {
    const { page } = await open('/', { scheme });
    await page.getByRole('button', { name: 'Timeline' }).click();
    await page.getByTestId('timeline').waitFor();
    await waitUntilSettled(page);
    return page;
  };

  test('is brushed by pointer, says the window in words, and undo brings all back', async () => {
    const page = await openTimeline();
    const before = await countDrawn(page);
    const box = await page.locator('.brush').first().boundingBox();
    if (box === null) throw new Error('there is no brush');
    const words = page.locator('.timeline-words').first();
    expect(await words.textContent()).toMatch(/All the time: /);
    await page.mouse.move(box.x + box.width * 0.7, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.98, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await waitForNodes(page, (nodes) => nodes < before.nodes);
    expect(await words.textContent()).toMatch(/20\d\d to .*2025$/);
    await page.getByRole('button', { name: /without a date/ }).click();
    await page.getByRole('button', { name: /^Leave out \d+ relations without a date$/ }).waitFor();
    const months = await page.locator('.timeline-bars').first().locator('.bar').count();
    await page.getByRole('button', { name: 'Spread this window over the whole line' }).click();
    await page.getByRole('button', { name: 'Back to the whole line' }).waitFor();
    expect(await page.locator('.timeline-bars').first().locator('.bar').count()).not.toBe(months);
    await page.getByRole('button', { name: 'Back to the whole line' }).click();
    await page.getByRole('button', { name: 'All the time' }).click();
    await waitForNodes(page, (nodes) => nodes === before.nodes);
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await waitForNodes(page, (nodes) => nodes < before.nodes);
  }, 90_000);

  test('is brushed by keyboard, at either end and as a whole', async () => {
    const page = await openTimeline();
    const from = page.getByRole('slider', { name: 'From, when it happened' });
    const window = page.getByRole('slider', { name: 'The whole window, when it happened' });
    const start = await from.getAttribute('aria-valuetext');
    await from.focus();
    await page.keyboard.press('PageUp');
    await page.waitForFunction(
      (was) =>
        document.querySelector('[aria-label="From, when it happened"]')?.getAttribute('aria-valuetext') !==
        was,
      start,
    );
    await page.getByRole('slider', { name: 'Until, when it happened' }).focus();
    await page.keyboard.press('ArrowLeft');
    const words = await window.getAttribute('aria-valuetext');
    await window.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (was) =>
        document
          .querySelector('[aria-label="The whole window, when it happened"]')
          ?.getAttribute('aria-valuetext') !== was,
      words,
    );
  }, 90_000);

  test('plays, as one step however long it plays', async () => {
    const page = await openTimeline();
    await page.getByRole('tab', { name: 'Steps' }).click();
    const steps = page.getByRole('tabpanel', { name: 'Steps' }).locator('li');
    await steps.first().waitFor();
    expect(await steps.count()).toBe(1);
    await page.getByRole('button', { name: 'Let the window move through time, when it happened' }).click();
    const words = page.locator('.timeline-words').first();
    await words.filter({ hasNotText: 'All the time' }).waitFor();
    const first = (await words.textContent()) ?? '';
    await words.filter({ hasNotText: first }).waitFor();
    await page.getByRole('button', { name: 'Stop the window, when it happened' }).click();
    expect(await steps.count()).toBe(2);
  }, 90_000);

  test('stops playing once a reader undoes or plays by another clock', async () => {
    const page = await openTimeline();
    const before = await countDrawn(page);
    const play = (label: string) =>
      page.getByRole('button', { name: `Let the window move through time, ${label}` });
    const stop = (label: string) => page.getByRole('button', { name: `Stop the window, ${label}` });
    await play('when it happened').click();
    await waitForNodes(page, (nodes) => nodes < before.nodes);
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await play('when it happened').waitFor();
    await waitForNodes(page, (nodes) => nodes === before.nodes);
    expect(await page.getByRole('button', { name: 'Redo', exact: true }).isEnabled()).toBe(true);
    await play('when it happened').click();
    await stop('when it happened').waitFor();
    await play('when it was reported').click();
    await stop('when it was reported').waitFor();
    await play('when it happened').waitFor();
  }, 90_000);

  test('has a window for each clock at once, in the link and in undo', async () => {
    const page = await openTimeline();
    const before = await countDrawn(page);
    expect(await page.locator('.span-line').count()).toBeGreaterThan(1);
    await page.getByRole('slider', { name: 'From, when it happened' }).focus();
    await page.keyboard.press('PageUp');
    await waitForNodes(page, (nodes) => nodes < before.nodes);
    const happened = await countDrawn(page);
    await page.getByRole('slider', { name: 'Until, when it was reported' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() =>
      (new URL(location.href).searchParams.get('filter') ?? '').includes('"report"'),
    );
    await waitUntilSettled(page);
    const both = await countDrawn(page);
    const again = await open(`/${new URL(page.url()).search}`);
    expect(await countDrawn(again.page)).toEqual(both);
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await waitForNodes(page, (nodes) => nodes === happened.nodes);
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await waitForNodes(page, (nodes) => nodes === before.nodes);
  }, 120_000);

  test('leaves out what was reported later, however late the reports themselves come', async () => {
    const { page: whole } = await open('/');
    const all = await countDrawn(whole);
    const times = [{ start: Date.UTC(2025, 0, 1), end: Date.UTC(2025, 4, 16, 12), clock: 'report' }];
    const later = await countReportedAfter(server().url, '2025-05-16');
    expect(later).toBeGreaterThan(0);
    const filtered = `/?filter=${encodeURIComponent(JSON.stringify({ times }))}`;
    const { page } = await open(filtered, { prepare: holdReports });
    expect((await countDrawn(page)).relations).toBe(all.relations - later);
  }, 90_000);

  test.each(['light', 'dark'] as const)(
    'bars nobody out, on %s ground',
    async (scheme) => {
      const page = await openTimeline(scheme);
      expect(await findBarriers(page)).toEqual([]);
    },
    90_000,
  );
});

/** Has the list of the reports come last: once the library of queries is there and the network drawn. */
async function holdReports(page: Page): Promise<void> {
  const library = page.waitForResponse('**/api/queries').then((response) => response.finished());
  await page.route('**/api/articles', async (route) => {
    await library;
    await page.waitForFunction(() => 'dragoman' in globalThis && dragoman.graphSize() > 0);
    await route.continue();
  });
}

/** How many relations of the network no report tells of until a day is over. */
async function countReportedAfter(url: string, day: string): Promise<number> {
  const [{ articles }, { graph }] = await Promise.all([
    fetch(`${url}/api/articles`).then((response) => response.json() as Promise<ArticlesAnswer>),
    fetch(`${url}/api/queries/browse/opening-network`).then(
      (response) => response.json() as Promise<QueryRunAnswer>,
    ),
  ]);
  const known = articles.filter(({ published }) => published <= day).map(({ id }) => `"${id}"`);
  const texts = graph.relationships.map((relation) => JSON.stringify(relation));
  return texts.filter((text) => /"articleIds"/.test(text) && !known.some((id) => text.includes(id))).length;
}

/** The page's own global scope, seen from functions that run there. */
declare const location: { readonly href: string };
declare const document: {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
};
