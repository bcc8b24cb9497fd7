import { expect, test } from '@jest/globals';
import type { CDPSession, Page } from 'playwright-core';
import { countDrawn, locateNode, type Point, waitForNodes, waitUntilSettled } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const fewNodes = '/?query=people%2Fwho-led-whom&canvas=answer';

describeExplorer('the canvas under fingers', ({ open }) => {
  const openTouched = async (): Promise<[page: Page, fingers: Fingers]> => {
    const { page } = await open(fewNodes, { touch: true });
    return [page, new Fingers(await page.context().newCDPSession(page))];
  };

  test('opens the menu of a node that a finger rests on, and keeps it when the finger leaves', async () => {
    const [page, fingers] = await openTouched();
    const before = await countDrawn(page);
    await fingers.set(await locateNode(page, 'rustem-umerov'));
    await page.getByRole('menu').waitFor();
    await fingers.lift();
    await page.getByRole('menuitem', { name: 'Hide', exact: true }).tap();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await waitForNodes(page, (nodes) => nodes === before.nodes - 1);
  }, 90_000);

  test('opens no menu when the finger wanders, but moves the node, and pins it', async () => {
    const [page, fingers] = await openTouched();
    const start = await locateNode(page, 'rustem-umerov');
    const bystander = await locateNode(page, 'vladimir-medinsky');
    await fingers.set(start);
    await fingers.move({ x: start.x + 40, y: start.y - 30 });
    await fingers.move({ x: start.x + 80, y: start.y - 60 });
    await fingers.lift();
    await waitUntilSettled(page);
    expect(await shiftOf(page, 'rustem-umerov', start)).toEqual({ x: 80, y: -60 });
    expect(await locateNode(page, 'vladimir-medinsky')).toEqual(bystander);
    expect(await page.getByRole('menu').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo the last step' }).tap();
    await page.waitForFunction(() => true);
    await waitUntilSettled(page);
    expect(await shiftOf(page, 'rustem-umerov', start)).toEqual({ x: 0, y: 0 });
  }, 90_000);

  test('follows one finger, and a tap selects', async () => {
    const [page, fingers] = await openTouched();
    const start = await locateNode(page, 'rustem-umerov');
    const corner = await findCorner(page);
    await fingers.set(corner);
    await fingers.move({ x: corner.x + 30, y: corner.y + 10 });
    await fingers.move({ x: corner.x + 60, y: corner.y + 20 });
    expect(await shiftOf(page, 'rustem-umerov', start)).toEqual({ x: 60, y: 20 });
    await fingers.lift();
    await waitUntilSettled(page);
    const { x, y } = await locateNode(page, 'vladimir-medinsky');
    await page.touchscreen.tap(x, y);
    await page.getByRole('heading', { name: 'Vladimir Medinsky' }).waitFor();
  }, 90_000);

  test('grows under two fingers that part, level however they turn', async () => {
    const [page, fingers] = await openTouched();
    const before = await measureLine(page);
    const { x, y } = await findMiddle(page);
    await fingers.set({ x: x - 50, y }, { x: x + 50, y });
    await fingers.move({ x: x - 70, y: y + 20 }, { x: x + 70, y: y - 20 });
    await fingers.move({ x: x - 100, y: y + 40 }, { x: x + 100, y: y - 40 });
    const after = await measureLine(page);
    await fingers.lift();
    expect(after.length / before.length).toBeCloseTo(Math.hypot(200, 80) / 100, 1);
    expect(after.angle).toBeCloseTo(before.angle, 3);
  }, 90_000);
});

/** Fingers on the glass, as the browser's own protocol puts them there. */
class Fingers {
  readonly #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  set(...points: Point[]): Promise<unknown> {
    return this.#dispatch('touchStart', points);
  }

  move(...points: Point[]): Promise<unknown> {
    return this.#dispatch('touchMove', points);
  }

  lift(): Promise<unknown> {
    return this.#dispatch('touchEnd', []);
  }

  #dispatch(type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]): Promise<unknown> {
    const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }));
    return this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}

/** How far a node has come, in whole pixels. */
async function shiftOf(page: Page, id: string, from: Point): Promise<Point> {
  const { x, y } = await locateNode(page, id);
  return { x: Math.round(x - from.x) + 0, y: Math.round(y - from.y) + 0 };
}

async function measureLine(page: Page): Promise<{ length: number; angle: number }> {
  const [from, to] = [await locateNode(page, 'rustem-umerov'), await locateNode(page, 'vladimir-medinsky')];
  return {
    length: Math.hypot(to.x - from.x, to.y - from.y),
    angle: Math.atan2(to.y - from.y, to.x - from.x),
  };
}

/** Where nothing is drawn. */
async function findCorner(page: Page): Promise<Point> {
  const box = await boxOf(page);
  return { x: box.x + 12, y: box.y + box.height - 60 };
}

async function findMiddle(page: Page): Promise<Point> {
  const box = await boxOf(page);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function boxOf(page: Page) {
  const box = await page.locator('#canvas').boundingBox();
  if (box === null) throw new Error('there is no canvas');
  return box;
}
