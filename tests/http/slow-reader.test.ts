import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { openNeo4jForTest, turnTimeoutMs } from '../contract/stores.ts';
import { describeWith, neo4j } from '../support/requirements.ts';
import { makeTemporaryFolder, type ServerProcess, startServer } from '../support/server-process.ts';

const rows = 1_000_000;
const text = 'x'.repeat(400);
const mebibyte = 2 ** 20;

/** The answer is more than 400 MiB as text; a server that ran ahead of its reader would hold most of it. */
const mostGrowth = 250 * mebibyte;

const settings = {
  MAX_ROWS: String(2 * rows),
  MAX_ANSWER_BYTES: String(2 ** 40),
  QUERY_TIMEOUT_MS: '600000',
};

describe('a slow reader of a million rows', () => {
  test('does not make the server grow, on the embedded store', async () => {
    const folder = makeTemporaryFolder();
    const server = await startServer({ ...settings, DATA_DIR: folder.path });
    await expectBounded(server);
    folder.remove();
  }, 600_000);
});

describeWith([neo4j], 'a slow reader of a million rows of Neo4j', () => {
  test(
    'does not make the server grow',
    async () => {
      const { release } = await openNeo4jForTest();
      await expectBounded(await startServer({ ...settings, NEO4J_URI: process.env.NEO4J_TEST_URI ?? '' }));
      await release();
    },
    turnTimeoutMs,
  );
});

async function expectBounded(server: ServerProcess): Promise<void> {
  const warm = await ask(server, rows / 50);
  for await (const _ of warm);
  const before = readResidentBytes(server);
  const answer = await ask(server, rows);
  let lines = 0;
  let growth = 0;
  let read = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    lines += chunk.reduce((count, byte) => (byte === 10 ? count + 1 : count), 0);
    read += chunk.length;
    if (read < 8 * mebibyte) continue;
    read = 0;
    // Not a byte is read while others are answered: time enough for a server to run ahead.
    for (let i = 0; i < 5; i += 1)
      await fetch(`${server.url}/api/queries`).then((response) => response.arrayBuffer());
    growth = Math.max(growth, readResidentBytes(server) - before);
  }
  await server.stop();
  expect(lines).toBe(rows + 2);
  expect(growth).toBeLessThan(mostGrowth);
}

async function ask(server: ServerProcess, count: number): Promise<IncomingMessage> {
  const asking = request(`${server.url}/db/neo4j/query/v2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/jsonl' },
  });
  const statement = 'UNWIND range(1, $count) AS x RETURN x, $text AS text';
  asking.end(JSON.stringify({ statement, parameters: { count, text } }));
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  return answer;
}

function readResidentBytes({ pid }: ServerProcess): number {
  const kibibytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kibibytes) * 1024;
}
