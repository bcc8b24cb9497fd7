/** The app on a port of its own, over a given store, called as any client would. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatasetBook } from '../../seed/dataset-book.ts';
import { datasetFolder, loadDataset } from '../../seed/dataset-loader.ts';
import { seedDataset } from '../../seed/dataset-seeding.ts';
import { type AppSettings, createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { findLibraryFolder } from '../../server/library/library-folder.ts';
import { loadLibrary } from '../../server/library/query-library.ts';
import type { GraphStore } from '../../server/storage/graph-store.ts';
import { makeTemporaryFolder } from '../support/server-process.ts';

export interface AppUnderTest {
  readonly url: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** A request with a JSON body, or without one, by any method. */
  send(method: string, path: string, body?: unknown): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed text; undefined when it is no JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly json: any;
}

export interface AppOptions {
  readonly settings?: Partial<AppSettings>;
  readonly viewsFolder?: string;
  readonly pageFolder?: string;
}

export async function startApp(store: GraphStore, options: AppOptions = {}): Promise<AppUnderTest> {
  const config = { ...readConfig({}), ...options.settings };
  const library = loadLibrary(findLibraryFolder());
  const { viewsFolder = 'no-views', pageFolder = 'no-page' } = options;
  const folder = makeTemporaryFolder();
  const curation = new DatasetBook(store, folder.path);
  const app = createApp({ store, library, config, curation, viewsFolder, pageFolder });
  const server = createServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    get: async (path, headers = {}) => toAnswer(await fetch(url + path, { headers, redirect: 'manual' })),
    post: async (path, body, headers = {}) =>
      toAnswer(
        await fetch(url + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: typeof body === 'string' ? body : JSON.stringify(body),
          redirect: 'manual',
        }),
      ),
    send: async (method, path, body) =>
      toAnswer(
        await fetch(url + path, {
          method,
          ...(body === undefined
            ? {}
            : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
        }),
      ),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
      folder.remove();
    },
  };
}

export async function seedTalks(store: GraphStore): Promise<void> {
  await seedDataset(store, loadDataset(datasetFolder('istanbul-2025')));
}

async function toAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: response.status, headers: response.headers, text, json };
}

/** The one error body, looked at in one place. */
export function errorIn({ status, json }: Answer): Record<string, unknown> {
  const [error, ...more] = json?.errors ?? [];
  if (error === undefined || more.length > 0 || Object.keys(json).length !== 1) {
    throw new Error(`not the one error body: ${JSON.stringify(json)}`);
  }
  return { status, ...error };
}
