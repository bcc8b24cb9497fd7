import { expect, test } from '@jest/globals';
import { findBarriers } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

describeExplorer('the schema panel', (suite) => {
  test('puts names into the editor where the caret is', async () => {
    const { page } = await suite.open('/?panel=schema');
    await page.getByRole('button', { name: /^Country \d+$/ }).click();
    await page.getByRole('button', { name: 'Put :Country into the editor' }).click();
    await page.getByRole('tab', { name: 'Ask' }).click();
    await page.locator('.cm-content').getByText(':Country').first().waitFor();
  }, 90_000);

  test.each(['light', 'dark'])(
    'has no serious barrier on the %s ground',
    async (scheme) => {
      const { page } = await suite.open('/?panel=schema', { scheme });
      await page.getByRole('button', { name: /^Person \d+$/ }).click();
      expect(await findBarriers(page)).toEqual([]);
    },
    90_000,
  );
});
