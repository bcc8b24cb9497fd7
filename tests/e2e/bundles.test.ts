import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findBarriers, locateRelation, waitUntilSettled } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const talks = new URLSearchParams({
  cypher: "MATCH (a:Actor)-[r]-(b {id: 'meeting-istanbul-talks'}) RETURN a, r, b",
  canvas: 'answer',
});
const relations = ['CHAIRED', 'MEDIATED', 'ATTENDED'].map(
  (type) => `${type}--hakan-fidan--meeting-istanbul-talks`,
);

async function measureGaps(page: Page): Promise<number[]> {
  const [first, ...others] = await Promise.all(relations.map((key) => locateRelation(page, key)));
  return others.map(({ x, y }) => Math.hypot(x - (first?.x ?? 0), y - (first?.y ?? 0)));
}

async function zoomOut(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await waitUntilSettled(page);
  }
}

describeExplorer('relations between the same two', ({ open }) => {
  test('can each be picked from near', async () => {
    const { page } = await open(`/?${talks}`);
    for (const gap of await measureGaps(page)) {
      expect(gap).toBeGreaterThan(6);
    }
    const { x, y } = await locateRelation(page, relations[1] as string);
    await page.mouse.click(x, y);
    await page
      .getByTestId('relation-story')
      .getByRole('heading', { name: /mediated/ })
      .waitFor();
  }, 90_000);

  test('are one line from afar, which tells about all of them', async () => {
    const { page, complaints } = await open(`/?${talks}`);
    await zoomOut(page, 4);
    expect(await measureGaps(page)).toEqual([0, 0]);
    const { x, y } = await locateRelation(page, relations[1] as string);
    await page.mouse.click(x, y);
    const among = page.getByRole('region', { name: 'Relations between them' });
    await among.getByRole('heading', { name: '3 relations between them' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    // One that is looked at is drawn by itself, and so are those beside it.
    await among.getByRole('button', { name: /mediated/ }).click();
    await page.getByRole('heading', { name: '3 relations between them' }).waitFor({ state: 'hidden' });
    await waitUntilSettled(page);
    expect((await measureGaps(page)).every((gap) => gap > 0)).toBe(true);
    expect(complaints).toEqual([]);
  }, 90_000);

  test('are explained by the legend', async () => {
    const { page } = await open(`/?${talks}`);
    const key = page.getByRole('list', { name: 'How marks are drawn' });
    await key.getByText('relations in one line, from afar').waitFor();
    await key.getByText('larger: more origins').waitFor();
  }, 90_000);
});
