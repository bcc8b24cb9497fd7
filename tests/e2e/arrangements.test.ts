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
});

async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Arrange' }).click();
  await page.getByRole('menuitemradio', { name }).click();
}
