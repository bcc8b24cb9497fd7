import { expect, test } from '@jest/globals';
import { locateNode, type Point, waitForNodes, waitUntilMoved, waitUntilSettled } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const everything = `/?${new URLSearchParams({
  cypher: 'MATCH (a:Dot)-[r:NEAR]->(b) RETURN a, r, b',
  canvas: 'answer',
})}`;

/** A ring of 1,700 nodes, each tied to three others: more than is drawn anew for every movement without a GPU. */
const ring = [
  "UNWIND range(0, 1699) AS i CREATE (:Actor:Dot {id: 'dot-' + toString(i), name: 'Dot ' + toString(i), at: i})",
  "MATCH (a:Dot) UNWIND [1, 7, 60] AS step MATCH (b:Actor {id: 'dot-' + toString((a.at + step) % 1700)}) CREATE (a)-[:NEAR]->(b)",
];

describeExplorer(
  'a drawing of many thousand relations',
  ({ open }) => {
    test('moves as an image, comes to rest, and lets things be pointed at', async () => {
      const { page } = await open(everything);
      const before = await locateNode(page, 'dot-0');
      await page.locator('#canvas').focus();
      await page.keyboard.press('Shift+ArrowRight');
      await waitUntilMoved(page, 'dot-0', before);
      await waitUntilSettled(page);
      const { x, y } = await locateNode(page, 'dot-0');
      expect(Math.round(before.x - x)).toBe(80);
      await page.mouse.click(x, y);
      await page
        .getByTestId('node-story')
        .getByRole('heading', { name: /^Dot \d+$/ })
        .waitFor();
    }, 120_000);

    test('shows what stands out above itself', async () => {
      const { page } = await open(everything);
      const { x, y } = await locateNode(page, 'dot-0');
      await page.mouse.click(x, y);
      await page.getByTestId('node-story').waitFor();
      await page.mouse.move(5, 300);
      await waitUntilSettled(page);
      expect(
        await page.locator('.sigma-raster').evaluate((layer) => Number(layer.style.opacity)),
      ).toBeLessThan(1);
    }, 120_000);

    test('lets a relation be chosen where its line is', async () => {
      const { page } = await open(everything);
      const [from, to] = [await locateNode(page, 'dot-0'), await locateNode(page, 'dot-60')];
      const place = { x: from.x + (to.x - from.x) * 0.4, y: from.y + (to.y - from.y) * 0.4 };
      await page.mouse.click(place.x, place.y);
      const story = page.getByTestId('relation-story');
      await story.waitFor();
      // Among so many lines it may be another one, that runs through the same place.
      const [, source = '', target = ''] =
        /Dot (\d+) near\s+Dot (\d+)/.exec((await story.textContent()) ?? '') ?? [];
      const ends = [
        await locateNode(page, `dot-${source}`),
        await locateNode(page, `dot-${target}`),
      ] as const;
      expect(measureAway(place, ...ends)).toBeLessThan(4);
    }, 120_000);

    test('is drawn by Sigma again when little of it is left, and as before when the step is undone', async () => {
      const { page } = await open(everything);
      const readLayers = () =>
        Promise.all(
          ['raster', 'nodes'].map((name) =>
            page.locator(`.sigma-${name}`).evaluate((layer) => layer.style.display),
          ),
        );
      expect(await readLayers()).toEqual(['', 'none']);
      const { x, y } = await locateNode(page, 'dot-0');
      await page.mouse.click(x, y, { button: 'right' });
      await page.getByRole('menuitem', { name: 'Hide others' }).click();
      await waitForNodes(page, (nodes) => nodes === 7);
      expect(await readLayers()).toEqual(['none', '']);
      const alone = await locateNode(page, 'dot-0');
      await page.mouse.click(alone.x, alone.y);
      await page.getByTestId('node-story').waitFor();
      await page.getByRole('button', { name: 'Undo the last step' }).click();
      await waitForNodes(page, (nodes) => nodes === 1700);
      expect(await readLayers()).toEqual(['', 'none']);
    }, 120_000);

    test('leaves a node where it is dragged', async () => {
      const { page } = await open(everything);
      const { x, y } = await locateNode(page, 'dot-0');
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 30, y + 10);
      await page.mouse.move(x + 60, y + 20);
      await page.mouse.up();
      await waitUntilSettled(page);
      const now = await locateNode(page, 'dot-0');
      // The mouse goes by whole pixels.
      expect(Math.hypot(now.x - x - 60, now.y - y - 20)).toBeLessThan(2);
    }, 120_000);
  },
  {
    environment: () => ({ ALLOW_WRITES: 'true', MAX_ROWS: '20000' }),
    prepare: async ({ url }) => {
      for (const statement of ring) {
        const response = await fetch(`${url}/db/neo4j/query/v2`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({ statement }),
        });
        const { errors } = (await response.json()) as { errors?: unknown };
        // What goes wrong after the head has been sent stands in the body.
        expect({ status: response.status, errors }).toEqual({ status: 202, errors: undefined });
      }
    },
  },
);

/** Pixels from a place to the line between two others. */
function measureAway({ x, y }: Point, from: Point, to: Point): number {
  const [wayX, wayY] = [to.x - from.x, to.y - from.y];
  return Math.abs((x - from.x) * wayY - (y - from.y) * wayX) / Math.hypot(wayX, wayY);
}
