/** Chance steps through the explorer, the same for the same seed, by what a keyboard reaches. */
import type { Page } from 'playwright-core';
import { countDrawn, countSettled } from './explorer-page.ts';
import { takeFile } from './files-page.ts';

/** All that a reader could compare by eye or ear, and what a saved view would keep. */
export interface Seen {
  readonly drawn: { readonly nodes: number; readonly relations: number };
  readonly headings: readonly string[];
  readonly rows: readonly string[];
  readonly kept: unknown;
}

interface Kept {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly groups: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

/** Where nothing is drawn, nothing settles. */
async function countStanding(page: Page): Promise<Seen['drawn']> {
  const drawn = await countDrawn(page);
  return drawn.nodes === 0 ? drawn : countSettled(page);
}

/** Numbers from 0 to 1 (Mulberry32). */
export function makeChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Takes one step; gives what it was, to tell where a walk went wrong. */
export async function takeChanceStep(page: Page, chance: () => number): Promise<string> {
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(chance() * choices.length)] as T;
  const [name, step] = pick(steps);
  const detail = await step(page, pick);
  await countStanding(page);
  return `${name} ${detail}`.trim();
}

type Pick = <T>(choices: readonly T[]) => T;
type ChanceStep = (page: Page, pick: Pick) => Promise<string>;

const press =
  (...keys: readonly string[]): ChanceStep =>
  async (page) => {
    for (const key of keys) {
      await page.locator('#canvas').press(key);
    }
    return '';
  };

const steps: readonly (readonly [name: string, step: ChanceStep])[] = [
  ['walk', press('ArrowRight', 'ArrowDown')],
  ['expand', press('ArrowRight', 'Enter')],
  ['hide', press('ArrowLeft', 'Delete')],
  ['let go', press('Escape')],
  ['undo', press('Control+z')],
  ['undo twice', press('Control+z', 'Control+z')],
  ['redo', press('Control+Shift+z')],
  ['menu', chooseFromMenu],
  ['menu', chooseFromMenu],
  ['group', chooseFromTools('Groups', /Group by|Open all/)],
  ['arrange', chooseFromTools('Arrange', /./)],
  ['legend', switchInLegend],
];

async function chooseFromMenu(page: Page, pick: Pick): Promise<string> {
  await openPanel(page, 'List');
  const menus = page.getByTestId('node-list').getByRole('button', { name: /^Menu of/ });
  const count = await menus.count();
  if (count === 0) {
    return 'of nobody';
  }
  await menus.nth(pick([...Array(count).keys()])).click();
  const items = page.getByRole('menuitem', { name: /^(Collapse|Hide|Hide others|Pin|Unpin|Open group)$/ });
  await items.first().waitFor();
  const item = pick(await items.all());
  const name = await item.textContent();
  await item.click();
  return name ?? '';
}

function chooseFromTools(menu: string, wanted: RegExp): ChanceStep {
  return async (page, pick) => {
    await page.getByRole('button', { name: menu, exact: true }).click();
    const items = page
      .getByRole('menu', { name: menu })
      .locator('[role^=menuitem]:not([data-disabled])')
      .filter({ hasText: wanted });
    await items.first().waitFor();
    const item = pick(await items.all());
    const name = await item.textContent();
    await item.click();
    return name ?? '';
  };
}

async function switchInLegend(page: Page, pick: Pick): Promise<string> {
  const entries = await page.getByRole('group', { name: 'Kinds of nodes' }).getByRole('button').all();
  if (entries.length === 0) {
    return 'without entries';
  }
  const entry = pick(entries);
  const name = await entry.textContent();
  await entry.click();
  return name ?? '';
}

async function openPanel(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  // A second press would close it.
  if ((await tab.getAttribute('aria-selected')) !== 'true') {
    await tab.click();
  }
  await page.getByRole('tabpanel', { name, exact: true }).getByRole('heading').first().waitFor();
}

export async function look(page: Page): Promise<Seen> {
  const drawn = await countStanding(page);
  await openPanel(page, 'List');
  const panel = page.getByRole('tabpanel', { name: 'List' });
  const headings = await panel.getByRole('heading').allTextContents();
  const rows = (await panel.locator('.row-button').allTextContents()).sort();
  await openPanel(page, 'Views');
  const { nodes, groups } = JSON.parse(await takeFile(page, 'This view')) as Kept;
  const kept = [...nodes, ...groups].map((node) => JSON.stringify(node)).sort();
  return { drawn, headings, rows, kept };
}
