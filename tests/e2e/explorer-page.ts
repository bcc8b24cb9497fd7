/** One page of the explorer in a real browser, and all that it said and asked for meanwhile. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { countPngColours } from './png-reading.ts';

export interface ExplorerPage {
  readonly page: Page;
  /** Errors on the console and uncaught exceptions. */
  readonly complaints: string[];
  /** Every address that was asked for. */
  readonly requests: string[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the page offers to tests and scripts as `window.dragoman`. */
interface Handle {
  readonly graphOrder: () => number;
  readonly graphSize: () => number;
  readonly settled: () => boolean;
  readonly nodeAt: (id: string) => Point | null;
  readonly relationAt: (key: string) => Point | null;
}

/** The page's own global scope, seen from functions that run there. */
declare const dragoman: Handle;
declare const axe: { run(options: object): Promise<{ violations: Violation[] }> };

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

const patience = 60_000;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens the explorer and waits until its drawing stands still. */
export async function openExplorer(
  browser: Browser,
  url: string,
  {
    scheme = 'light',
    width = 1440,
    height = 900,
    settles = true,
    touch = false,
    prepare = async (_page: Page): Promise<unknown> => null,
  } = {},
): Promise<ExplorerPage> {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
    hasTouch: touch,
  });
  page.setDefaultTimeout(patience);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await prepare(page);
  await page.goto(url);
  // Where nothing is drawn, nothing settles.
  if (settles) {
    await waitUntilSettled(page);
  }
  return { page, complaints, requests };
}

export async function waitUntilSettled(page: Page): Promise<void> {
  await page.waitForFunction(() => 'dragoman' in globalThis && dragoman.settled(), undefined, {
    timeout: patience,
  });
}

/** Waits until the page has said something to whoever cannot see it, and the drawing stands still. */
export async function waitUntilSaid(page: Page, text: RegExp): Promise<void> {
  await page.getByTestId('announcement').getByText(text).waitFor();
  await waitUntilSettled(page);
}

/** How many nodes and relations are drawn. */
export async function countDrawn(page: Page): Promise<{ nodes: number; relations: number }> {
  return page.evaluate(() => ({ nodes: dragoman.graphOrder(), relations: dragoman.graphSize() }));
}

/** The same, once nothing moves any more. */
export async function countSettled(page: Page): Promise<{ nodes: number; relations: number }> {
  await waitUntilSettled(page);
  return countDrawn(page);
}

export async function waitForNodes(page: Page, wanted: (nodes: number) => boolean): Promise<void> {
  const deadline = Date.now() + patience;
  while (!wanted((await countDrawn(page)).nodes)) {
    if (Date.now() > deadline) {
      throw new Error(`the canvas stays at ${JSON.stringify(await countDrawn(page))}`);
    }
    await page.waitForTimeout(50);
  }
  await waitUntilSettled(page);
}

export async function locateNode(page: Page, id: string): Promise<Point> {
  return orThrow(await page.evaluate((wanted) => dragoman.nodeAt(wanted), id), id);
}

/** Waits until a node stands elsewhere on the page than it did. */
export async function waitUntilMoved(page: Page, id: string, from: Point): Promise<void> {
  await page.waitForFunction(
    ([wanted, { x, y }]) => {
      const place = dragoman.nodeAt(wanted);
      return place !== null && Math.hypot(place.x - x, place.y - y) > 1;
    },
    [id, from] as const,
    { timeout: patience },
  );
}

export async function locateRelation(page: Page, key: string): Promise<Point> {
  return orThrow(await page.evaluate((wanted) => dragoman.relationAt(wanted), key), key);
}

/** How often each colour stands on the canvas, as an eye would see it. */
export async function readColours(page: Page): Promise<Map<string, number>> {
  return countPngColours(await page.locator('#canvas').screenshot());
}

/** What axe-core finds serious or critical, as rule: element. */
export async function findBarriers(page: Page): Promise<string[]> {
  // The page's own policy forbids anything that is not a file of its server; this way in is the browser's.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

function orThrow(point: Point | null, what: string): Point {
  if (point === null) {
    throw new Error(`${what} is not on the canvas`);
  }
  return point;
}
