import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { articles, sharedDir } from '../support/requirements.ts';
import { countDrawn, findBarriers, locateNode, waitForNodes } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const ledByUmerov = 'LED_BY--ukrainian-delegation--rustem-umerov';
const authority = 'Whether the Russian delegation can decide anything';

const body = async (page: Page): Promise<string> =>
  (await page.getByTestId('reading-page').textContent()) ?? '';

describeExplorer(
  'evidence',
  ({ open }) => {
    test('shows a quote among the report’s words, by who first said so', async () => {
      const { page } = await open(`/?select=${ledByUmerov}`);
      const claim = page.locator('[data-claim^="po-"]').first();
      await claim.waitFor();
      expect(await claim.locator('mark').textContent()).toMatch(/led by Defense Minister Rustem Umerov/);
      expect(await claim.locator('blockquote').textContent()).toMatch(
        /wanted U\.S\. and Turkish representatives/,
      );
      const origins = await page.getByTestId('inspector').locator('h4').allInnerTexts();
      expect(origins.map((text) => text.split('\n')[0])).toEqual(
        expect.arrayContaining(['The Moscow Times', 'POLITICO']),
      );
    }, 90_000);

    test('is walked with the arrow keys, and leads from a claim to all that its words support', async () => {
      const { page } = await open(`/?select=${ledByUmerov}`);
      const items = page.locator('[data-walk]');
      await items.first().focus();
      await page.keyboard.press('ArrowDown');
      const focused = await items.nth(1).evaluate((item) => item === item.ownerDocument.activeElement);
      expect(focused).toBe(true);
      await items.first().getByRole('button', { name: 'All it supports' }).click();
      const supports = page.getByRole('dialog', { name: 'What these words support' });
      await supports.getByText(/Ukrainian delegation led by Rustem Umerov/).waitFor();
    }, 90_000);

    test('is copied as a citation with report, chain, edition and address', async () => {
      const { page } = await open(`/?select=${ledByUmerov}`);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const claim = page.locator('[data-claim^="po-"]').first();
      await claim.getByRole('button', { name: 'Copy citation' }).click();
      await page.getByText('The citation is copied').waitFor();
      const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
      const id = await claim.getAttribute('data-claim');
      expect(lines[0]).toMatch(/^“.*Rustem Umerov.*”$/);
      expect(lines[1]).toMatch(/^POLITICO, “Russia and Ukraine agree on .*”, 17 May 2025/);
      expect(lines[2]).toMatch(new RegExp(`^Data set istanbul-2025, SHA-256 [0-9a-f]{64}, claim ${id}\\.$`));
      const answer = (await (await fetch(lines[3] ?? '')).json()) as { claims: { id: string }[] };
      expect(answer.claims.map((found) => found.id)).toEqual([id]);
    }, 90_000);

    test('draws the chain from the paper to the unnamed source', async () => {
      const { page } = await open('/?page=evidence/demand-withdraw-territory');
      const chain = page.getByRole('list', { name: /^Who says so/ }).filter({ hasText: 'Reuters' });
      await chain.first().waitFor();
      expect(await chain.first().textContent()).toMatch(
        /Reuters\s*A source in the Ukrainian delegation\s*name withheld/,
      );
    }, 90_000);
  },
  { environment: () => ({ ARTICLES_DIR: join(sharedDir, 'articles') }), requirements: [articles] },
);

