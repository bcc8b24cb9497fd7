/** `npm run screenshots`: the pictures of the README, taken from the product as it is now. */
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';
import { launchBrowser } from '../support/browser.ts';
import { makeTemporaryFolder, startServer } from '../support/server-process.ts';
import { openExplorer } from './explorer-page.ts';

interface Picture {
  readonly file: string;
  /** Query string of the view; a link is all it takes to come back to one. */
  readonly link: Readonly<Record<string, string>>;
  readonly theme: 'light' | 'dark';
  /** Text that is on the page once the view is there. */
  readonly shows: string;
}

const pictures: readonly Picture[] = [
  { file: 'network-light.png', link: {}, theme: 'light', shows: 'relations' },
  { file: 'network-dark.png', link: {}, theme: 'dark', shows: 'relations' },
  {
    file: 'evidence-light.png',
    link: { select: 'DEMANDED--russian-delegation--demand-withdraw-territory' },
    theme: 'light',
    shows: 'A source in the Ukrainian delegation',
  },
  {
    file: 'query-dark.png',
    link: { panel: 'ask', query: 'meetings/who-met-whom' },
    theme: 'dark',
    shows: 'Who met whom',
  },
];

const folder = makeTemporaryFolder();
const server = await startServer({ DATA_DIR: folder.path });
const browser = await launchBrowser();
try {
  for (const picture of pictures) {
    const address = `${server.url}/?${new URLSearchParams(picture.link)}`;
    const { page } = await openExplorer(browser, address, { scheme: picture.theme });
    await page.getByText(picture.shows).first().waitFor();
    await page.screenshot({ path: join(projectRoot, 'docs', 'pictures', picture.file) });
    await page.close();
    process.stdout.write(`docs/pictures/${picture.file}\n`);
  }
} finally {
  await browser.close();
  await server.stop();
  folder.remove();
}
