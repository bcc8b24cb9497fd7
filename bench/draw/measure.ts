/** What a reader does with a drawing, by the real mouse, and what it costs. */
import type { Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';

export interface Size {
  readonly nodes: number;
  readonly relations: number;
}

/** In milliseconds: wall time of a step until it is on the screen, processor time of a step with all that follows. */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

export const deeds = ['first', 'pan', 'hover', 'drag'] as const;
export type Deed = (typeof deeds)[number];
export type Costs = { readonly [deed in Deed]: Cost };

/** In the page: bench/draw/page/main.ts. */
declare const bench: {
  start(): Promise<number>;
  waitForFrames(): Promise<void>;
  locate(node: number): { x: number; y: number };
  hover(node: number): Promise<void>;
  readonly needsHover: boolean;
};

const steps = 20;
const patience = 180_000;

export async function measureContestant(
  chromium: Chromium,
  address: string,
  name: string,
  { nodes, relations }: Size,
): Promise<Costs> {
  const page = await chromium.browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(patience);
  try {
    await page.goto(
      `${address}?${new URLSearchParams({ name, nodes: `${nodes}`, relations: `${relations}` })}`,
    );
    await page.waitForFunction('"bench" in window');
    const measure = (count: number, act: () => Promise<void>) => measureCost(chromium, page, count, act);
    const first = await measure(1, () => page.evaluate(() => bench.start()).then(() => {}));
    const pan = await measure(steps, () => pressAndMove(page, { x: 40, y: 700 }, 6, -4));
    const hover = await measure(8, () => hoverNodes(page, 8));
    const node = await page.evaluate(() => bench.locate(0));
    const drag = await measure(steps, () => pressAndMove(page, node, -6, 5));
    return { first, pan, hover, drag };
  } finally {
    await page.close();
  }
}

/** Afterwards it waits until nothing happens any more: what a drawing puts off is part of its cost. */
async function measureCost(
  chromium: Chromium,
  page: Page,
  count: number,
  act: () => Promise<void>,
): Promise<Cost> {
  const processor = chromium.readProcessorTime();
  const begun = performance.now();
  await act();
  const wall = (performance.now() - begun) / count;
  await page.waitForTimeout(700);
  await page.evaluate(() => bench.waitForFrames());
  return { wall, cpu: (chromium.readProcessorTime() - processor) / count };
}

/** The button goes down, the mouse moves step by step, each step on the screen before the next, and the button goes up. */
async function pressAndMove(
  page: Page,
  from: { x: number; y: number },
  dx: number,
  dy: number,
): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1) {
    await page.mouse.move(from.x + dx * step, from.y + dy * step);
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
  await page.mouse.up();
  await page.evaluate(() => bench.waitForFrames());
}

async function hoverNodes(page: Page, count: number): Promise<void> {
  const byHand = await page.evaluate(() => bench.needsHover);
  for (let node = 1; node <= count; node += 1) {
    if (byHand) {
      await page.evaluate((wanted) => bench.hover(wanted), node * 7);
    } else {
      const { x, y } = await page.evaluate((wanted) => bench.locate(wanted), node * 7);
      await page.mouse.move(x, y);
      await page.evaluate(() => bench.waitForFrames());
    }
  }
}
