import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { articles, sharedDir } from '../support/requirements.ts';
import { readZip } from '../support/zip-reading.ts';
import { chooseNode, fillMeeting, keep, met, news, pasteReport, testAdding } from './adding-page.ts';
import { findBarriers } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const writes = () => ({ ALLOW_WRITES: 'true' });

describeExplorer('adding evidence', testAdding, { environment: writes });

describeExplorer(
  'the form for a claim',
  (suite) => {
    const { open } = suite;

    test('says field by field what is missing, and refuses words that the report does not have', async () => {
      const { page } = await open('/?page=add', { settles: false });
      await pasteReport(page, news, '');
      await page.getByRole('button', { name: 'Claim this sentence' }).click();
      await keep(page);
      await page.getByText('4 things are missing or wrong; nothing is kept yet.').waitFor();
      await page.getByText('Choose who or what the claim is about.').waitFor();
      await page.getByText('Say who published it.').waitFor();
      await page.getByLabel('Publisher').fill('The Tribune');
      await fillMeeting(page);
      const name = page.getByLabel('To whom or what: Name');
      await name.fill('vladimir putin');
      await keep(page);
      await page.getByText(/^There is a “vladimir putin” already: find it by its name/).waitFor();
      await page.waitForFunction(
        () => document.activeElement?.getAttribute('aria-label') === 'To whom or what: Name',
      );
      expect(await name.getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator(`[id="${await name.getAttribute('aria-describedby')}"]`).textContent()).toBe(
        'There is a “vladimir putin” already: find it by its name, or give another one.',
      );
      await name.fill('Rafael Grossi');
      await page.getByLabel('In these words').fill('Umerov met Grossi in Paris');
      await page.getByText(/^These words do not stand in the report like this/).waitFor();
      await page.getByLabel('In these words').fill('Rustem Umerov met Rafael Grossi');
      await page.getByText(/^Nothing is wrong with it. It makes a new relation on the network./).waitFor();
      expect(await findBarriers(page)).toEqual([]);
    }, 180_000);

    test('keeps what is filled in over a reload, asks before that, and before it is discarded', async () => {
      const { page } = await open('/?page=add', { settles: false });
      await pasteReport(page, news, 'The Tribune');
      await fillMeeting(page);
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await page.reload();
      await page.locator('.chosen-node', { hasText: 'Rustem Umerov' }).waitFor();
      expect(asked).toEqual(['beforeunload']);
      expect(await page.getByLabel('To whom or what: Name').inputValue()).toBe('Rafael Grossi');
      await page.getByRole('button', { name: 'Discard' }).click();
      await page.getByRole('alertdialog', { name: 'Discard this claim?' }).waitFor();
      await page.getByRole('button', { name: 'Lose it' }).click();
      await page.getByText('Choose a sentence of the report to say what it claims.').waitFor();
    }, 120_000);

    test('shows both versions when somebody else was faster, and goes on with one', async () => {
      const { page } = await open('/?page=add/claim/po-001', { settles: false });
      const address = `${suite.server().url}/api/claims/po-001`;
      await page.getByText(/does not have the text of this report/).waitFor();
      const { claim } = (await (await fetch(`${address}/draft`)).json()) as {
        claim: Record<string, unknown>;
      };
      const { id: _id, version, added: _added, ...draft } = claim;
      const answer = await fetch(address, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ version, claim: { ...draft, note: 'theirs' } }),
      });
      expect(answer.status).toBe(200);
      await page.getByLabel('Note').fill('mine');
      await page.getByRole('button', { name: 'Check it' }).click();
      await page
        .getByText(
          /^Nothing is wrong with it\. The relation that it supports rests on \d reports?.*, as it did\./,
        )
        .waitFor();
      await keep(page);
      const conflict = page.getByRole('alert', { name: 'Two changes of one claim' });
      await conflict.getByRole('row', { name: 'Note mine theirs' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Go on with mine' }).click();
      await keep(page);
      await page.getByText('po-001, changed').waitFor();
      const now = (await (await fetch(`${address}/draft`)).json()) as { claim: Record<string, unknown> };
      expect(now.claim).toMatchObject({ note: 'mine', version: 3 });
    }, 120_000);

    test('brings what was added into the data set that is exported', async () => {
      const { page } = await open('/?page=add', { settles: false });
      await pasteReport(page, news, 'The Gazette');
      await fillMeeting(page);
      await keep(page);
      await page.getByText('the-gazette-001, added').waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Export the data set' }).click(),
      ]);
      const files = readZip(readFileSync(await download.path()));
      expect(files.get('istanbul-2025/claims/the-gazette.yaml')).toContain(met);
      expect(files.get('istanbul-2025/actors.yaml')).toContain('name: Rafael Grossi');
    }, 120_000);
  },
  { environment: writes },
);

describeExplorer(
  'a report whose text is at hand',
  ({ open }) => {
    test.each(['light', 'dark'] as const)(
      'is read and claimed from, on %s ground',
      async (scheme) => {
        const { page } = await open('/?page=article/politico', {
          settles: false,
          scheme,
          width: 900,
          height: 700,
        });
        await page.getByRole('link', { name: 'Add a claim from it' }).click();
        const sentence = page.locator('.sentence', { hasText: /KYIV.*Talks between Russia and Ukraine/ });
        await sentence.click();
        await page.getByText('8 claims rest on these words already').waitFor();
        await chooseNode(page, 'Who or what', 'russian deleg', 'Russian delegation');
        expect(await findBarriers(page)).toEqual([]);
        const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(wide).toBe(room);
      },
      120_000,
    );
  },
  {
    environment: () => ({ ...writes(), ARTICLES_DIR: join(sharedDir, 'articles') }),
    requirements: [articles],
  },
);

describeExplorer('adding evidence where the server only reads', ({ open }) => {
  test('is not offered, with the reason and what to do', async () => {
    const { page } = await open('/?page=reports');
    await page.getByText(/this server only reads: start Dragoman with ALLOW_WRITES=true/).waitFor();
    expect(await page.getByRole('link', { name: 'Add evidence' }).count()).toBe(0);
    await page.goto(`${page.url().split('?')[0]}?page=add`);
    await page.getByText(/^Evidence cannot be added here, because this server only reads/).waitFor();
  }, 90_000);
});

/** The page's own global scope, seen from functions that run there. */
declare const document: {
  readonly documentElement: { readonly scrollWidth: number };
  readonly activeElement: { getAttribute(name: string): string | null } | null;
};
declare const innerWidth: number;
