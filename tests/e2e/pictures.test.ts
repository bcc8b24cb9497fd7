import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { countDrawn } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';
import { countPngColours } from './png-reading.ts';

const fewNodes = '/?query=people%2Fwho-led-whom&canvas=answer';

describeExplorer('pictures for print', ({ open }) => {
  test('come as shapes: every node and relation, the title and the legend', async () => {
    const { page } = await open(fewNodes);
    const drawn = await countDrawn(page);
    const svg = (await save(page, 'Shapes (SVG)', 'Who led whom')).toString('utf8');
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+" role="img"><title>Who led whom<\/title>/);
    expect(svg.match(/<g transform="translate/g)?.length).toBeGreaterThanOrEqual(drawn.nodes);
    expect(svg).toContain('>Rustem Umerov<');
    expect(svg).toMatch(/>people \d+</);
    expect(svg).toContain('>inferred<');
  }, 90_000);

  test('break a title that is broader than they are, and hold no sign that XML cannot', async () => {
    const { page } = await open(fewNodes);
    const title = `${'Who led whom, and who says so? '.repeat(7)}${'x'.repeat(200)}\u0007`;
    const svg = (await save(page, 'Shapes (SVG)', title)).toString('utf8');
    const lines = [...svg.matchAll(/<text [^>]*600 22px[^>]*>([^<]*)</g)].map(([, line]) => line);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', '').replace('\u0007', '\ufffd'));
    expect(svg).toContain('\ufffd</title>');
  }, 90_000);

  test('come in pixels, as many as are asked for', async () => {
    const { page } = await open(fewNodes);
    const box = await page.locator('#canvas').boundingBox();
    const png = await save(page, 'PNG, 2 times as large', '');
    expect(png.readUInt32BE(16)).toBe(Math.round((box?.width ?? 0) * 2));
    expect(countPngColours(png).get('#0072b2') ?? 0).toBeGreaterThan(2_000);
  }, 90_000);
});

async function save(page: Page, button: string, title: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Save a picture' }).click();
  await page.getByLabel('Title').fill(title);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path());
}
