import { expect, test } from '@jest/globals';
import type { QueryRunAnswer } from '../../protocol/api.ts';
import {
  countDrawn,
  findBarriers,
  locateNode,
  locateRelation,
  readColours,
  waitForNodes,
} from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const ledByUmerov = 'LED_BY--ukrainian-delegation--rustem-umerov';
const fewNodes = '/?query=people%2Fwho-led-whom&canvas=answer';

describeExplorer('the explorer', ({ open, server }) => {
  test('opens with the network drawn, as the API counts it', async () => {
    const { page } = await open();
    const response = await fetch(`${server().url}/api/queries/browse/opening-network`);
    const { graph } = (await response.json()) as QueryRunAnswer;
    expect(await countDrawn(page)).toEqual({
      nodes: graph.nodes.length,
      relations: graph.relationships.length,
    });
    const colours = await readColours(page);
    const [person, demand, meeting] = ['#0072b2', '#d55e00', '#c28000'];
    for (const kind of [person, demand, meeting]) {
      expect(colours.get(kind) ?? 0).toBeGreaterThan(200);
    }
  }, 90_000);

  test('leads from a search to a quote and who says so', async () => {
    const { page } = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('umerov');
    await page.getByRole('option', { name: /Rustem Umerov/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Rustem Umerov' }).waitFor();
    await page
      .getByRole('button', { name: /evidence for led by Rustem|evidence for led by/ })
      .first()
      .click();
    const claim = page.getByTestId('claim').first();
    await claim.waitFor();
    expect(await claim.locator('blockquote').textContent()).toMatch(/Umerov/);
    expect(await claim.locator('cite').textContent()).not.toBe('');
  }, 90_000);

  test('finds names without their accents', async () => {
    const { page } = await open();
    await page.getByRole('combobox', { name: 'Search' }).fill('erdogan');
    await page
      .getByRole('option', { name: /Erdoğan/ })
      .first()
      .waitFor();
  }, 90_000);

  test('shows what is clicked on the canvas, node or relation', async () => {
    const { page } = await open(fewNodes);
    const node = await locateNode(page, 'rustem-umerov');
    await page.mouse.click(node.x, node.y);
    await page.getByRole('heading', { name: 'Rustem Umerov' }).waitFor();
    const relation = await locateRelation(page, ledByUmerov);
    await page.mouse.click(relation.x, relation.y);
    await page.getByTestId('relation-story').waitFor();
    await page.getByTestId('claim').first().waitFor();
    expect(decodeURIComponent(page.url())).toContain(`select=${ledByUmerov}`);
  }, 90_000);

  test('expands a node by double-click, and moves nothing that was there', async () => {
    const { page } = await open(fewNodes);
    const before = await countDrawn(page);
    const node = await locateNode(page, 'rustem-umerov');
    const bystander = await locateNode(page, 'vladimir-medinsky');
    await page.mouse.dblclick(node.x, node.y);
    await waitForNodes(page, (nodes) => nodes > before.nodes);
    expect(await locateNode(page, 'vladimir-medinsky')).toEqual(bystander);
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await waitForNodes(page, (nodes) => nodes === before.nodes);
  }, 90_000);

  test('filters by the legend, and a link brings the filter back', async () => {
    const { page } = await open();
    const before = await countDrawn(page);
    const entry = page.getByRole('button', { name: /^demands \d+/ });
    const count = Number(/\d+$/.exec((await entry.textContent()) ?? '')?.[0]);
    await entry.click();
    await waitForNodes(page, (nodes) => nodes === before.nodes - count);
    const again = await open(page.url().slice(server().url.length));
    expect(await countDrawn(again.page)).toEqual(await countDrawn(page));
  }, 90_000);

  test('runs a library query with its form', async () => {
    const { page } = await open('/?panel=ask');
    await page
      .getByRole('button', { name: /^Who led which delegation/ })
      .last()
      .click();
    await page.getByRole('combobox', { name: 'delegation' }).fill('ukrainian delegation');
    await page
      .getByRole('option', { name: /^Ukrainian delegation/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    const table = page.getByRole('grid');
    await table.waitFor();
    expect(await table.textContent()).toMatch(/Ukrainian delegation.*Rustem Umerov/s);
    await page.getByRole('button', { name: 'Show on the canvas' }).click();
    await waitForNodes(page, (nodes) => nodes === 2);
  }, 90_000);

  test('lets several actors be picked by name for a library query', async () => {
    const { page } = await open('/?panel=ask&query=people/among-these');
    for (const name of ['Vladimir Medinsky', 'Rustem Umerov', 'Hakan Fidan']) {
      await page.getByRole('combobox', { name: 'actors' }).fill(name);
      await page.getByRole('option', { name }).first().click();
    }
    await page.getByRole('button', { name: 'Take Hakan Fidan out' }).click();
    const chosen = page.getByRole('list', { name: 'actors: chosen' });
    expect(await chosen.getByRole('listitem').allTextContents()).toEqual([
      'Vladimir Medinsky',
      'Rustem Umerov',
    ]);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    const table = page.getByRole('grid');
    await table.waitFor();
    expect(await table.textContent()).toMatch(/MET_WITH/);
    expect(await table.textContent()).not.toMatch(/Hakan Fidan/);
  }, 90_000);

  test('runs any Cypher, from the keyboard', async () => {
    const { page } = await open('/?panel=ask');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('MATCH (p:Person) RETURN count(p) AS people, date("2025-05-16") AS day');
    await page.keyboard.press('Control+Enter');
    const cell = page.getByRole('gridcell', { name: '2025-05-16' });
    await cell.waitFor();
    expect(Number(await page.locator('td.numeric').first().textContent())).toBeGreaterThan(10);
  }, 90_000);

  test('shows where a statement fails', async () => {
    const { page, complaints } = await open('/?panel=ask');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('MATCH (p:Person)\nRETRN p');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(/Line 2, column 1/);
    await page.locator('.cm-lintRange-error').first().waitFor();
    // The browser itself reports the refused statement; nothing else may be wrong.
    expect(complaints.splice(0).filter((complaint) => !/status of 400/.test(complaint))).toEqual([]);
  }, 90_000);

  test('changes between light and dark, and says so in the link', async () => {
    const { page } = await open();
    const ground = () =>
      page
        .locator('body')
        .evaluate((body) => body.ownerDocument.defaultView.getComputedStyle(body).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: 'Dark ground' }).click();
    expect(await ground()).not.toBe(light);
    expect(page.url()).toContain('theme=dark');
  }, 90_000);

  test('holds the canvas in words for those who do not see it', async () => {
    const { page } = await open('/?panel=list');
    await page.getByLabel('Only those with').fill('led by');
    await page
      .getByTestId('relation-list')
      .getByRole('button', { name: /led by Rustem Umerov/ })
      .click();
    await page.getByTestId('claim').first().waitFor();
  }, 90_000);

  test('gives the canvas two thirds of a page of 900 pixels, and nothing sticks out', async () => {
    const { page } = await open('/', { width: 900, height: 700 });
    const box = await page.locator('#canvas').boundingBox();
    expect(box?.width ?? 0).toBeGreaterThanOrEqual(600 - 1);
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(900);
  }, 90_000);

  test.each(['light', 'dark'])(
    'has no serious barrier on the %s ground',
    async (scheme) => {
      const { page } = await open(`/?panel=ask&query=people%2Fwho-led-whom&select=${ledByUmerov}`, {
        scheme,
      });
      await page.getByTestId('claim').first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('tab', { name: 'List' }).click();
      await page.getByRole('button', { name: 'Close' }).click();
      expect(await findBarriers(page)).toEqual([]);
    },
    120_000,
  );
});
