import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  countSettled,
  locateNode,
  waitUntilMoved,
  waitUntilSaid,
  waitUntilSettled,
} from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

describeExplorer('groups', ({ open, server }) => {
  const reopen = (page: Page) => open(page.url().slice(server().url.length));

  test('gather communities, open one by keyboard, and are steps that the link repeats', async () => {
    const { page } = await open();
    const alone = await countSettled(page);
    await choose(page, 'Group by community');
    await waitUntilSaid(page, /^Grouped by community: 8 groups$/);
    expect((await countSettled(page)).nodes).toBe(8);
    await page.locator('#canvas').focus();
    await page.keyboard.press('ArrowRight');
    await waitUntilSaid(page, /around .*, group of \d+, \d+ relations: .+ × \d+/);
    await page.keyboard.press('Enter');
    await waitUntilSaid(page, /^Opened \d+ nodes/);
    const opened = await countSettled(page);
    expect(opened.nodes).toBeGreaterThan(8);
    const again = await reopen(page);
    expect(await countSettled(again.page)).toEqual(opened);
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    expect((await countSettled(page)).nodes).toBe(8);
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    expect(await countSettled(page)).toEqual(alone);
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.getByRole('tab', { name: 'Steps' }).click();
    await page.getByText('found by Louvain’s method in the page').first().waitFor({ state: 'attached' });
  }, 180_000);

  test('opened all at once have nobody stand on another, and nobody who stood alone move', async () => {
    const { page } = await open('/?panel=list');
    const list = page.getByTestId('node-list');
    for (const name of ['Rustem Umerov', 'Vladimir Medinsky', 'Hakan Fidan']) {
      await list.getByRole('checkbox', { name: `Select ${name}` }).check();
    }
    await page.getByTestId('group-story').getByRole('button', { name: 'Group them' }).click();
    await waitUntilSettled(page);
    const alone = await locateNode(page, 'ukraine');
    await choose(page, 'Open all groups');
    await waitUntilSaid(page, /^Opened 1 group$/);
    expect(await locateNode(page, 'ukraine')).toEqual(alone);
    await choose(page, 'Group by community');
    await waitUntilSaid(page, /^Grouped by community/);
    await choose(page, 'Open all groups');
    await waitUntilSaid(page, /^Opened 8 groups$/);
    const ids = await readIds(page);
    const places = await Promise.all(ids.map((id) => locateNode(page, id)));
    const close = places.filter((one, index) =>
      places.slice(0, index).some((other) => Math.hypot(one.x - other.x, one.y - other.y) < 12),
    );
    expect([ids.length, close]).toEqual([125, []]);
  }, 180_000);

  test('put their members back where they stood when the step is undone', async () => {
    const { page } = await open();
    const before = await locateNode(page, 'rustem-umerov');
    await choose(page, 'Group by kind');
    await waitUntilSaid(page, /^Grouped by kind: 9 groups$/);
    await choose(page, 'Open all groups');
    await waitUntilSaid(page, /^Opened 9 groups$/);
    await waitUntilMoved(page, 'rustem-umerov', before);
    for (let steps = 0; steps < 2; steps += 1) {
      await page.getByRole('button', { name: 'Undo the last step' }).click();
    }
    await waitUntilSettled(page);
    const after = await locateNode(page, 'rustem-umerov');
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(40);
  }, 120_000);

  test('gather what is selected, say what their lines stand for, and are exported as members', async () => {
    const { page } = await open('/?query=people%2Fwho-led-whom&canvas=answer&panel=list');
    const list = page.getByTestId('node-list');
    const whole = await list.getByRole('listitem').count();
    await list.getByRole('checkbox', { name: 'Select Rustem Umerov' }).check();
    await list.getByRole('checkbox', { name: 'Select Vladimir Medinsky' }).check();
    await page.getByTestId('group-story').getByRole('button', { name: 'Group them' }).click();
    const story = page.getByTestId('cluster-story');
    await story.getByRole('heading', { name: /^2 people around / }).waitFor();
    expect(await list.getByRole('listitem').count()).toBe(whole - 1);
    await list.getByText('group of 2, 3 relations').waitFor();
    await page
      .getByTestId('relation-list')
      .getByRole('button', { name: /Ukrainian delegation/ })
      .first()
      .click();
    const strand = page.getByTestId('strand-story');
    await strand.getByText('1 relation in one line').waitFor();
    await strand.getByRole('button', { name: /led by Rustem Umerov/ }).click();
    await strand.locator('blockquote').first().waitFor();
    await page.getByRole('tab', { name: 'Views' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'GEXF' }).click();
    const file = readFileSync(await (await download).path(), 'utf8');
    expect(file).toContain('Rustem Umerov');
    expect(file).not.toContain('group:');
    expect(decodeURIComponent(page.url())).toContain('gather=');
    const again = await reopen(page);
    expect((await countSettled(again.page)).nodes).toBe(whole - 1);
  }, 180_000);

  test('let out the one that is searched for', async () => {
    const { page } = await open();
    await choose(page, 'Group by kind');
    await waitUntilSaid(page, /^Grouped by kind/);
    await page.getByRole('combobox', { name: 'Search' }).fill('umerov');
    await page.getByRole('option', { name: /^Rustem Umerov/ }).click();
    await page.getByTestId('node-story').getByRole('heading', { name: 'Rustem Umerov' }).waitFor();
    expect((await countSettled(page)).nodes).toBe(10);
  }, 120_000);

  test('colour communities, and say what shares a colour', async () => {
    const { page } = await open();
    await page.getByRole('tab', { name: 'Look' }).click();
    await page.getByRole('combobox', { name: 'Nodes are coloured' }).selectOption('community');
    const legend = page.getByRole('list', { name: 'How marks are drawn' });
    await legend.getByText('8 communities by colour:').waitFor();
    await legend.getByText('1 smaller one, not told apart').waitFor();
    await legend.getByText(/around Russia \d+$/).waitFor();
    await page.getByRole('combobox', { name: 'Nodes are coloured' }).selectOption('kind');
    await legend.getByText('8 communities by colour:').waitFor({ state: 'detached' });
  }, 120_000);

  test('show the whole database, and open a part of it', async () => {
    const { page } = await open();
    await choose(page, 'The whole database as groups');
    await waitUntilSaid(page, /^Showed the database as 11 groups, its evidence left aside$/);
    await page.getByRole('tab', { name: 'List' }).click();
    await page
      .getByTestId('node-list')
      .getByRole('button', { name: /^20 people group, not brought in/ })
      .click();
    const story = page.getByTestId('cluster-story');
    await story.getByText('The database holds 20 people.').waitFor();
    await story.getByText('A node with several labels is counted under each of them.').waitFor();
    await story.getByRole('button', { name: 'Open group' }).click();
    await waitUntilSaid(page, /^Opened people$/);
    const again = await reopen(page);
    expect(await countSettled(again.page)).toEqual(await countSettled(page));
  }, 180_000);
});

/** Of all that the opening network holds. */
async function readIds(page: Page): Promise<string[]> {
  const url = new URL('/api/queries/browse/opening-network', page.url());
  const { graph } = (await (await fetch(url)).json()) as {
    graph: { nodes: { _value: { _properties: { id: { _value: string } } } }[] };
  };
  return graph.nodes.map(({ _value }) => _value._properties.id._value);
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Groups', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
}
