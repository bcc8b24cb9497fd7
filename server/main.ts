import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatasetBook } from '../seed/dataset-book.ts';
import { datasetFolder, loadDataset } from '../seed/dataset-loader.ts';
import { seedDataset } from '../seed/dataset-seeding.ts';
import { createApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { AppError, describeError } from './errors.ts';
import { findLibraryFolder } from './library/library-folder.ts';
import { LibraryError } from './library/query-header-types.ts';
import { loadLibrary } from './library/query-library.ts';
import { projectRoot } from './project-root.ts';
import { requestPatience } from './request-patience.ts';
import { type GraphStore, StoreError } from './storage/graph-store.ts';
import { openStore } from './storage/open-store.ts';

/** How long answers under way may take after a signal to stop. */
const graceMs = 2_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const library = loadLibrary(findLibraryFolder());
  // The port comes first: a second start by mistake fails at once, and never touches the store of the first.
  const server = createServer(requestPatience(config));
  await listen(server, config);
  server.on('request', answerWhileStarting);
  const store = await openStore(config);
  await seedWhenEmpty(store);
  const pageFolder = join(projectRoot, 'dist', 'page');
  server.off('request', answerWhileStarting);
  const curation = new DatasetBook(store, join(config.dataDir, 'reports'));
  const viewsFolder = join(config.dataDir, 'views');
  server.on('request', createApp({ store, library, config, curation, viewsFolder, pageFolder }));
  const { port } = server.address() as AddressInfo;
  const { product } = await store.describe();
  console.log(`The graph is kept in ${config.neo4j === undefined ? config.dataDir : product}.`);
  console.log(`Dragoman is ready at http://${nameHost(config.host)}:${port}`);
  closeOnSignal(server, store);
}

function answerWhileStarting(_request: IncomingMessage, response: ServerResponse): void {
  const starting = new AppError('Dragoman.StoreUnavailable', 'Dragoman is starting.', {
    hint: 'Try again in a moment.',
  });
  const { status, body } = describeError(starting);
  response.writeHead(status, { 'Content-Type': 'application/json', 'Retry-After': '1' });
  response.end(JSON.stringify(body));
}

/** The embedded store shows the talks on its first start; a Neo4j is somebody else's and is left as it is. */
async function seedWhenEmpty(store: GraphStore): Promise<void> {
  if (store.kind !== 'embedded') return;
  const nodes = await store.transact(async (transaction) => {
    const { rows } = await transaction.run('MATCH (n) RETURN count(n)');
    return rows[0]?.[0];
  });
  if (nodes !== 0n) return;
  console.log('The graph is empty: loading the data set istanbul-2025.');
  await seedDataset(store, loadDataset(datasetFolder('istanbul-2025')));
}

async function listen(server: Server, { port, host }: Config): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Readonly<Record<string, string>> = {
      EADDRINUSE: `Port ${port} at ${host} is in use. Set PORT to another one, or stop what uses it.`,
      EACCES: `Port ${port} may not be used by this user. Set PORT to one above 1023.`,
      EADDRNOTAVAIL: `HOST is ${host}, which is no address of this machine.`,
      ENOTFOUND: `HOST is ${host}, which is no name of this machine.`,
    };
    const reason = reasons[code ?? ''];
    throw reason === undefined ? error : new ConfigError(reason);
  }
}

function nameHost(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

/** Lets answers under way finish for a moment, then cuts them off, which cancels their statements. */
function closeOnSignal(server: Server, store: GraphStore): void {
  const close = async () => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close();
    server.closeIdleConnections();
    await once(server, 'close');
    clearTimeout(cut);
    await store.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      close().catch(fail);
    });
  }
}

/** What the person at the terminal can mend is said in a sentence; anything else keeps its stack. */
function fail(error: unknown): void {
  const foreseen =
    error instanceof ConfigError || error instanceof LibraryError || error instanceof StoreError;
  console.error(foreseen ? error.message : error);
  process.exit(1);
}

main().catch(fail);
