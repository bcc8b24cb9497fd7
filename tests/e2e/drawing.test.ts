import { expect, test } from '@jest/globals';
import { countDrawn, locateNode, waitUntilMoved, waitUntilSettled } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const fewNodes = '/?query=people%2Fwho-led-whom&canvas=answer';

describeExplorer('the drawing', ({ open }) => {
  test('takes two quick clicks on two nodes for two clicks', async () => {
    const { page } = await open(fewNodes);
    const before = await countDrawn(page);
    const one = await locateNode(page, 'rustem-umerov');
    const other = await locateNode(page, 'vladimir-medinsky');
    await page.mouse.click(one.x, one.y);
    await page.mouse.click(other.x, other.y);
    await page.getByRole('heading', { name: 'Vladimir Medinsky' }).waitFor();
    await waitUntilSettled(page);
    expect(await countDrawn(page)).toEqual(before);
  }, 90_000);

  test('says where things are after it has been given another size', async () => {
    const { page } = await open(fewNodes);
    await page.setViewportSize({ width: 1000, height: 700 });
    await waitUntilSettled(page);
    const { x, y } = await locateNode(page, 'rustem-umerov');
    await page.mouse.click(x, y);
    await page.getByRole('heading', { name: 'Rustem Umerov' }).waitFor();
  }, 90_000);

  test('shows the whole in a corner while only a part is in sight, and goes where it is pressed', async () => {
    const { page } = await open(fewNodes);
    const map = page.locator('.minimap');
    expect(await map.isVisible()).toBe(false);
    for (let press = 0; press < 3; press += 1) {
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await waitUntilSettled(page);
    }
    expect(await map.isVisible()).toBe(true);
    const before = await locateNode(page, 'rustem-umerov');
    await map.click({ position: { x: 5, y: 5 } });
    await waitUntilMoved(page, 'rustem-umerov', before);
    const after = await locateNode(page, 'rustem-umerov');
    expect(after.x).toBeGreaterThan(before.x);
    expect(after.y).toBeGreaterThan(before.y);
  }, 90_000);
});
