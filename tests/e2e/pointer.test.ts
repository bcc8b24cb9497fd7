import { expect, test } from '@jest/globals';
import { countDrawn, locateNode, waitUntilSaid, waitUntilSettled } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const fewNodes = '/?query=people%2Fwho-led-whom&canvas=answer';

describeExplorer('the canvas under a mouse', ({ open }) => {
  test.each(['right', 'middle'] as const)(
    'leaves a node where it is when the %s button was pressed on it and the pointer moves on',
    async (button) => {
      const { page } = await open(fewNodes);
      const place = await locateNode(page, 'rustem-umerov');
      await page.mouse.click(place.x, place.y, { button });
      await page.mouse.move(place.x + 150, place.y + 60, { steps: 4 });
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await page.mouse.move(place.x + 100, place.y - 120, { steps: 4 });
      await waitUntilSettled(page);
      expect(await locateNode(page, 'rustem-umerov')).toEqual(place);
    },
    90_000,
  );

  test('reads what ties two that it has selected as sentences, each on a line of its own', async () => {
    const { page } = await open(fewNodes);
    for (const id of ['russian-delegation', 'vladimir-medinsky']) {
      const { x, y } = await locateNode(page, id);
      await page.mouse.click(x, y);
      await page.keyboard.down('Shift');
      await waitUntilSettled(page);
    }
    await page.keyboard.up('Shift');
    const tie = page.getByRole('region', { name: 'Relations between them' }).getByRole('listitem');
    expect(await tie.count()).toBe(1);
    expect((await tie.boundingBox())?.height).toBeLessThan(60);
  }, 90_000);

  test('moves all that are selected with the one that is dragged, pins them, and undoes it as one step', async () => {
    const { page } = await open(fewNodes);
    const ids = ['russian-delegation', 'vladimir-medinsky', 'rustem-umerov'];
    const readPlaces = () => Promise.all(ids.map((id) => locateNode(page, id)));
    const [held, beside, alone] = await readPlaces();
    if (held === undefined || beside === undefined || alone === undefined) throw new Error('nobody is there');
    await page.mouse.click(held.x, held.y);
    await page.keyboard.down('Shift');
    await page.mouse.click(beside.x, beside.y);
    await page.keyboard.up('Shift');
    await page.getByTestId('group-story').waitFor();
    await page.mouse.move(held.x, held.y);
    await page.mouse.down();
    await page.mouse.move(held.x + 40, held.y + 30, { steps: 5 });
    await page.mouse.up();
    await waitUntilSaid(page, /^Moved 2 nodes$/);
    const moved = await readPlaces();
    expect(moved[2]).toEqual(alone);
    for (const [before, after] of [
      [held, moved[0]],
      [beside, moved[1]],
    ] as const) {
      expect(Math.hypot((after?.x ?? 0) - before.x - 40, (after?.y ?? 0) - before.y - 30)).toBeLessThan(3);
    }
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await waitUntilSaid(page, /^The canvas is as after/);
    expect(await readPlaces()).toEqual([held, beside, alone]);
  }, 90_000);

  test('tells that paths need two ends', async () => {
    const { page } = await open(fewNodes);
    const before = await countDrawn(page);
    const { x, y } = await locateNode(page, 'rustem-umerov');
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menuitem', { name: /How is this connected/ }).click();
    await page.getByRole('combobox', { name: 'Connected to' }).fill('Rustem Umerov');
    await page.getByRole('option', { name: /Rustem Umerov/ }).click();
    await page
      .getByTestId('paths-question')
      .getByText('Rustem Umerov is where the paths begin: choose another node as their end.')
      .waitFor();
    expect(await countDrawn(page)).toEqual(before);
  }, 90_000);
});
