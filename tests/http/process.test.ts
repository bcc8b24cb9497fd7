import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StatusAnswer } from '../../protocol/api.ts';
import { makeTemporaryFolder, startServer } from '../support/server-process.ts';

const folder = makeTemporaryFolder();
const busy = createServer();
let busyPort = 0;

beforeAll(async () => {
  busy.listen(0, '127.0.0.1');
  await once(busy, 'listening');
  busyPort = (busy.address() as AddressInfo).port;
});

afterAll(() => {
  busy.close();
  folder.remove();
});

/** What the server prints before it gives up, and that it does so without a stack. */
async function sayingOf(environment: Record<string, string>): Promise<string> {
  const dataDir = join(folder.path, 'graph');
  const message = await startServer({ DATA_DIR: dataDir, ...environment }).then(
    async (server) => {
      await server.stop();
      return 'it started';
    },
    (error: Error) => error.message,
  );
  expect(message).toMatch(/^the server ended with 1 before it was ready:/);
  expect(message).not.toMatch(/\n\s+at /);
  return message.split('\n').slice(1).join('\n');
}

describe('the server does not start, and says why,', () => {
  test('when a setting is wrong', async () => {
    expect(await sayingOf({ MAX_ROWS: 'many' })).toContain('MAX_ROWS is "many"');
  });

  test('when other machines could reach it without a token', async () => {
    expect(await sayingOf({ HOST: '0.0.0.0' })).toContain('AUTH_TOKEN is not set');
  });

  test('when its port is in use', async () => {
    const said = await sayingOf({ PORT: String(busyPort) });
    expect(said).toContain(
      `Port ${busyPort} at 127.0.0.1 is in use. Set PORT to another one, or stop what uses it.`,
    );
  });

  test.each([
    ['localhost:7687', 'which has no scheme'],
    ['http://127.0.0.1:7474', 'http:// is not a way to Neo4j'],
    ['bolt://', 'names no host'],
    ['bolt://127.0.0.1:1', 'No Neo4j answers at bolt://127.0.0.1:1'],
    ['neo4j://no-such-host.invalid', 'No Neo4j answers at neo4j://no-such-host.invalid'],
  ])('when NEO4J_URI is %s', async (uri, sentence) => {
    expect(await sayingOf({ NEO4J_URI: uri })).toContain(sentence);
  });

  test('when what answers there is no Neo4j', async () => {
    const impostor = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    impostor.listen(0, '127.0.0.1');
    await once(impostor, 'listening');
    const uri = `bolt://127.0.0.1:${(impostor.address() as AddressInfo).port}`;
    const said = await sayingOf({ NEO4J_URI: uri });
    impostor.close();
    expect(said).toMatch(/HTTP/);
  });

  test('when DATA_DIR is a file', async () => {
    const file = join(folder.path, 'a-file');
    writeFileSync(file, 'not a folder');
    expect(await sayingOf({ DATA_DIR: file })).toContain(file);
  });

  test('when DATA_DIR may not be written', async () => {
    // Who is root may write everywhere but into the kernel's own folders.
    const isRoot = process.getuid?.() === 0;
    const place = isRoot ? '/sys/dragoman' : join(folder.path, 'locked', 'graph');
    if (!isRoot) mkdirSync(join(folder.path, 'locked'), { mode: 0o500 });
    expect(await sayingOf({ DATA_DIR: place })).toContain(place);
  });

  test('when DATA_DIR holds something else than a graph', async () => {
    const broken = join(folder.path, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'graph.mdb'), 'x'.repeat(100_000));
    expect(await sayingOf({ DATA_DIR: broken })).toContain(broken);
  });
});

describe('the server on the embedded store', () => {
  test('seeds itself once, is ready, and ends cleanly when asked to', async () => {
    const dataDir = join(folder.path, 'talks');
    const first = await startServer({ DATA_DIR: dataDir });
    const status = await (await fetch(`${first.url}/api/status`)).json();
    expect(first.output()).toContain('loading the data set istanbul-2025');
    expect(await first.stop()).toBe(0);
    const second = await startServer({ DATA_DIR: dataDir });
    expect(second.output()).not.toContain('loading the data set');
    expect(await (await fetch(`${second.url}/api/status`)).json()).toEqual(status);
    expect(await second.stop('SIGINT')).toBe(0);
  });

  test('ends although a statement is running', async () => {
    const server = await startServer({ DATA_DIR: join(folder.path, 'busy'), QUERY_TIMEOUT_MS: '60000' });
    const { store } = (await (await fetch(`${server.url}/api/status`)).json()) as StatusAnswer;
    const endless = fetch(`${server.url}/db/${store.database}/query/v2`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement: 'UNWIND range(1, 1000000000) AS x RETURN count(x)' }),
    })
      .then((response) => response.text())
      .catch(() => 'cut off');
    expect(await server.stop()).toBe(0);
    await endless;
  });
});
