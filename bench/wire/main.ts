/**
 * `npm run bench:wire`: 100,000 rows of scalars, nodes and paths through our endpoint on both stores, against the bare
 * driver and Neo4j's own endpoint, interleaved in one run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { projectRoot } from '../../server/project-root.ts';
import { type RunningNeo4j, startNeo4j } from '../../tests/neo4j/neo4j-process.ts';
import { makeTemporaryFolder, type ServerProcess, startServer } from '../../tests/support/server-process.ts';
import { describeMachine, findMedian, formatMilliseconds, formatTable } from '../figures.ts';
import { type Fetched, throughDriver, throughEndpoint, type Way } from './answers.ts';

const rows = 100_000;
const warmUps = 2;
const runs = Number(process.env.RUNS ?? 7);

const load = `UNWIND range(1, $rows) AS x
  CREATE (:Bench {number: x, name: 'the name of ' + x, share: x / 7.0, day: date('2025-05-16'), tags: ['a', 'b']})
  -[:NEXT {weight: 0.5}]->(:End {number: x})`;

const statements = {
  scalars: `UNWIND range(1, ${rows}) AS x RETURN x, 'the name of ' + x AS name, x / 7.0 AS share, x % 2 = 0 AS even`,
  nodes: 'MATCH (n:Bench) RETURN n',
  paths: 'MATCH p = (:Bench)-[:NEXT]->(:End) RETURN p',
};

const typed = 'application/vnd.neo4j.query.v1.1';

process.stdout.write(`${describeMachine()}\n${rows.toLocaleString('en')} rows, median of ${runs} runs\n\n`);
const store = await startNeo4j();
const folder = makeTemporaryFolder();
const settings = { MAX_ROWS: '1000000', MAX_ANSWER_BYTES: String(2 ** 33), QUERY_TIMEOUT_MS: '600000' };
/** As `npm start` does it. */
const entry = [...readStartFlags(), 'dist/server/main.js'];
const driver = neo4j.driver(store.boltUri);
const servers: ServerProcess[] = [];
try {
  servers.push(await startServer({ ...settings, NEO4J_URI: store.boltUri, ALLOW_WRITES: 'true' }, entry));
  servers.push(await startServer({ ...settings, DATA_DIR: folder.path, ALLOW_WRITES: 'true' }, entry));
  await Promise.all(servers.map(({ url }) => fill(url)));
  const ways = listWays(store, servers);
  for (const [name, statement] of Object.entries(statements)) {
    process.stdout.write(
      `${formatTable([name, 'rows/s', 'of the driver', 'first row', 'of the driver'], await compare(ways, statement))}\n\n`,
    );
  }
} finally {
  await driver.close();
  await Promise.all(servers.map((server) => server.stop()));
  await store.stop();
  folder.remove();
}

function readStartFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  return String(scripts.start)
    .split(' ')
    .filter((word) => word.startsWith('--'));
}

function listWays({ httpUri }: RunningNeo4j, [onNeo4j, onEmbedded]: readonly ServerProcess[]): Way[] {
  const path = '/db/neo4j/query/v2';
  return [
    throughDriver(driver),
    throughEndpoint('Neo4j’s endpoint, typed JSON', httpUri + path, 'application/vnd.neo4j.query'),
    throughEndpoint('ours on Neo4j, typed JSON', `${onNeo4j?.url}${path}`, typed),
    throughEndpoint('ours on Neo4j, typed JSON lines', `${onNeo4j?.url}${path}`, `${typed}+jsonl`),
    throughEndpoint('ours on Neo4j, plain JSON lines', `${onNeo4j?.url}${path}`, 'application/jsonl'),
    throughEndpoint('ours on embedded, typed JSON lines', `${onEmbedded?.url}${path}`, `${typed}+jsonl`),
  ];
}

async function fill(url: string): Promise<void> {
  const answer = await fetch(`${url}/db/neo4j/query/v2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ statement: load, parameters: { rows } }),
  });
  const { errors } = (await answer.json()) as { errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
}

async function compare(ways: readonly Way[], statement: string): Promise<string[][]> {
  const timings = new Map<Way, Fetched[]>(ways.map((way) => [way, []]));
  for (let run = 0; run < warmUps + runs; run += 1) {
    for (const way of ways) {
      const fetched = await way.fetch(statement);
      if (fetched.rows !== 0 && fetched.rows !== rows)
        throw new Error(`${way.name} gave ${fetched.rows} rows`);
      if (run >= warmUps) timings.get(way)?.push(fetched);
    }
  }
  const medians = Array.from(timings, ([way, all]) => ({
    name: way.name,
    total: findMedian(all.map(({ totalMs }) => totalMs)),
    first: findMedian(all.map(({ firstRowMs }) => firstRowMs)),
  }));
  const [driverMedian = { total: 1, first: 1 }] = medians;
  return medians.map(({ name, total, first }) => [
    name,
    Math.round((rows / total) * 1000).toLocaleString('en'),
    (driverMedian.total / total).toFixed(2),
    formatMilliseconds(first),
    (first / driverMedian.first).toFixed(2),
  ]);
}
