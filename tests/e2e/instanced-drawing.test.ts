import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readColours } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const fewNodes = '/?query=people%2Fwho-led-whom&canvas=answer';

/** Lets the renderer say that it is a GPU, and counts what it is told to repeat; it draws all the same. */
const pretend = `
  globalThis.repeated = 0;
  const { prototype } = WebGL2RenderingContext;
  const { drawArraysInstanced } = prototype;
  prototype.drawArraysInstanced = function (...rest) {
    globalThis.repeated += 1;
    return drawArraysInstanced.apply(this, rest);
  };
  for (const kind of [WebGLRenderingContext, WebGL2RenderingContext]) {
    const { getParameter } = kind.prototype;
    kind.prototype.getParameter = function (name) {
      return name === 0x9246 ? globalThis.rendererName ?? getParameter.call(this, name) : getParameter.call(this, name);
    };
  }
`;

describeExplorer('the two ways of drawing', ({ open }) => {
  test('give the same picture: repeated by a GPU, and written out without one', async () => {
    const written = await open(fewNodes, { prepare: (page) => page.addInitScript(pretend) });
    const repeated = await open(fewNodes, {
      prepare: (page) => page.addInitScript(`${pretend}globalThis.rendererName = 'ANGLE (NVIDIA, GeForce)';`),
    });
    expect(await countRepeated(written.page)).toBe(0);
    expect(await countRepeated(repeated.page)).toBeGreaterThan(0);
    // Names are set by the browser, which sets them somewhat otherwise on a GPU.
    for (const { page } of [written, repeated]) {
      await page.addStyleTag({ content: '.sigma-names { visibility: hidden }' });
    }
    const [one, other] = [await readColours(written.page), await readColours(repeated.page)];
    const different = [...one].filter(([colour, count]) => Math.abs(count - (other.get(colour) ?? 0)) > 20);
    expect(different).toEqual([]);
  }, 120_000);
});

function countRepeated(page: Page): Promise<number> {
  return page.evaluate('globalThis.repeated');
}
