import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeExplorer } from './explorer-suite.ts';
import { runStatement, waitForAnnouncement, waitForRunLine, writeStatement } from './workbench-page.ts';

/** Rows that come one by one for about as long as a statement may take. */
const slow = `UNWIND range(1, 100000) AS a UNWIND range(1, 10000) AS b
WITH a, b WHERE b = 1 AND a % 5 = 0 RETURN a`;

const waitForEditorFocus = (page: Page) => page.locator('.cm-content:focus').waitFor();

describeExplorer('at the edges of the workbench', ({ open }) => {
  test('a statement that failed is marked where it stands, and its mark goes with it', async () => {
    const { page, complaints } = await open('/?panel=ask');
    // What fails as it runs, no check knows of beforehand.
    await runStatement(page, "RETURN 1 AS one;\n\nRETURN 2 AS two, date('soon') AS day");
    await page.getByText('Line 3, column').waitFor();
    const mark = page.locator('.cm-lintRange-error');
    await mark.waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('// above\n');
    await mark.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText('RETURN m');
    await mark.filter({ hasText: 'm' }).waitFor();
    expect(complaints.filter((text) => !/status of 400/.test(text))).toEqual([]);
    complaints.splice(0);
  }, 120_000);

  test('Escape closes a list of suggestions first, and stops what runs then', async () => {
    const { page } = await open('/?panel=ask');
    await runStatement(page, slow);
    await waitForRunLine(page, /so far/);
    await page.keyboard.press('Control+Space');
    const suggestions = page.locator('.cm-tooltip-autocomplete');
    await suggestions.waitFor();
    await page.keyboard.press('Escape');
    await suggestions.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    await page.keyboard.press('Escape');
    await waitForAnnouncement(page, /^Stopped$/);
  }, 120_000);

  test(':clear ends what runs, so that nothing comes back', async () => {
    const { page } = await open('/?panel=ask');
    await runStatement(page, slow);
    await waitForRunLine(page, /[1-9]\d* rows? so far/);
    await runStatement(page, ':clear');
    await page.getByRole('button', { name: 'Run', exact: true }).waitFor();
    await page.getByText('The answer comes here').waitFor();
  }, 120_000);

  test('a view that breaks says so in its own place, and comes back', async () => {
    const { page, complaints } = await open('/?panel=ask');
    await runStatement(page, "RETURN 'word' AS word");
    await waitForRunLine(page, /1 row in/);
    await page.evaluate(() => {
      const whole = JSON.stringify;
      JSON.stringify = (value: unknown) => {
        if (value === 'word') {
          throw new Error('broken for a test');
        }
        return whole(value);
      };
      Object.assign(globalThis, { mend: () => Object.assign(JSON, { stringify: whole }) });
    });
    await page.getByRole('tab', { name: 'JSON', exact: true }).click();
    const note = page.getByRole('alert').filter({ hasText: 'This view of the answer could not be shown' });
    await note.waitFor();
    await page.getByRole('tab', { name: 'Table', exact: true }).click();
    await page.getByRole('gridcell', { name: 'word' }).waitFor();
    await page.getByRole('tab', { name: 'JSON', exact: true }).click();
    await page.evaluate(() => (globalThis as unknown as { mend(): void }).mend());
    await note.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.json-text', { hasText: 'word' }).waitFor();
    expect(complaints.splice(0).filter((text) => !text.includes('broken for a test'))).toEqual([]);
  }, 120_000);

  test('dialogs begin in their field, and give the focus back', async () => {
    const { page } = await open('/?panel=ask');
    await runStatement(page, 'RETURN 11 AS eleven');
    await waitForRunLine(page, /1 row in/);
    await writeStatement(page, 'RETURN 12');
    await page.keyboard.press('Control+R');
    await page.locator('.dialog-search:focus').waitFor();
    await page.keyboard.type('elvn');
    await page.keyboard.press('Enter');
    await page.locator('.cm-content').filter({ hasText: 'RETURN 11 AS eleven' }).waitFor();
    await waitForEditorFocus(page);
    await page.keyboard.press('Control+R');
    await page.locator('.dialog-search:focus').waitFor();
    await page.keyboard.press('Escape');
    await waitForEditorFocus(page);
    const save = page.getByRole('button', { name: 'Save the statement' });
    await save.focus();
    await page.keyboard.press('Enter');
    await page.locator('#save-title:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('button[aria-label="Save the statement"]:focus').waitFor();
  }, 120_000);

  test('a statement takes the place of another one only when its reader says so', async () => {
    const { page } = await open('/?panel=ask');
    const save = async (statement: string, title?: string) => {
      await writeStatement(page, statement);
      await page.getByRole('button', { name: 'Save the statement' }).click();
      if (title !== undefined) await page.getByLabel('Title').fill(title);
    };
    const confirm = (name: string) =>
      page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    await save('MATCH (n:Person)\nRETURN n');
    await confirm('Save');
    await save('MATCH (n:Person)\nRETURN count(n)');
    await confirm('Save');
    await page.getByRole('button', { name: 'MATCH (n:Person)', exact: true }).waitFor();
    await page.getByRole('button', { name: 'MATCH (n:Person) (2)', exact: true }).waitFor();
    await save('RETURN 3', 'MATCH (n:Person)');
    await page.getByText('this one would take its place').waitFor();
    await confirm('Replace');
    await waitForAnnouncement(page, /^Saved anew/);
    const twice = Buffer.from('//// folder:\n// Two\nRETURN 1\n\n//// folder:\n// Two\nRETURN 2\n');
    const file = { name: 'x.cypher', mimeType: 'text/plain', buffer: twice };
    await page.getByLabel('Files of statements').setInputFiles(file);
    await page.getByRole('button', { name: 'Two (2)', exact: true }).click();
    await page.locator('.cm-content').filter({ hasText: 'RETURN 2' }).waitFor();
  }, 120_000);

  test('a parameter counts as soon as it is typed, and Ctrl+Enter runs from its field', async () => {
    const { page } = await open('/?panel=ask');
    await runStatement(page, 'RETURN $span AS span, $constructor AS other');
    await page.getByText('The statement needs $span, $constructor.').waitFor();
    await page.getByLabel('Value of $constructor').fill('x');
    await page.getByLabel('Type of $span').selectOption('duration');
    await page.getByLabel('Value of $span').fill('P3D');
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name: '3 days' }).waitFor();
    await page.getByLabel('Value of $span').fill('P4D');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('gridcell', { name: '4 days' }).waitFor();
    await runStatement(page, ':param half => 2,5');
    await page.getByText('“2,5” is more than one value.').waitFor();
  }, 120_000);

  test('what failed before its first row is not called an answer', async () => {
    const { page, complaints } = await open('/?panel=ask');
    await runStatement(page, 'UNWIND [0] AS zero RETURN 1 / zero AS one');
    await page.getByText('It failed after 0 rows.').waitFor();
    expect(await page.getByText('No row answers this.').count()).toBe(0);
    complaints.splice(0);
  }, 120_000);

  test('dates beyond those of JavaScript are left out of a chart, and it stands', async () => {
    const { page } = await open('/?panel=ask');
    const days = "[date('+999999999-12-31'), date('2020-01-01'), date('2020-01-02')]";
    await runStatement(page, `UNWIND ${days} AS day RETURN day, 1 AS one`);
    await page.getByRole('tab', { name: 'Chart' }).click();
    await page.getByText(/^1 row is left out/).waitFor();
  }, 120_000);
});
