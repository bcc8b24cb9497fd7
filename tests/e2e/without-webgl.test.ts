import { expect, test } from '@jest/globals';
import { countDrawn, locateNode, waitUntilSettled } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

describeExplorer(
  'in a browser without WebGL the network',
  ({ open }) => {
    test('is drawn all the same, and answers to the mouse', async () => {
      const { page } = await open('/');
      expect(await page.evaluate("document.createElement('canvas').getContext('webgl')")).toBe(null);
      const { nodes } = await countDrawn(page);
      expect(nodes).toBe(125);
      const { x, y } = await locateNode(page, 'rustem-umerov');
      // Beside the icon, within the disc.
      const alpha = await page.evaluate(`(() => {
        const { left, top } = document.getElementById('canvas').getBoundingClientRect();
        const layer = document.querySelector('.sigma-raster').getContext('2d');
        return layer.getImageData(${x} - left + 8, ${y} - top - 4, 1, 1).data[3];
      })()`);
      expect(alpha).toBe(255);
      await page.mouse.click(x, y);
      await page.getByRole('heading', { name: 'Rustem Umerov' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await waitUntilSettled(page);
      const nearer = await locateNode(page, 'vladimir-medinsky');
      await page.mouse.click(nearer.x, nearer.y);
      await page.getByRole('heading', { name: 'Vladimir Medinsky' }).waitFor();
    }, 120_000);
  },
  { browserArguments: ['--disable-3d-apis'] },
);
