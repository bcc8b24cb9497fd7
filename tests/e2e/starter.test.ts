import { expect, test } from '@jest/globals';
import { countSettled, waitUntilSaid } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

describeExplorer(
  'the statement that the editor opens with',
  ({ open, server }) => {
    test('is in the link once its answer is shown, so that its groups come again', async () => {
      const { page } = await open('/?panel=ask');
      expect(page.url()).not.toContain('cypher=');
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.getByRole('button', { name: 'All of it as groups' }).click();
      await waitUntilSaid(page, /^This answer holds \d+ nodes\. Shown are \d groups/);
      const groups = await countSettled(page);
      expect(page.url()).toContain('cypher=');
      const again = await open(page.url().slice(server().url.length));
      expect(await countSettled(again.page)).toEqual(groups);
    }, 120_000);
  },
  { environment: () => ({ MAX_ROWS: '3' }) },
);
