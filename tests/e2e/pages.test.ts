import { expect, test } from '@jest/globals';
import { findBarriers } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

describeExplorer('the pages of reading', ({ open }) => {
  test('take the place of the network, and going back brings it back', async () => {
    const { page } = await open();
    await page.getByRole('link', { name: 'Reports', exact: true }).click();
    const heading = page.getByRole('heading', { name: 'The reports', exact: true });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    expect(page.url()).toMatch(/\?page=reports$/);
    expect(await page.locator('#canvas').isVisible()).toBe(false);
    await page.goBack();
    await heading.waitFor({ state: 'detached' });
    expect(await page.locator('#canvas').isVisible()).toBe(true);
    await page.goForward();
    await heading.waitFor();
  }, 90_000);

  test('open from a link, and a search leads from them to the network', async () => {
    const { page } = await open('/?page=reports&theme=dark');
    await page.getByRole('heading', { name: 'The reports', exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Search' }).fill('umerov');
    await page.getByRole('option', { name: /Rustem Umerov/ }).click();
    await page.getByTestId('node-story').waitFor();
    expect(page.url()).not.toContain('page=');
    expect(page.url()).toContain('theme=dark');
  }, 90_000);

  test('say so when there is no such page', async () => {
    const { page } = await open('/?page=nowhere');
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await page.getByRole('button', { name: 'Back to the network' }).click();
    expect(await page.locator('#canvas').isVisible()).toBe(true);
  }, 90_000);

  test('fold their navigation into a menu on a narrow page', async () => {
    const { page } = await open('/', { width: 900, height: 700 });
    await page.getByRole('button', { name: 'Network' }).click();
    await page.getByRole('menuitem', { name: 'Reports' }).click();
    await page.getByRole('heading', { name: 'The reports', exact: true }).waitFor();
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(900);
  }, 90_000);

  test.each(['light', 'dark'])(
    'have no serious barrier on the %s ground',
    async (scheme) => {
      const { page } = await open('/?page=reports', { scheme });
      await page.getByRole('heading', { name: 'The reports', exact: true }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
    },
    90_000,
  );
});
