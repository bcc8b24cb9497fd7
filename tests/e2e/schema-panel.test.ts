import { expect, test } from '@jest/globals';
import { readColumn } from './answer-page.ts';
import { findBarriers } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

describeExplorer('the schema panel', (suite) => {
  test('tells what the database holds, and runs a first statement on it', async () => {
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
