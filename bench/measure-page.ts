/** From the request for the page to the first frame in which the network is drawn, in real Chromium. */
import { launchBrowser } from '../tests/support/browser.ts';
import { findMedian, formatMilliseconds } from './figures.ts';

const loads = 5;

/** The page's own global scope, seen from functions that run there. */
declare const dragoman: { graphOrder(): number };
declare const requestAnimationFrame: (callback: (time: number) => void) => void;

export async function measurePage(url: string): Promise<string[][]> {
  const browser = await launchBrowser();
  try {
    const drawn: number[] = [];
    for (let i = 0; i < loads; i += 1) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const begun = performance.now();
      await page.goto(url);
      await page.waitForFunction(() => 'dragoman' in globalThis && dragoman.graphOrder() > 0, undefined, {
        polling: 'raf',
      });
      await page.evaluate(() => new Promise(requestAnimationFrame));
      drawn.push(performance.now() - begun);
      await page.close();
    }
    return [[`page load to first drawn frame (median of ${loads})`, formatMilliseconds(findMedian(drawn))]];
  } finally {
    await browser.close();
  }
}
