/** What every suite of browser tests needs: one server, one browser, and pages that are looked over when a test ends. */
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { chromium, describeWith, type Requirement } from '../support/requirements.ts';
import { makeTemporaryFolder, type ServerProcess, startServer } from '../support/server-process.ts';
import { type ExplorerPage, openExplorer } from './explorer-page.ts';

export interface ExplorerSuite {
  /** Opens a path of the explorer in a page that is closed when the test ends. */
  open(path?: string, options?: Parameters<typeof openExplorer>[2]): Promise<ExplorerPage>;
  /** The server under test; there once the first test runs. */
  server(): ServerProcess;
}

export interface SuiteOptions {
  /** Settings of the server; a store of its own in a temporary folder by default. */
  readonly environment?: () => Readonly<Record<string, string>>;
  /** What the suite needs besides Chromium. */
  readonly requirements?: readonly Requirement[];
  /** For Chromium, besides the usual ones. */
  readonly browserArguments?: readonly string[];
  /** Runs once the server is ready. */
  readonly prepare?: (server: ServerProcess) => Promise<void>;
}

/**
 * `describe` over a running explorer. After each test its pages are closed, and a page that complained on its console
 * or asked for an address outside the server fails that test.
 */
export function describeExplorer(
  name: string,
  body: (suite: ExplorerSuite) => void,
  {
    environment = () => ({}),
    requirements = [],
    browserArguments = [],
    prepare = async () => {},
  }: SuiteOptions = {},
): void {
  describeWith([chromium, ...requirements], name, () => {
    const folder = makeTemporaryFolder();
    let server: ServerProcess;
    let browser: Browser;
    let opened: ExplorerPage[] = [];

    beforeAll(async () => {
      server = await startServer({ DATA_DIR: folder.path, ...environment() });
      await prepare(server);
      // Pages are put together without SwiftShader, which is for WebGL alone: less work where there is no GPU. What
      // benchmarks measure is left as it is.
      browser = await launchBrowser(['--disable-gpu-compositing', ...browserArguments]);
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      folder.remove();
    }, 60_000);

    afterEach(async () => {
      const closing = opened;
      opened = [];
      await Promise.all(closing.map(({ page }) => page.close()));
      expect({
        complaints: closing.flatMap(({ complaints }) => complaints),
        strangers: closing.flatMap(({ requests }) => requests.filter(isForeign)),
      }).toEqual({ complaints: [], strangers: [] });
    }, 60_000);

    const isForeign = (address: string) => !address.startsWith(server.url) && !/^(data|blob):/.test(address);

    body({
      open: async (path = '/', options = {}) => {
        const explorer = await openExplorer(browser, server.url + path, options);
        opened.push(explorer);
        return explorer;
      },
      server: () => server,
    });
  });
}
