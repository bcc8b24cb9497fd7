import { expect, test } from '@jest/globals';
import { countDrawn, waitForNodes } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

describeExplorer('the story of the talks', (suite) => {
  test('moves the canvas step by step, shows its claims, and leaves it as it was', async () => {
    const { page } = await suite.open();
    const before = await countDrawn(page);
    await page.getByRole('button', { name: /told in 7 steps/ }).click();
    const telling = page.getByTestId('telling');
    await telling.getByRole('heading', { name: 'Two delegations' }).waitFor();
    await waitForNodes(page, (nodes) => nodes === 7);
    await telling.getByRole('button', { name: 'Rustem Umerov' }).click();
    await telling.getByText("Ukraine's chief negotiator, Defense Minister Rustem Umerov").waitFor();
    await page.keyboard.press('PageDown');
    await telling.getByRole('heading', { name: 'Who stayed away' }).waitFor();
    await telling.getByRole('button', { name: 'Leave the story' }).click();
    await waitForNodes(page, (nodes) => nodes === before.nodes);
    expect(await countDrawn(page)).toEqual(before);
  });

  test('stands in the address with its step, to which a reload and a link come back', async () => {
    const { page } = await suite.open('/?story=story-istanbul-2025/4');
    const telling = page.getByTestId('telling');
    await telling.getByText('4 of 7').waitFor();
    await telling.getByRole('button', { name: 'Next' }).click();
    await telling.getByText('5 of 7').waitFor();
    await page.waitForURL(/story=story-istanbul-2025%2F5/);
    const drawn = await countDrawn(page);
    await page.reload();
    await waitForNodes(page, (nodes) => nodes === drawn.nodes);
    await telling.getByText('5 of 7').waitFor();
    await telling.getByRole('button', { name: 'Leave the story' }).click();
    await waitForNodes(page, (nodes) => nodes > drawn.nodes);
    expect(page.url()).not.toContain('story=');
  }, 120_000);
});
