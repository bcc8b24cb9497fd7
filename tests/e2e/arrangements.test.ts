import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { locateNode, waitUntilMoved, waitUntilSettled } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const fewNodes = '/?query=people%2Fwho-led-whom&canvas=answer';

describeExplorer('arrangements', ({ open, server }) => {
  test('are chosen from a menu, undone as a step, and part of the link', async () => {
    const { page } = await open(fewNodes);
    const before = await locateNode(page, 'rustem-umerov');
    await choose(page, /^In layers/);
    await waitUntilMoved(page, 'rustem-umerov', before);
    await waitUntilSettled(page);
    const [leader, led] = [
      await locateNode(page, 'ukrainian-delegation'),
      await locateNode(page, 'rustem-umerov'),
    ];
    expect(leader.y).toBeLessThan(led.y);
    expect(page.url()).toContain('arrange=layered');
    const again = await open(page.url().slice(server().url.length));
    await waitUntilSettled(again.page);
    const there = await locateNode(again.page, 'rustem-umerov');
    expect(Math.hypot(led.x - there.x, led.y - there.y)).toBeLessThan(1.5);
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await waitUntilMoved(page, 'rustem-umerov', led);
  }, 120_000);

  test('by time have their dates above them, on the page and in a picture, and say what has none', async () => {
    const { page } = await open('/?arrange=time');
    const seen = await Promise.all(
      ['meeting-istanbul-talks-2022', 'meeting-istanbul-talks'].map((id) => locateNode(page, id)),
    );
    expect(seen[0]?.x).toBeLessThan(seen[1]?.x ?? 0);
    await page.getByRole('button', { name: 'Save a picture' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Shapes (SVG)' }).click(),
    ]);
    const svg = readFileSync(await download.path(), 'utf8');
    const words = [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text).join(' ');
    for (const said of ['without a date', 'Mar 2022', '15 May 2025', 'before 16 May 2025', '16 May 2025']) {
      expect(words).toContain(said);
    }
    expect(words).toContain('No date of their own: placed by the middle date of their relations');
  }, 120_000);
});

async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Arrange' }).click();
  await page.getByRole('menuitemradio', { name }).click();
}
