import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { NodeAnswer } from '../../protocol/api.ts';
import {
  countDrawn,
  findBarriers,
  locateNode,
  type Point,
  waitForNodes,
  waitUntilMoved,
  waitUntilSettled,
} from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

/** The page's own global scope, seen from functions that run there. */
declare const navigator: { readonly clipboard: { readText(): Promise<string> } };

const fewNodes = '/?query=people%2Fwho-led-whom&canvas=answer';

describeExplorer('walking the network', (suite) => {
  const open = async (path?: string) => (await suite.open(path)).page;

  test('tells what an expansion would bring before it brings it, and undoes it', async () => {
    const page = await open(fewNodes);
    const before = await countDrawn(page);
    const response = await fetch(`${suite.server().url}/api/nodes/rustem-umerov`);
    const { neighbours } = (await response.json()) as NodeAnswer;
    const attended = neighbours.find(({ type }) => type === 'ATTENDED');
    await openMenuOf(page, 'rustem-umerov');
    await page.getByRole('menuitem', { name: 'Expand' }).click();
    await page.getByRole('menuitem', { name: `took part in ${attended?.count}` }).click();
    await waitForNodes(page, (nodes) => nodes === before.nodes + (attended?.count ?? 0));
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await waitForNodes(page, (nodes) => nodes === before.nodes);
  }, 90_000);

  test('says how many there are of which it shows some', async () => {
    const page = await open(fewNodes);
    await page.getByRole('tab', { name: 'Steps' }).click();
    await openMenuOf(page, 'russian-delegation');
    await page.getByRole('menuitem', { name: 'Expand' }).click();
    await page.getByRole('menuitemradio', { name: 'At most 20', exact: true }).click();
    await page.getByRole('menuitem', { name: /^everything/ }).click();
    await page.getByRole('button', { name: /^Expanded Russian delegation: 20 of \d+ shown$/ }).waitFor();
  }, 90_000);

  test('keeps a node and its neighbours, and pins one, by the menu', async () => {
    const page = await open(fewNodes);
    await openMenuOf(page, 'rustem-umerov');
    await page.getByRole('menuitem', { name: 'Pin', exact: true }).click();
    await openMenuOf(page, 'rustem-umerov');
    await page.getByRole('menuitem', { name: 'Unpin' }).waitFor();
    await page.getByRole('menuitem', { name: 'Hide others' }).click();
    await waitForNodes(page, (nodes) => nodes === 2);
  }, 90_000);

  test('shows how two people are connected, and on whose word', async () => {
    const page = await open(fewNodes);
    await openMenuOf(page, 'rustem-umerov');
    await page.getByRole('menuitem', { name: /How is this connected/ }).click();
    await page.getByRole('combobox', { name: 'Connected to' }).fill('erdogan');
    await page
      .getByRole('option', { name: /Erdoğan/ })
      .first()
      .click();
    const story = page.getByTestId('paths-story');
    await story.getByRole('heading', { name: /Rustem Umerov is connected to .*Erdoğan/ }).waitFor();
    await waitUntilSettled(page);
    await locateNode(page, 'recep-tayyip-erdogan');
    expect(await findBarriers(page)).toEqual([]);
    await story
      .getByRole('button', { name: /the evidence for/ })
      .first()
      .click();
    await page.getByTestId('claim').first().waitFor();
    await page.getByRole('tab', { name: 'Steps' }).click();
    await page.locator('.steps').waitFor();
    const steps = await page.getByRole('tabpanel', { name: 'Steps' }).textContent();
    expect(steps).toMatch(/How Rustem Umerov is connected to.*allShortestPaths/s);
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await story.waitFor({ state: 'detached' });
  }, 90_000);

  test('is walked by keyboard: arrows, Tab, Enter, M and Escape', async () => {
    const page = await open(fewNodes);
    const before = await countDrawn(page);
    await page.locator('#canvas').focus();
    await page.keyboard.press('ArrowRight');
    const heading = page.getByTestId('node-story').getByRole('heading', { level: 2 });
    const first = await heading.textContent();
    expect(await page.getByTestId('announcement').textContent()).toMatch(
      new RegExp(`^${first}, \\w+, \\d+ relations?: `),
    );
    await page.keyboard.press('Tab');
    await heading.filter({ hasNotText: first ?? '' }).waitFor();
    await page.keyboard.press('Shift+Tab');
    await page
      .getByTestId('node-story')
      .getByRole('heading', { name: first ?? '' })
      .waitFor();
    await page.keyboard.press('m');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page.locator('#canvas:focus').waitFor();
    await page.keyboard.press('Enter');
    await waitForNodes(page, (nodes) => nodes > before.nodes);
    await page.keyboard.press('Escape');
    await page.getByTestId('node-story').waitFor({ state: 'detached' });
  }, 90_000);

  test('is moved, not walked, by arrows with Shift', async () => {
    const page = await open(fewNodes);
    const before = await locateNode(page, 'rustem-umerov');
    await page.locator('#canvas').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await waitUntilMoved(page, 'rustem-umerov', before);
    const after = await locateNode(page, 'rustem-umerov');
    expect(Math.round(before.x - after.x)).toBe(80);
    expect(await page.getByTestId('node-story').count()).toBe(0);
  }, 90_000);

  test('copies a link that shows everything where it stands', async () => {
    const page = await open(fewNodes);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const start = await locateNode(page, 'rustem-umerov');
    // Beyond all others, so that the drawing as a whole is larger than what was framed.
    await drag(page, start, { x: start.x + 90, y: start.y - 360 });
    await page.locator('#canvas').focus();
    const dragged = await locateNode(page, 'rustem-umerov');
    await page.keyboard.press('Shift+ArrowDown');
    await waitUntilMoved(page, 'rustem-umerov', dragged);
    const again = await open(await copyLink(page));
    expect(await measureShift(page, again)).toBeLessThan(1.5);
    const moved = await locateNode(page, 'rustem-umerov');
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await waitUntilMoved(page, 'rustem-umerov', moved);
    const back = await locateNode(page, 'rustem-umerov');
    expect(Math.abs(back.x - start.x)).toBeLessThan(1.5);
  }, 90_000);

  test('copies from a moving camera the link to where it is going', async () => {
    const page = await open(fewNodes);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const far = await measureSpread(page);
    for (const button of ['Zoom in', 'Zoom in', 'Copy a link to this picture']) {
      await page.getByRole('button', { name: button }).evaluate((element) => element.click());
    }
    const again = await open(await readCopied(page));
    await waitUntilSettled(page);
    expect(await measureShift(page, again)).toBeLessThan(1.5);
    expect((await measureSpread(page)) / far).toBeCloseTo(1.5 ** 2, 3);
  }, 90_000);
});

const witnesses = ['rustem-umerov', 'vladimir-medinsky', 'russian-delegation'] as const;

/** By how many pixels at most a witness stands elsewhere on the other page. */
async function measureShift(one: Page, other: Page): Promise<number> {
  const shifts: number[] = [];
  for (const id of witnesses) {
    const [here, there] = [await locateNode(one, id), await locateNode(other, id)];
    shifts.push(Math.hypot(here.x - there.x, here.y - there.y));
  }
  return Math.max(...shifts);
}

/** Pixels between two of the witnesses. */
async function measureSpread(page: Page): Promise<number> {
  const [one, other] = [await locateNode(page, witnesses[0]), await locateNode(page, witnesses[1])];
  return Math.hypot(one.x - other.x, one.y - other.y);
}

async function copyLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy a link to this picture' }).click();
  return readCopied(page);
}

/** The path of the link that has been copied. */
async function readCopied(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  return link.slice(link.indexOf('/?'));
}

async function openMenuOf(page: Page, id: string): Promise<void> {
  await waitUntilSettled(page);
  const { x, y } = await locateNode(page, id);
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menu').waitFor();
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}
