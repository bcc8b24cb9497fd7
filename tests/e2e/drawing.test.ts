import { expect, test } from '@jest/globals';
import { countDrawn, locateNode, waitUntilSettled } from './explorer-page.ts';
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
});
