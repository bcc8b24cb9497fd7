import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { countDrawn, findBarriers, locateNode, waitForNodes, waitUntilSettled } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const fewNodes = '/?query=people%2Fwho-led-whom&canvas=answer';

declare const dragoman: { hidden(): { [id: string]: number } };

describeExplorer('several nodes at once', ({ open }) => {
  test('are selected by Shift and by a rectangle, and hidden as one step', async () => {
    const { page } = await open(fewNodes);
    const before = await countDrawn(page);
    await clickNode(page, 'rustem-umerov');
    await page.keyboard.down('Shift');
    await clickNode(page, 'vladimir-medinsky');
    await page.keyboard.up('Shift');
    const story = page.getByTestId('group-story');
    await story.getByRole('heading', { name: '2 nodes' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await story.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Select by a rectangle' }).click();
    const area = await page.getByTestId('select-area').boundingBox();
    if (area === null) throw new Error('there is no area to draw on');
    await page.mouse.move(area.x + 4, area.y + 4);
    await page.mouse.down();
    await page.mouse.move(area.x + area.width - 4, area.y + area.height - 4, { steps: 3 });
    await page.mouse.up();
    await story.getByRole('heading', { name: `${before.nodes} nodes` }).waitFor();
    await story.getByRole('button', { name: 'take out Rustem Umerov' }).click();
    await story.getByRole('button', { name: 'Hide', exact: true }).click();
    await page.waitForFunction(() => 'dragoman' in globalThis);
    await waitForNodes(page, (nodes) => nodes === 1);
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await waitForNodes(page, (nodes) => nodes === before.nodes);
    await page.getByRole('tab', { name: 'Steps' }).click();
    await page.locator('.steps').waitFor();
    expect(await page.getByRole('tabpanel', { name: 'Steps' }).textContent()).toMatch(
      /WHERE NOT n\.id IN \[/,
    );
  }, 90_000);

  test('tell how they are connected, and a link repeats it', async () => {
    const { page } = await open(fewNodes);
    await page.getByRole('button', { name: 'Select by a lasso' }).click();
    const area = await page.getByTestId('select-area').boundingBox();
    if (area === null) throw new Error('there is no area to draw on');
    const [left, top] = [area.x + 2, area.y + 2];
    const [right, bottom] = [area.x + area.width - 2, area.y + area.height - 2];
    await page.mouse.move(left, top);
    await page.mouse.down();
    for (const [x, y] of [
      [right, top],
      [right, bottom],
      [left, bottom],
    ] as const) {
      await page.mouse.move(x, y);
    }
    await page.mouse.up();
    const story = page.getByTestId('group-story');
    await story.getByRole('button', { name: 'How are these connected' }).click();
    await page
      .getByTestId('paths-story')
      .getByRole('heading', { name: /nodes are connected$/ })
      .waitFor();
    await waitUntilSettled(page);
    const again = await open(page.url().slice(page.url().indexOf('/?')));
    await again.page.getByTestId('paths-story').waitFor();
  }, 90_000);
});

describeExplorer('walking on', ({ open }) => {
  test('counts what is not shown, brings it, and collapses it again', async () => {
    const { page } = await open(fewNodes);
    await page.waitForFunction(() => (dragoman.hidden()['rustem-umerov'] ?? 0) > 0);
    const before = await countDrawn(page);
    await page.locator('#canvas').focus();
    await clickNode(page, 'rustem-umerov');
    await page.getByRole('button', { name: 'Expand', exact: true }).click();
    await waitForNodes(page, (nodes) => nodes > before.nodes);
    await page.getByRole('button', { name: 'Collapse', exact: true }).click();
    await waitForNodes(page, (nodes) => nodes < before.nodes + 12);
  }, 90_000);

  test('paths take a type, a direction and a length, and are swapped', async () => {
    const { page } = await open('/?paths=rustem-umerov%20recep-tayyip-erdogan');
    const story = page.getByTestId('paths-story');
    await story.getByRole('heading', { name: /^How Rustem Umerov is connected/ }).waitFor();
    await story.getByRole('button', { name: 'Swap the ends' }).click();
    await story.getByRole('heading', { name: /is connected to Rustem Umerov$/ }).waitFor();
    await story.getByRole('combobox', { name: 'Relations at most' }).selectOption('1');
    await page
      .getByTestId('announcement')
      .getByText(/^Nothing connects .* within 1 relation$/)
      .waitFor();
    expect(await findBarriers(page)).toEqual([]);
  }, 90_000);

  test('filters by a facet, by degree and by what is near, dims or hides, and keeps it in the link', async () => {
    const { page } = await open();
    const before = await countDrawn(page);
    await page.getByRole('tab', { name: 'Filter' }).click();
    await page.getByRole('spinbutton', { name: 'Relations at least' }).fill('8');
    await waitForNodes(page, (nodes) => nodes < before.nodes);
    const few = await countDrawn(page);
    await page.getByRole('radio', { name: 'let it recede' }).click();
    await waitForNodes(page, (nodes) => nodes === before.nodes);
    await page.getByRole('radio', { name: 'hide what does not pass' }).click();
    await waitForNodes(page, (nodes) => nodes === few.nodes);
    expect(await findBarriers(page)).toEqual([]);
    const again = await open(page.url().slice(page.url().indexOf('/?')));
    await waitForNodes(again.page, (nodes) => nodes === few.nodes);
    await page.getByRole('button', { name: 'Lift every filter' }).click();
    await waitForNodes(page, (nodes) => nodes === before.nodes);
  }, 90_000);

  test('shows every shortcut', async () => {
    const { page } = await open(fewNodes);
    await page.locator('#canvas').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys and gestures' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }, 90_000);
});

async function clickNode(page: Page, id: string): Promise<void> {
  await waitUntilSettled(page);
  const { x, y } = await locateNode(page, id);
  await page.mouse.click(x, y);
}
