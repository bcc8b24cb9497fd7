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
  /** It was not done when patience ended: both numbers are the least that it costs, and nothing else was measured. */
  readonly unfinished?: true;
}

export const deeds = ['first', 'pan', 'hover', 'drag'] as const;
export type Deed = (typeof deeds)[number];
export type Costs = { readonly [deed in Deed]?: Cost };

/** In the page: bench/draw/page/main.ts. */
declare const bench: {
  start(): Promise<void>;
  locate(node: number): { x: number; y: number };
  hover(node: number): void;
  readonly needsHover: boolean;
};

/** A deed is repeated so often, or less where that would take longer than this. */
/** vis-network takes the first movement for a press that wanders. */
const leastSteps = 2;
const mostSteps = 20;
const mostTime = 2_500;
const patience = 40_000;

interface Subject {
  readonly page: Page;
  /** Resolves when what was drawn last is on the screen: a browser lets its drawing process lag behind the page. */
  show(): Promise<void>;
}

export async function measureContestant(
  chromium: Chromium,
  address: string,
  name: string,
  { nodes, relations }: Size,
): Promise<Costs> {
  const page = await chromium.browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(5 * patience);
  try {
    await page.goto(
      `${address}?${new URLSearchParams({ name, nodes: `${nodes}`, relations: `${relations}` })}`,
    );
    await page.waitForFunction('"bench" in window');
    const session = await page.context().newCDPSession(page);
    const pixel = { x: 0, y: 0, width: 1, height: 1, scale: 1 };
    const show = () => session.send('Page.captureScreenshot', { clip: pixel }).then(() => {});
    const subject = { page, show };
    const costs: { [deed in Deed]?: Cost } = {};
    const acts: { readonly [deed in Deed]: () => Promise<number> } = {
      first: () => page.evaluate(() => bench.start()).then(() => 1),
      pan: () => pressAndMove(subject, { x: 200, y: 690 }, -6, 4),
      hover: () => hoverNodes(subject),
      drag: () => dragNode(subject, name),
    };
    for (const deed of deeds) {
      costs[deed] = await measureCost(chromium, subject, acts[deed]);
      if (costs[deed].unfinished) {
        break;
      }
    }
    return costs;
  } finally {
    await page.close();
  }
}

/** @param act tells how many steps it took; what a drawing puts off until nothing happens any more is part of its CPU */
async function measureCost(
  chromium: Chromium,
  { page, show }: Subject,
  act: () => Promise<number>,
): Promise<Cost> {
  const processor = chromium.readProcessorTime();
  const begun = performance.now();
  const steps = await withPatience(act().then((count) => show().then(() => count)));
  if (steps === null) {
    return { wall: patience, cpu: chromium.readProcessorTime() - processor, unfinished: true };
  }
  const wall = (performance.now() - begun) / steps;
  await page.waitForTimeout(500);
  await show();
  return { wall, cpu: (chromium.readProcessorTime() - processor) / steps };
}

/** The button goes down, the mouse moves step by step, each step a frame of its own, and the button goes up. */
async function pressAndMove(
  { page, show }: Subject,
  from: { x: number; y: number },
  dx: number,
  dy: number,
): Promise<number> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const steps = await repeat(async (step) => {
    await page.mouse.move(from.x + dx * step, from.y + dy * step);
    await page.evaluate('new Promise(requestAnimationFrame)');
  });
  await show();
  await page.mouse.up();
  return steps;
}

async function hoverNodes({ page, show }: Subject): Promise<number> {
  const byHand = await page.evaluate(() => bench.needsHover);
  return repeat(async (step) => {
    if (byHand) {
      await page.evaluate((wanted) => bench.hover(wanted), step * 7);
    } else {
      const { x, y } = await page.evaluate((wanted) => bench.locate(wanted), step * 7);
      await page.mouse.move(x, y);
    }
    await show();
  });
}

async function repeat(act: (step: number) => Promise<void>): Promise<number> {
  const begun = performance.now();
  let steps = 0;
  while (steps < mostSteps && (steps < leastSteps || performance.now() - begun < mostTime)) {
    steps += 1;
    await act(steps);
  }
  return steps;
}

/** A drag that took hold of nothing would be the fastest of all. */
async function dragNode(subject: Subject, name: string): Promise<number> {
  const locate = () => subject.page.evaluate(() => bench.locate(0));
  const before = await locate();
  const steps = await pressAndMove(subject, before, -6, 5);
  const { x, y } = await locate();
  if (Math.hypot(x - before.x, y - before.y) < 4) {
    throw new Error(`${name}: node 0 stands where it stood before it was dragged, at ${x}, ${y}`);
  }
  return steps;
}

/** Null when it takes too long; what goes wrong after that no longer matters. */
async function withPatience(work: Promise<number>): Promise<number | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  work.catch(() => {});
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
