import { test } from '@jest/globals';
import { samples } from '../support/requirements.ts';
import { loadSample } from '../support/sample-graphs.ts';
import { waitForNodes } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';
import { testMovies } from './movies-suite.ts';

const setup = {
  requirements: [samples],
  environment: () => ({ ALLOW_WRITES: 'true', MAX_BODY_BYTES: '20000000' }),
};

describeExplorer('a database nobody has described', testMovies, {
  ...setup,
  prepare: ({ url }) => loadSample(url, 'movies'),
});

describeExplorer(
  'a large database nobody has described',
  ({ open }) => {
    test('opens on its best connected part, says of what, and brings more of it', async () => {
      const { page } = await open();
      await page
        .getByText(/^This page opened with 120 of 2,669 nodes: the best connected and who stands between/)
        .waitFor();
      await page
        .getByTestId('schema-overview')
        .getByRole('button', { name: /^companies \d/ })
        .click();
      await waitForNodes(page, (nodes) => nodes === 160);
      await page.getByRole('button', { name: 'Undo the last step' }).click();
      await waitForNodes(page, (nodes) => nodes === 120);
    }, 120_000);
  },
  { ...setup, prepare: ({ url }) => loadSample(url, 'trumpworld') },
);
