/** What tests do in the workbench of a page. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Puts a text into the editor in the place of what stands there, as typing would. */
export async function writeStatement(page: Page, text: string): Promise<void> {
  const editor = page.locator('.cm-content');
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

export async function runStatement(page: Page, text: string): Promise<void> {
  await writeStatement(page, text);
  await page.keyboard.press('Control+Enter');
}

/** Waits until the line below the editor says so. */
export async function waitForRunLine(page: Page, words: RegExp): Promise<string> {
  const line = page.getByTestId('run-line');
  await line.filter({ hasText: words }).waitFor();
  // Without the filter: a clock runs in it.
  return (await line.textContent()) ?? '';
}

export async function waitForAnnouncement(page: Page, words: RegExp): Promise<void> {
  await page.getByTestId('announcement').filter({ hasText: words }).waitFor();
}

/** Waits until a process does nothing more: Linux counts what it has worked in hundredths of a second. */
export async function waitUntilIdle(page: Page, pid: number): Promise<void> {
  for (let before = readWork(pid), quiet = 0; quiet < 3; ) {
    await page.waitForTimeout(150);
    const now = readWork(pid);
    quiet = now - before <= 2 ? quiet + 1 : 0;
    before = now;
  }
}

function readWork(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}
