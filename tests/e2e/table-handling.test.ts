import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { answerOf, openAnswer } from './answer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

describeExplorer(
  'the table of an answer in the hand',
  (suite) => {
    test('is scrolled through 100,000 rows, and there are rows wherever one stops', async () => {
      const page = await openAnswer(suite, "UNWIND range(1, 100000) AS n RETURN n, 'row ' + n AS text");
      await answerOf(page).getByText('100,000 rows').waitFor();
      const scroller = page.locator('.grid-scroll');
      for (const share of [0.1, 0.35, 0.6, 0.85, 1]) {
        await scroller.evaluate((element, at) => {
          element.scrollTop = at * (element.scrollHeight - element.clientHeight);
        }, share);
        await expectFilled(page);
      }
      await page.getByRole('gridcell', { name: 'row 100000', exact: true }).waitFor();
    }, 90_000);

    test('has columns of other widths by their rims and by Shift and the arrows', async () => {
      const page = await openAnswer(suite, "RETURN 'one' AS first, 'two' AS second");
      const head = page.getByRole('columnheader', { name: 'first', exact: true });
      const widthOf = async () => Math.round((await head.boundingBox())?.width ?? 0);
      const before = await widthOf();
      const rim = await head.locator('.width-handle').boundingBox();
      if (rim === null) throw new Error('the column has no rim');
      const [x, y] = [rim.x + rim.width / 2, rim.y + rim.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 40, y);
      await page.mouse.move(x + 80, y);
      await page.mouse.up();
      expect(await widthOf()).toBe(before + 80);
      await head.getByRole('button').focus();
      await page.keyboard.press('Shift+ArrowLeft');
      const narrower = await widthOf();
      expect(narrower).toBeLessThan(before + 80);
      await page.keyboard.press('Shift+ArrowRight');
      expect(await widthOf()).toBe(before + 80);
      for (let press = 0; press < 60; press += 1) {
        await page.keyboard.press('Shift+ArrowLeft');
      }
      expect(await widthOf()).toBe(56);
    }, 90_000);
  },
  { environment: () => ({ MAX_ROWS: '100000' }) },
);

/** Few rows are in the page, and those fill what is in sight of the table: at once, or as soon as they are drawn. */
async function expectFilled(page: Page): Promise<void> {
  const rows = page.getByRole('grid').locator('tbody tr[aria-rowindex]');
  const measureGap = async (): Promise<number> => {
    const scroller = await page.locator('.grid-scroll').boundingBox();
    const last = await rows.last().boundingBox();
    return scroller === null || last === null
      ? Number.POSITIVE_INFINITY
      : scroller.y + scroller.height - (last.y + last.height);
  };
  for (let tries = 0; tries < 100 && (await measureGap()) > 40; tries += 1) {
    await page.waitForTimeout(50);
  }
  expect(await measureGap()).toBeLessThanOrEqual(40);
  expect(await rows.count()).toBeLessThan(60);
}
