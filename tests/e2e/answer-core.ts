/** What an answer and the schema panel show the same way on either store. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { answerOf, openAnswer, readColumn } from './answer-page.ts';
import { waitForNodes } from './explorer-page.ts';
import type { ExplorerSuite } from './explorer-suite.ts';

/** The page's own global scope, seen from functions that run there. */
declare const navigator: { readonly clipboard: { readText(): Promise<string> } };

export const choose = (page: Page, view: string) =>
  answerOf(page).getByRole('tab', { name: view, exact: true }).click();

export function testAnswerCore(suite: ExplorerSuite): void {
  test('the graph counts what can be drawn, and adds the relations between', async () => {
    const page = await openAnswer(suite, 'MATCH (p:Person) RETURN p');
    await choose(page, 'Graph');
    await answerOf(page)
      .getByText(/holds \d+ nodes and 0 relations/)
      .waitFor();
    await page.getByRole('button', { name: 'Show relations between these' }).click();
    await answerOf(page).getByText('met with').waitFor();
    await page.getByRole('button', { name: 'Show on the canvas' }).click();
    await waitForNodes(page, (nodes) => nodes > 5);
    await page.getByRole('button', { name: 'Only what the query returned' }).click();
    await answerOf(page)
      .getByText(/holds \d+ nodes and 0 relations/)
      .waitFor();
  }, 90_000);

  test('the rows shown are copied, the whole answer is saved by the server', async () => {
    const page = await openAnswer(suite, 'UNWIND range(1, 20) AS n RETURN n, toString(n) AS text');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByLabel('Only rows that hold').fill('20');
    await answerOf(page).getByText('1 of 20 rows').waitFor();
    await page.getByRole('button', { name: 'Take along' }).click();
    await page.getByRole('menuitem', { name: 'as a Markdown table' }).click();
    await page.getByText('Copied: 1 row').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe('| n | text |\n| ---: | --- |\n| 20 | 20 |\n');
    await page.getByRole('button', { name: 'Take along' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /^JSON lines/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('answer.jsonl');
    expect(
      readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\n').length,
    ).toBe(20);
  }, 90_000);

  test('the schema panel tells what the database holds, and runs a first statement on it', async () => {
    const { page } = await suite.open('/?panel=schema');
    const names = page.getByRole('region', { name: 'Labels and types' });
    await names.getByLabel('Find a label, a type or a property').fill('led');
    await names.getByRole('button', { name: /^LED_BY 3$/ }).click();
    const details = page.getByRole('region', { name: 'Properties' });
    await details.getByRole('button', { name: 'sourceCount' }).waitFor();
    await details.getByText('integer').first().waitFor();
    await details.getByRole('button', { name: ':Person' }).first().click();
    await details.getByRole('heading', { name: /^Person/ }).waitFor();
    await details.getByRole('button', { name: 'Show 25' }).click();
    await page.getByRole('grid').waitFor();
    expect((await readColumn(page, 0)).length).toBeGreaterThan(5);
  }, 90_000);

  test('EXPLAIN of a statement that is only looked at shows its operators', async () => {
    const page = await openAnswer(suite, "EXPLAIN MATCH (p:Person {name: 'Rustem Umerov'}) RETURN p.name");
    const plan = page.getByRole('tree', { name: 'Plan' });
    await plan.getByRole('treeitem', { name: /^ProduceResults/ }).waitFor();
    await choose(page, 'Table');
    await answerOf(page).getByText('The statement was only explained, not run.').waitFor();
  }, 90_000);
}
