/** Steps of different sorts one after another: what each of them does by itself is tested where it is told of. */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { countSettled, waitForNodes, waitUntilSaid } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const fewNodes = '/?query=people%2Fwho-led-whom&canvas=answer&panel=list';

describeExplorer('steps of different sorts', ({ open }) => {
  test('draw groups whole again once a path through them is put away', async () => {
    const { page } = await open(fewNodes);
    await chooseFromTools(page, 'Groups', 'Group by kind');
    const grouped = await countSettled(page);
    const { page: other } = await open(`${fewNodes}&paths=rustem-umerov%20vladimir-medinsky&gather-by=kind`);
    await other.getByTestId('paths-story').waitFor();
    await other.locator('#canvas').press('Escape');
    await waitUntilSaid(other, /^Put away the paths/);
    expect(await countSettled(other)).toEqual(await readList(other));
    expect(await countSettled(other)).not.toEqual({ nodes: 0, relations: 0 });
    expect(grouped).toEqual(await readList(page));
  }, 90_000);

  test('lead by a link to the groups that were gathered under a filter', async () => {
    const { page } = await open('/?without=%3ADemand&without=%3AAgreement&panel=list');
    await chooseFromTools(page, 'Groups', 'Group by community');
    await waitUntilSaid(page, /^Grouped by community/);
    const grouped = await listNodes(page);
    const { page: other } = await open(addressOf(page));
    expect(await listNodes(other)).toEqual(grouped);
  }, 90_000);

  test('lead by a link to what was left of a collapse under a filter', async () => {
    const { page } = await open(`${fewNodes}&expand=rustem-umerov&without=ATTENDED`);
    await chooseFromMenu(page, 'Rustem Umerov', 'Collapse');
    await waitUntilSaid(page, /^Collapsed Rustem Umerov/);
    const left = await listNodes(page);
    const { page: other } = await open(addressOf(page));
    expect(await listNodes(other)).toEqual(left);
  }, 90_000);

  test('collapse nothing that is not seen to hang on a node', async () => {
    const { page } = await open(`${fewNodes}&without=LED_BY`);
    await chooseFromMenu(page, 'Russian delegation', 'Collapse');
    await waitUntilSaid(page, /^Nothing on the canvas hangs on Russian delegation alone$/);
  }, 90_000);

  test('that hide everything say so, and are lifted in one', async () => {
    const { page } = await open(fewNodes);
    const before = await countSettled(page);
    const kinds = page.getByRole('group', { name: 'Kinds of nodes' }).getByRole('button');
    for (const kind of await kinds.all()) {
      await kind.click();
    }
    await page
      .getByText(`The legend or a filter hides all that is on the canvas: ${before.nodes} nodes.`)
      .waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await waitForNodes(page, (nodes) => nodes === before.nodes);
  }, 90_000);

  test('tell of newcomers that the legend keeps back, and are undone by keys from a checkbox too', async () => {
    const { page } = await open(
      '/?query=people%2Fwho-led-whom&canvas=answer&without=%3APlace&select=rustem-umerov&panel=filter',
    );
    const before = await countSettled(page);
    await page.getByTestId('node-story').getByRole('button', { name: 'Expand', exact: true }).click();
    await waitUntilSaid(
      page,
      /^Expanded Rustem Umerov.*; \d+ nodes added, \d+ of them hidden by the legend or a filter$/,
    );
    await page.getByRole('radio', { name: 'let it recede' }).check();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await waitForNodes(page, (nodes) => nodes === before.nodes);
  }, 90_000);

  test('let go of what they take off the canvas, so that a link does not bring it back', async () => {
    const { page } = await open(fewNodes);
    const before = await countSettled(page);
    await page.getByRole('checkbox', { name: 'Select Vladimir Medinsky' }).check();
    await page.getByTestId('node-story').getByRole('heading', { name: 'Vladimir Medinsky' }).waitFor();
    await chooseFromMenu(page, 'Rustem Umerov', 'Hide others');
    await waitForNodes(page, (nodes) => nodes < before.nodes);
    await page.getByTestId('node-story').waitFor({ state: 'detached' });
    const left = await listNodes(page);
    const { page: other } = await open(addressOf(page));
    expect(await listNodes(other)).toEqual(left);
  }, 90_000);

  test('leave selected nodes alone that the legend hides', async () => {
    const { page } = await open(fewNodes);
    const before = await countSettled(page);
    for (const name of ['Rustem Umerov', 'Russian delegation']) {
      await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
    }
    await page.getByRole('button', { name: /^people/ }).click();
    const story = page.getByTestId('group-story');
    await story.getByText('1 other is hidden now and stays as it is.').waitFor();
    await story.getByRole('button', { name: 'Hide', exact: true }).click();
    await waitUntilSaid(page, /^Hid Russian delegation$/);
    await page.getByRole('button', { name: /^people/ }).click();
    await waitForNodes(page, (nodes) => nodes === before.nodes - 1);
  }, 90_000);
});

async function chooseFromTools(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function chooseFromMenu(page: Page, node: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Menu of ${node}`, exact: true }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** The names of all nodes in the list, which stands in for the drawing. */
async function listNodes(page: Page): Promise<string[]> {
  await countSettled(page);
  return (await page.getByTestId('node-list').getByRole('button').allTextContents()).sort();
}

/** What the list says of how much is drawn. */
async function readList(page: Page): Promise<{ nodes: number; relations: number }> {
  const count = async (name: string): Promise<number> =>
    Number.parseInt((await page.getByRole('region', { name }).getByRole('heading').textContent()) ?? '', 10);
  return { nodes: await count('Nodes'), relations: await count('Relations') };
}
