import { expect, test } from '@jest/globals';
import { findBarriers } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';
import { testWorkbenchCore } from './workbench-core.ts';
import {
  runStatement,
  waitForAnnouncement,
  waitForRunLine,
  waitUntilIdle,
  writeStatement,
} from './workbench-page.ts';

/** Rows that come one by one for about as long as a statement may take. */
const slow = `UNWIND range(1, 100000) AS a UNWIND range(1, 10000) AS b
WITH a, b WHERE b = 1 AND a % 5 = 0 RETURN a`;

describeExplorer('the workbench', (suite) => {
  const { open, server } = suite;
  testWorkbenchCore(suite, /Embedded store, reads only/);

  test('stops what runs, in the store as well, and keeps what had come', async () => {
    const { page, complaints } = await open('/?panel=ask');
    await runStatement(page, slow);
    await waitForRunLine(page, /[1-9]\d* rows? so far/);
    await page.keyboard.press('Escape');
    await waitForAnnouncement(page, /^Stopped$/);
    await waitForRunLine(page, /[1-9]\d* rows? in/);
    await page.getByText(/^Stopped: \d+ rows? had come until then\.$/).waitFor();
    await waitUntilIdle(page, server().pid);
    expect(complaints).toEqual([]);
  }, 120_000);

  test('shows the schema on command', async () => {
    const { page } = await open('/?panel=ask');
    await runStatement(page, ':schema');
    await page.getByRole('region', { name: 'Labels and types' }).waitFor();
  }, 120_000);

  test('lets a second run take the place of the first, and says so', async () => {
    const { page } = await open('/?panel=ask');
    await runStatement(page, slow);
    await waitForRunLine(page, /so far/);
    await runStatement(page, `${slow} + 1 AS later`);
    await waitForRunLine(page, /The question before was stopped/);
    await page.getByRole('button', { name: 'Stop' }).click();
    await waitForAnnouncement(page, /^Stopped$/);
    await waitUntilIdle(page, server().pid);
  }, 120_000);

  test('offers names of the database, tells what functions take, and sets text in order', async () => {
    const { page, requests } = await open('/');
    expect(requests.filter((address) => /language-worker|mount-|ask-panel/.test(address))).toEqual([]);
    await page.getByRole('tab', { name: 'Ask' }).click();
    await writeStatement(page, 'MATCH (p:Deleg');
    await page.keyboard.press('Control+Space');
    await page.getByRole('option', { name: /^Delegation/ }).waitFor();
    await page.keyboard.press('Escape');
    await writeStatement(page, "RETURN substring('abc',");
    await page.keyboard.type(' ');
    await page.locator('.signature-help').filter({ hasText: 'substring(' }).waitFor();
    await writeStatement(page, "match (n:Person) where n.name='x' return n");
    await page.getByRole('button', { name: /Set in order/ }).click();
    await page.locator('.cm-line', { hasText: "WHERE n.name = 'x'" }).waitFor();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+/');
    await page.locator('.cm-content').filter({ hasText: '// ' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator('.cm-content:focus').count()).toBe(0);
  }, 120_000);

  test('answers commands, and says which was meant', async () => {
    const { page } = await open('/?panel=ask');
    await runStatement(page, ':hlp');
    await page.getByRole('alert').filter({ hasText: 'Did you mean :help?' }).waitFor();
    await runStatement(page, ':help');
    await page.getByRole('dialog', { name: 'Writing Cypher' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await runStatement(page, ':queries');
    await page.locator('#library-filter:focus').waitFor();
    await page.keyboard.type('who met whom');
    await page.getByRole('button', { name: /^Who met whom/ }).waitFor();
    await runStatement(page, ':params {a: 1, b: [1, 2]}');
    await page.getByLabel('Value of $b').waitFor();
    await runStatement(page, ':param clear');
    await waitForAnnouncement(page, /no parameters any more/);
  }, 120_000);

  test('remembers what was run and what was saved, beyond a visit', async () => {
    const { page } = await open('/?panel=ask');
    await runStatement(page, 'RETURN 11 AS eleven');
    await waitForRunLine(page, /1 row in/);
    await runStatement(page, '// A dozen\nRETURN 12 AS dozen');
    await page.getByRole('columnheader', { name: 'dozen' }).waitFor();
    await page.getByRole('button', { name: 'Save the statement' }).click();
    await page.getByLabel('Folder').fill('Numbers');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'A dozen', exact: true }).waitFor();
    await page.goto(`${server().url}/?panel=ask`);
    await page.getByRole('button', { name: 'A dozen', exact: true }).click();
    await page.locator('.cm-content').filter({ hasText: 'RETURN 12 AS dozen' }).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowUp');
    await page.locator('.cm-content').filter({ hasText: 'RETURN 11 AS eleven' }).waitFor();
    await page.keyboard.press('Control+R');
    await page.getByRole('combobox', { name: 'Find in the history' }).fill('dozn');
    await page.getByRole('option', { name: /A dozen/ }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.cm-content').filter({ hasText: 'RETURN 12 AS dozen' }).waitFor();
  }, 120_000);

  test('says so where the browser keeps nothing', async () => {
    const { page } = await open('/?panel=ask');
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get: () => {
          throw new Error('not in a private window');
        },
      });
    });
    await page.reload();
    await page
      .getByText(/^This browser keeps nothing here/)
      .first()
      .waitFor();
    await runStatement(page, 'RETURN 1 AS one');
    await waitForRunLine(page, /1 row in/);
    await page.keyboard.press('Control+R');
    await page.getByRole('option', { name: /RETURN 1 AS one/ }).waitFor();
  }, 120_000);

  test('takes saved statements out as a file, and in again', async () => {
    const { page } = await open('/?panel=ask');
    const files = page.getByLabel('Files of statements');
    const content = '//// folder: Brought\n// Seven\nRETURN 7 AS seven\n';
    await files.setInputFiles({ name: 'x.cypher', mimeType: 'text/plain', buffer: Buffer.from(content) });
    await page.getByRole('button', { name: 'Seven', exact: true }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Write all to a .cypher file' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe(content);
    await page.getByRole('button', { name: 'Remove “Seven”' }).click();
    await page.getByText('Nothing yet;').waitFor();
  }, 120_000);

  test('shows the Cypher of every click, and opens it in the editor with its parameters', async () => {
    const { page } = await open(
      '/?query=people%2Fwho-led-whom&canvas=answer&panel=steps&expand=rustem-umerov',
    );
    const steps = page.getByRole('tabpanel', { name: 'Steps' });
    const ran = steps.locator('details').filter({ hasText: 'browse/neighbours' }).first();
    await ran.locator('summary').first().click();
    await ran.getByRole('button', { name: 'Open in the editor' }).click();
    await page
      .getByLabel(/^Value of \$/)
      .first()
      .waitFor();
    await page.locator('.cm-content').filter({ hasText: 'MATCH' }).click();
    await page.keyboard.press('Control+Enter');
    await waitForRunLine(page, /rows? in/);
  }, 120_000);

  test.each(['light', 'dark'])(
    'has no serious barrier on the %s ground, and panes of any size',
    async (scheme) => {
      const { page } = await open('/?panel=ask', { scheme });
      await runStatement(page, 'MATCH (p:Person) WHERE p.id <> $id RETURN p.name, p LIMIT 5');
      await page.getByRole('button', { name: 'Run with these' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      const height = async () => (await page.locator('.drawer').boundingBox())?.height ?? 0;
      const before = await height();
      const rim = page.getByRole('separator', { name: 'Height of the panels' });
      await rim.focus();
      await page.keyboard.press('ArrowUp');
      await page.waitForFunction(
        (least) => (document.querySelector('.drawer')?.getBoundingClientRect().height ?? 0) > least,
        before,
      );
      const larger = await height();
      expect(larger).toBe(before + 16);
      await page.reload();
      await page.locator('.cm-content').waitFor();
      expect(await height()).toBe(larger);
      await rim.dblclick();
      expect(await height()).toBe(before);
    },
    120_000,
  );
});

declare const document: {
  querySelector(selector: string): { getBoundingClientRect(): { readonly height: number } } | null;
};
