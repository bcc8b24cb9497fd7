import { expect, test } from '@jest/globals';
import { answerOf, openAnswer, readColumn, readFocused } from './answer-page.ts';
import { findBarriers } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const allKinds = `UNWIND [3, 1.5, 'b', 'a', true, date('2025-05-16'), null, [1, 2], {k: 1}, duration('P1D'),
  localdatetime('2025-05-16T13:30'), point({x: 1, y: 2}), 10000000, -2, 'Z', false] AS v RETURN v`;

/** Rows that are out of sight are not in the page. */
const roomForAll = { height: 1600 };

describeExplorer(
  'the table of an answer',
  (suite) => {
    test('is walked by keyboard, and Enter leads to the canvas', async () => {
      const page = await openAnswer(
        suite,
        'MATCH (d:Delegation)-[r:LED_BY]->(p:Person) RETURN d, r, p ORDER BY p.name',
      );
      const grid = page.getByRole('grid');
      expect(await grid.getAttribute('aria-rowcount')).toBe('4');
      await page.getByRole('columnheader', { name: 'd', exact: true }).getByRole('button').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      expect(await readFocused(page)).toBe('Rustem Umerov');
      await page.keyboard.press('Control+End');
      expect(await readFocused(page)).toBe('Vladimir Medinsky');
      await page.keyboard.press('ArrowLeft');
      expect(await readFocused(page)).toBe('led by');
      await page.keyboard.press('Enter');
      await page.getByTestId('relation-story').waitFor();
      await page.getByRole('gridcell', { name: 'led by' }).last().focus();
      await page.keyboard.press('Home');
      const delegation = await readFocused(page);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: delegation }).waitFor();
    }, 90_000);

    test('sorts as ORDER BY would, upwards, downwards and back', async () => {
      const page = await openAnswer(suite, allKinds, roomForAll);
      const asItCame = await readColumn(page, 0);
      const ordered = await openAnswer(suite, `${allKinds} ORDER BY v`, roomForAll);
      const head = page.getByRole('columnheader', { name: 'v', exact: true });
      await head.getByRole('button').click();
      await expectColumn(page, await readColumn(ordered, 0));
      expect(await head.getAttribute('aria-sort')).toBe('ascending');
      await head.getByRole('button').click();
      await expectColumn(page, (await readColumn(ordered, 0)).toReversed());
      await head.getByRole('button').click();
      await expectColumn(page, asItCame);
    }, 90_000);

    test('shows each type in its own way', async () => {
      const page = await openAnswer(
        suite,
        `RETURN 12345678 AS big, 2025 AS year, 3.0 AS float, true AS yes, null AS nothing,
          date('2025-05-16') AS day, duration('P1DT2H') AS long, point({longitude: 28.97, latitude: 41.01}) AS spot`,
      );
      const cells = [
        '12,345,678',
        '2025',
        '3.0',
        'true',
        '—null',
        '2025-05-16',
        '1 day 2 hours',
        '(28.97, 41.01)',
      ];
      expect(await page.locator('.grid td').allTextContents()).toEqual(cells);
      expect(await page.getByRole('gridcell', { name: '12,345,678' }).getAttribute('class')).toBe('numeric');
    }, 90_000);

    test('opens lists, maps and long texts beside their cell', async () => {
      const page = await openAnswer(
        suite,
        "RETURN {places: ['Istanbul', 'Ankara'], n: 2} AS map, reduce(t = '', i IN range(1, 200) | t + 'word ') AS long",
      );
      await page
        .getByRole('gridcell', { name: /places/ })
        .getByRole('button')
        .click();
      const reader = page.getByRole('dialog', { name: 'map' });
      await reader.getByText("['Istanbul', 'Ankara']").click();
      await reader.getByText('Ankara', { exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await reader.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: '680 characters more' }).click();
      await page.getByRole('dialog', { name: 'long' }).waitFor();
    }, 90_000);

    test('filters over all columns and by column, and hides columns', async () => {
      const page = await openAnswer(
        suite,
        'MATCH (a:Actor)-[r]->(b:Actor) RETURN a.name AS from, type(r) AS type, b.name AS to ORDER BY from, type, to',
      );
      await page.getByLabel('Only rows that hold').fill('umerov');
      await answerOf(page)
        .getByText(/^\d+ of \d+ rows$/)
        .waitFor();
      const rows = await page.getByRole('grid').locator('tbody tr').allTextContents();
      expect(rows.length).toBeGreaterThan(2);
      expect(rows.every((row) => row.includes('Umerov'))).toBe(true);
      await page.getByRole('button', { name: 'By column' }).click();
      await page.getByLabel('Only rows whose type holds').fill('met_with');
      await page
        .getByRole('grid')
        .locator('tbody tr')
        .nth(rows.length - 1)
        .waitFor({ state: 'detached' });
      expect(new Set(await readColumn(page, 1))).toEqual(new Set(['MET_WITH']));
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByRole('menuitemcheckbox', { name: 'type' }).click();
      await page.keyboard.press('Escape');
      await answerOf(page)
        .getByText(/1 column hidden/)
        .waitFor();
      expect(await page.getByRole('columnheader').allTextContents()).toEqual(['Row', 'from', 'to']);
    }, 90_000);

    test('draws columns wider by mouse and by keyboard, and keeps the first in sight', async () => {
      const page = await openAnswer(
        suite,
        'MATCH (c:Claim) RETURN c.id, c.relType, c.quote, c.dateText, c.key LIMIT 20',
      );
      const head = page.getByRole('columnheader', { name: 'c.relType' });
      const before = (await head.boundingBox())?.width ?? 0;
      await head.getByRole('button').focus();
      await page.keyboard.press('Shift+ArrowRight');
      expect((await head.boundingBox())?.width).toBe(before + 16);
      const handle = await head.locator('.width-handle').boundingBox();
      await page.mouse.move((handle?.x ?? 0) + 4, (handle?.y ?? 0) + 8);
      await page.mouse.down();
      await page.mouse.move((handle?.x ?? 0) + 64, (handle?.y ?? 0) + 8);
      await page.mouse.up();
      expect((await head.boundingBox())?.width).toBe(before + 76);
      const first = page.getByRole('columnheader', { name: 'c.id' });
      const at = (await first.boundingBox())?.x;
      await page.locator('.grid-scroll').evaluate((scroller) => scroller.scrollTo(10_000, 0));
      expect((await first.boundingBox())?.x).toBe(at);
    }, 90_000);

    test('holds 100,000 rows, of which only those in sight are in the page', async () => {
      const page = await openAnswer(suite, "UNWIND range(1, 100000) AS n RETURN n, 'row ' + n AS text");
      await answerOf(page).getByText('100,000 rows').waitFor();
      await page.getByRole('gridcell', { name: 'row 1', exact: true }).click();
      await page.keyboard.press('Control+End');
      await page.getByRole('gridcell', { name: 'row 100000' }).waitFor();
      expect(await page.getByRole('grid').locator('tbody tr').count()).toBeLessThan(60);
      expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('100001');
    }, 90_000);

    test('selects rows for what is done with them, one by one and up to another', async () => {
      const page = await openAnswer(suite, 'UNWIND range(1, 10) AS n RETURN n');
      const grid = page.getByRole('grid');
      await grid.getByRole('button', { name: '2', exact: true }).click();
      await grid.getByRole('button', { name: '5', exact: true }).click({ modifiers: ['Shift'] });
      await answerOf(page).getByText('4 of 10 rows selected').waitFor();
      await page.getByRole('gridcell', { name: '3', exact: true }).focus();
      await page.keyboard.press('Space');
      await answerOf(page).getByText('3 of 10 rows selected').waitFor();
    }, 90_000);

    test.each(['light', 'dark'])(
      'has no serious barrier on the %s ground',
      async (scheme) => {
        const page = await openAnswer(suite, `${allKinds} AS v, 1 AS n`.replace('v AS v', 'v'), { scheme });
        expect(await findBarriers(page)).toEqual([]);
      },
      90_000,
    );
  },
  { environment: () => ({ MAX_ROWS: '100000' }) },
);

/** Waits until the column reads so: sorting many rows may take a moment. */
async function expectColumn(
  page: Parameters<typeof readColumn>[0],
  wanted: readonly string[],
): Promise<void> {
  const matches = async () => JSON.stringify(await readColumn(page, 0)) === JSON.stringify(wanted);
  for (let tries = 0; tries < 100 && !(await matches()); tries++) {
    await page.waitForTimeout(50);
  }
  expect(await readColumn(page, 0)).toEqual(wanted);
}
