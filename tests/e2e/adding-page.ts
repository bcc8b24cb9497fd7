/** Making a claim in the browser, as a reader does it, for tests on either store. */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { countDrawn, waitForNodes } from './explorer-page.ts';
import type { ExplorerSuite } from './explorer-suite.ts';

export const news =
  'The talks went on. Rustem Umerov met Rafael Grossi in Vienna on Sunday. Nobody said why.\n';
export const met = 'Rustem Umerov met Rafael Grossi in Vienna on Sunday.';

/** Opens the page and gives it a text that is no report of the data set yet. */
export async function pasteReport(page: Page, text: string, publisher: string): Promise<void> {
  await page.getByLabel(/^Paste all of it/).fill(text);
  await page.getByRole('button', { name: 'Read this text' }).click();
  await page.getByLabel('Publisher').fill(publisher);
  await page.getByLabel('Published on').fill('2025-05-19');
}

/** Finds a node by its name in one of the form's fields, and takes the best match. */
export async function chooseNode(page: Page, field: string, typed: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).fill(typed);
  await page.locator('.suggestion').filter({ hasText: name, visible: true }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.chosen-node', { hasText: name }).waitFor();
}

/** Chooses the second sentence by keyboard, and says who met whom; one of the two and the meeting are new. */
export async function fillMeeting(page: Page): Promise<void> {
  await page.getByRole('option').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await chooseNode(page, 'Who or what', 'umer', 'Rustem Umerov');
  await page.getByLabel('What is said of it').selectOption({ label: 'met with' });
  await page.getByRole('button', { name: 'To whom or what: make a new one' }).click();
  await page.getByLabel('To whom or what: Name').fill('Rafael Grossi');
  await page.getByRole('button', { name: 'At which meeting: make a new one' }).click();
  await page.getByLabel('At which meeting: Name').fill('Umerov and Grossi in Vienna');
  await page.getByLabel('At which meeting: Sort of meeting').fill('bilateral');
  await page.getByLabel('At which meeting: Held or not').selectOption('held');
  await page.getByLabel('When it was').fill('2025-05-18');
  await page.getByLabel('The report’s words for when').fill('on Sunday');
  await page.getByRole('button', { name: 'Who says so: make a new one' }).click();
  await page.getByLabel('Name of speaker 1').fill('A diplomat in Vienna');
  await page.getByLabel('name withheld').check();
}

export async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Keep the (claim|change)$/ }).click();
}

/** What has to hold on both stores alike. */
export function testAdding({ open }: ExplorerSuite): void {
  test('a claim is made from a sentence by keyboard, drawn at once, and taken back whole', async () => {
    const { page } = await open();
    const before = await countDrawn(page);
    await page.getByRole('link', { name: 'Add evidence' }).click();
    await pasteReport(page, news, 'The Tribune');
    await fillMeeting(page);
    expect(await page.getByLabel('In these words').inputValue()).toBe(met);
    await keep(page);
    const kept = page.getByRole('region', { name: 'Kept just now' });
    await kept.getByText('Rustem Umerov met with Rafael Grossi').waitFor();
    await kept.getByRole('button', { name: 'Show on the network' }).click();
    const story = page.getByTestId('relation-story');
    await story.getByText(met).waitFor();
    expect(await story.textContent()).toMatch(
      /The Tribune, 19 May 2025[\s\S]*A diplomat in Vienna name withheld/,
    );
    await waitForNodes(page, (nodes) => nodes === before.nodes + 1);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await waitForNodes(page, (nodes) => nodes === before.nodes);
    expect(await countDrawn(page)).toEqual(before);
  }, 180_000);
}
