/** The movie graph, of which the explorer knows nothing beforehand: the same on either store. */
import { expect, test } from '@jest/globals';
import { emptyStore, loadSample } from '../support/sample-graphs.ts';
import {
  countDrawn,
  findBarriers,
  locateNode,
  readColours,
  waitForNodes,
  waitUntilSettled,
} from './explorer-page.ts';
import type { ExplorerSuite } from './explorer-suite.ts';

declare const dragoman: { hidden(): { [id: string]: number } };

const keanu = "MATCH (p:Person {name: 'Keanu Reeves'}) RETURN p";

export function testMovies({ open, server }: ExplorerSuite): void {
  test('opens on all of a small one, with an overview of what it holds, and no word of reports', async () => {
    const { page } = await open();
    await page.getByRole('heading', { name: '171 nodes, 253 relations' }).waitFor();
    const overview = page.getByTestId('schema-overview');
    await overview.getByRole('button', { name: 'people acted in movies 172' }).waitFor();
    await page.getByRole('button', { name: 'movies 38' }).first().waitFor();
    const words = ((await page.locator('body').textContent()) ?? '').toLowerCase();
    expect(['report', 'claim', 'evidence', 'quote'].filter((word) => words.includes(word))).toEqual([]);
    expect(await findBarriers(page)).toEqual([]);
  }, 90_000);

  test('names things by their titles, and a look changes name, colour, size and icon, and stays', async () => {
    const { page } = await open();
    await page.getByRole('tab', { name: 'Look' }).click();
    const movies = page.getByRole('group', { name: 'movies' });
    const before = await readColours(page);
    await movies.getByRole('combobox', { name: 'Colour' }).selectOption('range released');
    await movies.getByRole('combobox', { name: 'Size' }).selectOption('degree');
    await movies.getByRole('combobox', { name: 'Name' }).selectOption('tagline');
    await movies.getByRole('button', { name: 'Icon of Movie' }).click();
    await page.getByRole('button', { name: 'star', exact: true }).click();
    await page.keyboard.press('Escape');
    await movies.getByText('1975').waitFor();
    await waitUntilSettled(page);
    expect(await readColours(page)).not.toEqual(before);
    expect(await findBarriers(page)).toEqual([]);
    await page.reload();
    await waitUntilSettled(page);
    await page.getByRole('tab', { name: 'List' }).click();
    await page.getByTestId('node-list').getByText('Welcome to the Real World').waitFor();
  }, 120_000);

  test('takes a look from a file, and says so when the file holds none', async () => {
    const { page } = await open();
    await page.getByRole('tab', { name: 'Look' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the look' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('look.json');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a look' }).click(),
    ]);
    await chooser.setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[1]') });
    await page.getByText('This file holds no look.').waitFor();
  }, 90_000);

  test('brings some of what the overview lists', async () => {
    const { page } = await open();
    const actor = await open('/?without=%3APerson');
    await waitForNodes(actor.page, (nodes) => nodes === 38);
    await page.getByRole('button', { name: 'people follows people 3' }).click();
    await page.getByText('All that this brings is on the canvas already').waitFor();
  }, 90_000);

  test('that is empty says so, and what to do', async () => {
    await emptyStore(server().url);
    const { page } = await open('/?panel=list', { settles: false });
    await page.getByText('This database is empty.').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await loadSample(server().url, 'movies');
    await page.getByRole('button', { name: 'Look again' }).click();
    await waitForNodes(page, (nodes) => nodes === 171);
  }, 120_000);

  test('names people and films by what the data calls them, in colours of their own', async () => {
    const { page } = await open('/?panel=list');
    const list = page.getByTestId('node-list');
    await list.getByText('Keanu Reeves', { exact: true }).waitFor();
    await list.getByText('The Matrix', { exact: true }).waitFor();
    const colours = await readColours(page);
    const [people, films] = ['#0072b2', '#c28000'];
    expect(colours.get(people) ?? 0).toBeGreaterThan(200);
    expect(colours.get(films) ?? 0).toBeGreaterThan(200);
  }, 90_000);

  test('finds somebody by name, counts what there is around, and expands by type', async () => {
    const { page } = await open(`/?${new URLSearchParams({ cypher: keanu, canvas: 'answer' })}`);
    await page.keyboard.press('/');
    await page.keyboard.type('keanu');
    await page.getByRole('option', { name: /Keanu Reeves/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Keanu Reeves' }).waitFor();
    await page.locator('#canvas').focus();
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: 'Expand' }).click();
    await page.getByRole('menuitem', { name: 'acted in 7' }).click();
    await waitForNodes(page, (nodes) => nodes === 8);
    expect((await countDrawn(page)).relations).toBe(7);
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await waitForNodes(page, (nodes) => nodes === 1);
  }, 90_000);

  test('draws what is brought in by a double click, and a link brings it back', async () => {
    const { page } = await open(`/?${new URLSearchParams({ cypher: keanu, canvas: 'answer' })}`);
    const hidden = await page.waitForFunction(() => Object.entries(dragoman.hidden())[0]);
    const [keanusId = '', badge] = (await hidden.jsonValue()) ?? [];
    expect(badge).toBe(7);
    const { x, y } = await locateNode(page, keanusId);
    await page.mouse.dblclick(x, y);
    await waitForNodes(page, (nodes) => nodes === 8);
    const again = await open(page.url().slice(server().url.length));
    await waitForNodes(again.page, (nodes) => nodes === 8);
  }, 90_000);
}
