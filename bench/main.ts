/** `npm run bench`: what a newcomer and a reader wait for, on both stores, measured in one run. */
import { startNeo4j } from '../tests/neo4j/neo4j-process.ts';
import { makeTemporaryFolder, type ServerProcess, startServer } from '../tests/support/server-process.ts';
import { describeMachine, formatTable } from './figures.ts';
import { measureBrowsing } from './measure-browsing.ts';
import { measureLint } from './measure-lint.ts';
import { measurePage } from './measure-page.ts';
import { measureQueries } from './measure-queries.ts';
import { measureSeed } from './measure-seed.ts';
import { measureStart } from './measure-start.ts';

process.stdout.write(`${describeMachine()}\n\n`);
const neo4j = await startNeo4j();
const folder = makeTemporaryFolder();
const servers: ServerProcess[] = [];
try {
  const waits = [...(await measureStart()), ...measureSeed(neo4j.boltUri)];
  servers.push(await startServer({ DATA_DIR: folder.path }));
  servers.push(await startServer({ NEO4J_URI: neo4j.boltUri }));
  waits.push(...(await measurePage(servers[0]?.url ?? '')), ...(await measureLint(servers[0]?.url ?? '')));
  process.stdout.write(`${formatTable(['wait', 'time'], waits)}\n\n`);
  const browsing = ['browsing 18,000 events', 'p50', 'p95'];
  process.stdout.write(`${formatTable(browsing, await measureBrowsing())}\n\n`);
  const header = ['library query', 'embedded p50', 'p95', 'Neo4j p50', 'p95'];
  process.stdout.write(`${formatTable(header, await measureQueries(servers))}\n`);
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  await neo4j.stop();
  folder.remove();
}
