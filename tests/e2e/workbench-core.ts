/** What the workbench does the same way on either store. */
import { expect, test } from '@jest/globals';
import type { ExplorerSuite } from './explorer-suite.ts';
import { runStatement, waitForAnnouncement, waitForRunLine, writeStatement } from './workbench-page.ts';

export function testWorkbenchCore({ open }: ExplorerSuite, storeName: RegExp): void {
  test('runs the statement at the caret, or what is selected', async () => {
    const { page } = await open('/?panel=ask');
    await runStatement(page, 'RETURN 1 AS one;\nRETURN 2 AS two');
    await page.getByRole('columnheader', { name: 'two' }).waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('columnheader', { name: 'one' }).waitFor();
    await writeStatement(page, 'RETURN 3 AS three');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('columnheader', { name: '3' }).waitFor();
    expect(await waitForRunLine(page, /1 row in/)).toMatch(storeName);
  }, 120_000);

  test('shows rows while they come, and that there are more', async () => {
    const { page } = await open('/?panel=ask');
    await runStatement(page, 'UNWIND range(1, 30000) AS n RETURN n');
    expect(await waitForRunLine(page, /10,000 rows in/)).toMatch(
      /the first after .*at most 10,000 rows, 30 s/,
    );
    await waitForAnnouncement(page, /Only the first 10,000 rows of more/);
  }, 120_000);

  test('asks for a parameter that is missing, in its place, and runs with it', async () => {
    const { page } = await open('/?panel=ask');
    await runStatement(page, 'RETURN $day + duration("P1D") AS next');
    await page.getByRole('alert').filter({ hasText: 'The statement needs $day.' }).waitFor();
    await page.getByLabel('Type of $day').selectOption('date');
    await page.getByLabel('Value of $day').fill('2025-05-16');
    await page.getByRole('button', { name: 'Run with these' }).click();
    await page.getByText('2025-05-17').first().waitFor();
    await runStatement(page, ':param day => date("2025-05-30") - duration("P1W")');
    await waitForAnnouncement(page, /\$day is date\('2025-05-23'\)/);
    await runStatement(page, 'RETURN $day AS day');
    await page.getByText('2025-05-23').first().waitFor();
    expect(decodeURIComponent(page.url())).toContain("p.day=date('2025-05-23')");
  }, 120_000);

  test('says what is wrong while it is typed, and offers the right name', async () => {
    const { page } = await open('/?panel=ask');
    await writeStatement(page, 'MATCH (p:Persn) RETURN p');
    const misspelt = page.locator('.cm-lintRange-warning');
    await misspelt.filter({ hasText: 'Persn' }).waitFor();
    const meant = page.getByText('Label Persn is not present in this database. Did you mean Person?');
    // What a tooltip says stays as it was when it opened; the names of the database may come a moment later.
    while (!(await meant.isVisible())) {
      await page.mouse.move(0, 0);
      await misspelt.hover();
      await page.waitForTimeout(500);
    }
    await page.getByRole('button', { name: 'Change to Person' }).click();
    await page.locator('.cm-content').filter({ hasText: 'MATCH (p:Person) RETURN p' }).waitFor();
    await writeStatement(page, 'MATCH (p:Person)\nRETRN p');
    await page.locator('.cm-lintRange-error').filter({ hasText: 'RETRN' }).waitFor();
    await writeStatement(page, 'MATCH (p:Person) DETACH DELETE p');
    await page.locator('.cm-lintRange-error').filter({ hasText: 'DETACH' }).waitFor();
  }, 120_000);
}
