/** From a key in a statement of 200 lines to what the store says about it, underlined, in real Chromium. */
import { launchBrowser } from '../tests/support/browser.ts';
import { findMedian, findQuantile, formatMilliseconds } from './figures.ts';

const keys = 30;
const warmUp = 10;

/** The page's own global scope, seen from functions that run there. */
declare global {
  var underlineWait: Promise<number>;
}
declare const performance: { now(): number };
declare const document: {
  querySelector(selector: string): { readonly textContent: string | null } | null;
  readonly body: object;
};
declare class MutationObserver {
  constructor(callback: () => void);
  observe(target: object, options: object): void;
  disconnect(): void;
}

/** A wrong letter and its removal take turns at the end of the statement, so that each key changes what is underlined. */
export async function measureLint(url: string): Promise<string[][]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${url}/?panel=ask`);
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(writeLongStatement());
    await page.keyboard.press('Control+End');
    const waits: number[] = [];
    for (let count = 0; count < warmUp + keys; count += 1) {
      const wanted = count % 2 === 0;
      await page.evaluate(watchUnderline, wanted);
      await page.keyboard.press(wanted ? 'x' : 'Backspace');
      const wait = await page.evaluate(() => underlineWait);
      if (count >= warmUp) {
        waits.push(wait);
      }
    }
    return [
      [`key to lint at 200 lines (median of ${keys})`, formatMilliseconds(findMedian(waits))],
      ['key to lint at 200 lines (p95)', formatMilliseconds(findQuantile(waits, 0.95))],
    ];
  } finally {
    await browser.close();
  }
}

/** Counts from the key's own change of the text to the underline that it brings or takes away. */
function watchUnderline(wanted: boolean): void {
  const read = () => document.querySelector('.cm-content')?.textContent ?? '';
  const before = read();
  globalThis.underlineWait = new Promise((resolve) => {
    let begun: number | undefined;
    const observer = new MutationObserver(() => {
      if (begun === undefined && read() !== before) {
        begun = performance.now();
      }
      const underlined = document.querySelector('.cm-lintRange-error') !== null;
      if (begun !== undefined && underlined === wanted) {
        observer.disconnect();
        resolve(performance.now() - begun);
      }
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
}

/** Ends in a variable's name: one letter more, and nobody has defined it. */
function writeLongStatement(): string {
  const block = (at: number) => `MATCH (a${at}:Actor)-[r${at}:MET_WITH]-(b${at}:Actor)
WHERE a${at}.name STARTS WITH 'R'
  AND r${at}.date > date('2025-05-01')
WITH collect(b${at}.name) AS names${at},
  count(*) AS met${at}`;
  const blocks = Array.from({ length: 40 }, (_, at) => block(at));
  return [...blocks, 'UNWIND names39 AS name', 'RETURN name'].join('\n');
}