describeExplorer('what is said, and by whom,', ({ open }) => {
  test('is read as a report in its order, with what it leaves out', async () => {
    const { page } = await open('/?page=article/politico/po-009');
    await page.getByRole('heading', { name: /1,000-prisoner exchange/ }).waitFor();
    await page.getByText(/it leaves out, though two others/).click();
    await page.locator('.passage[aria-current="true"]').waitFor();
    expect(await body(page)).toMatch(/A sentence without a claim: /);
    expect(await findBarriers(page)).toEqual([]);
  }, 120_000);

  test('is read for several nodes together, from their panel and from their menu', async () => {
    const { page } = await open('/?select=rustem-umerov');
    const support = page.locator('.support-link', { hasText: /contested|inferred/ }).first();
    const seen = (await support.textContent()) ?? '';
    expect(await support.getAttribute('aria-label')).toMatch(new RegExp(`^${seen}:`));
    await page.keyboard.press('Escape');
    const places = await Promise.all(
      ['rustem-umerov', 'ukrainian-delegation'].map((id) => locateNode(page, id)),
    );
    for (const { x, y } of places) {
      await page.keyboard.down('Shift');
      await page.mouse.click(x, y);
      await page.keyboard.up('Shift');
    }
    await page.getByTestId('group-story').waitFor();
    await page.getByRole('button', { name: 'Read the claims among them' }).click();
    await page.getByRole('heading', { name: 'What the reports say of the selection' }).waitFor();
    expect(await body(page)).toMatch(/Ukrainian delegation led by Rustem Umerov/);
    await page.getByRole('button', { name: 'Back to the network' }).click();
    const [first] = await Promise.all([locateNode(page, 'rustem-umerov')]);
    await page.mouse.click(first.x, first.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Read the claims among the 2 selected' }).click();
    await page.getByRole('heading', { name: 'What the reports say of the selection' }).waitFor();
  }, 120_000);

  test('leads from a claim in a report to its line on the network', async () => {
    const { page } = await open('/?page=article/moscow-times');
    await page
      .getByRole('button', { name: /Ukrainian delegation led by Rustem Umerov/ })
      .first()
      .click();
    await page.getByTestId('relation-story').waitFor();
    expect(await page.locator('#canvas').isVisible()).toBe(true);
  }, 90_000);

  test('never shows reports and people as disagreeing in the same way', async () => {
    const { page } = await open('/?page=disagreements', { scheme: 'dark' });
    const actors = page.locator('.disagreement-kind.actors');
    await actors.getByRole('heading', { name: authority }).waitFor();
    expect(await page.locator('.disagreement-kind.sources').textContent()).not.toContain(authority);
    expect(await page.locator('.disagreement-kind.sources').textContent()).toContain(
      'How long the talks lasted',
    );
    expect(await findBarriers(page)).toEqual([]);
  }, 120_000);

  test('draws the network as one version has it, until undone', async () => {
    const { page } = await open();
    const all = await countDrawn(page);
    await page.getByRole('link', { name: 'Disagreements' }).click();
    const matter = page.locator('.disagreement-figure', { hasText: authority });
    await matter
      .getByRole('button', { name: /^Show the network as this version/ })
      .first()
      .click();
    await page.getByTestId('hearing').waitFor();
    expect(await page.getByTestId('hearing').textContent()).toContain(authority);
    expect((await countDrawn(page)).relations).toBeLessThan(all.relations);
    const again = await open(`/${new URL(page.url()).search}`);
    expect(await countDrawn(again.page)).toEqual(await countDrawn(page));
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await waitForNodes(page, (nodes) => nodes === all.nodes);
  }, 120_000);

  test('is heard from Moscow alone, and by two origins at the least', async () => {
    const { page } = await open();
    const all = await countDrawn(page);
    await page.getByRole('button', { name: 'Who says so' }).click();
    await page.getByLabel('Only what these say').selectOption({ label: 'Russia' });
    await waitForNodes(page, (nodes) => nodes < all.nodes);
    expect(await page.getByTestId('hearing').textContent()).toMatch(/Only what Russia says/);
    const heard = await countDrawn(page);
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await waitForNodes(page, (nodes) => nodes < heard.nodes);
    expect(page.url()).toMatch(/origins=2&voice=russia/);
    await page.getByRole('button', { name: 'Hear everybody again' }).click();
    await waitForNodes(page, (nodes) => nodes === all.nodes);
  }, 120_000);

  test('that is only planned is drawn when its layer is asked for', async () => {
    const { page } = await open();
    const facts = await countDrawn(page);
    await page.getByRole('button', { name: 'Who says so' }).click();
    await page.getByRole('button', { name: /^planned or proposed/ }).click();
    await page.waitForFunction(() => new URLSearchParams(location.search).get('acts')?.includes('planned'));
    await waitForNodes(page, () => true);
    expect((await countDrawn(page)).relations).toBeGreaterThan(facts.relations);
    expect(await findBarriers(page)).toEqual([]);
  }, 120_000);

  test('is compared side by side, Moscow with Kyiv', async () => {
    const { page } = await open('/?page=compare');
    await page.getByLabel('One', { exact: true }).selectOption({ label: 'Russia' });
    await page.getByLabel('The other').selectOption({ label: 'Ukraine' });
    await page.getByRole('heading', { name: authority }).waitFor();
    expect(decodeURIComponent(page.url())).toContain('page=compare/russia/ukraine');
    expect(await body(page)).toMatch(/Only Russia[\s\S]*Only Ukraine/);
    expect(await findBarriers(page)).toEqual([]);
  }, 120_000);
});

declare const location: { readonly search: string };
declare const navigator: { readonly clipboard: { readText(): Promise<string> } };
