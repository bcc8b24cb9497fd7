import { expect, test } from '@jest/globals';
import { findBarriers } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

describeExplorer('the demands board and the dossiers', (suite) => {
  test('lead from a cell to the quotes behind it', async () => {
    const { page } = await suite.open('/?page=demands');
    const row = page.getByRole('row', { name: /30-day ceasefire/ });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual([
      'Ukraine2\n: 2 claims',
      'Russia1\n: 1 claim',
      '—',
      expect.stringContaining('Russia'),
      '—',
      '—',
    ]);
    await row.getByRole('button', { name: 'Ukraine' }).click();
    await page.getByText('Ukraine pushed for a full, unconditional ceasefire').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test('tell of a person by a link, with quotes, ties and days', async () => {
    const { page } = await suite.open('/?page=actor/rustem-umerov', { scheme: 'dark' });
    await page.getByRole('heading', { name: 'Rustem Umerov', level: 2 }).waitFor();
    await page.getByText('Defense Minister Rustem Umerov · Rustem Umerov · Umerov').waitFor();
    await page.getByRole('img', { name: /is tied to .*Ukrainian delegation/ }).waitFor();
    const met = page.locator('.facts', { hasText: 'Met and called' });
    expect(await met.getByText('Keith Kellogg').count()).toBeGreaterThan(0);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show on the network' }).click();
    await page.getByTestId('node-story').getByRole('link', { name: 'Dossier' }).waitFor();
  });

  test('show on paper what is folded on the screen', async () => {
    const { page } = await suite.open('/?page=actor/rustem-umerov');
    const folded = page.locator('.more-quotes blockquote').first();
    await folded.waitFor({ state: 'attached' });
    expect(await folded.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await folded.isVisible()).toBe(true);
  });

  test('tell of a meeting that was only proposed that it is no fact', async () => {
    const { page } = await suite.open('/?page=meeting/meeting-putin-trump');
    await page.getByText('meeting, proposed').waitFor();
    await page.getByText('not reported as fact').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test('say so when nobody has the id', async () => {
    const { page } = await suite.open('/?page=demands');
    await page.goto(`${suite.server().url}/?page=actor`);
    await page.getByRole('heading', { name: 'Nobody is named' }).waitFor();
  });
});
