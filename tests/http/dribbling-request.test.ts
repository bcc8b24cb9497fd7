import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../server/config.ts';
import { requestPatience } from '../../server/request-patience.ts';
import { makeTemporaryFolder, type ServerProcess, startServer } from '../support/server-process.ts';

/** So many connections that send a letter now and then would hold any server that waits for their end. */
const connections = 50;

test('without a setting a head has 15 seconds, a whole request has 60, and both are looked after', () => {
  expect(requestPatience(readConfig({}))).toEqual({
    headersTimeout: 15_000,
    requestTimeout: 60_000,
    connectionsCheckingInterval: 5_000,
  });
});

test('more time for whole requests gives their heads no more', () => {
  expect(requestPatience(readConfig({ REQUEST_TIMEOUT_MS: '600000' }))).toEqual({
    headersTimeout: 15_000,
    requestTimeout: 600_000,
    connectionsCheckingInterval: 5_000,
  });
});

describe('requests that dribble', () => {
  const folder = makeTemporaryFolder();
  let server: ServerProcess;

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: folder.path, REQUEST_TIMEOUT_MS: '3000' });
  }, 60_000);

  afterAll(async () => {
    await server.stop();
    folder.remove();
  });

  test('are given up before their heads are complete, and keep nobody else waiting', async () => {
    const heads = dribbleAll((host) => `GET /api/status HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `);
    expect(await askForStatus()).toBe(200);
    expect(await readFirstLines(heads)).toEqual(new Set(['HTTP/1.1 408 Request Timeout']));
  }, 60_000);

  test('are given up before their bodies are complete, whether these say their length or not', async () => {
    const known = dribbleAll((host) => `${beginQuery(host)}Content-Length: 100000\r\n\r\n{`);
    const unknown = dribbleAll((host) => `${beginQuery(host)}Transfer-Encoding: chunked\r\n\r\n186a0\r\n{`);
    expect(await askForStatus()).toBe(200);
    expect(await readFirstLines([...known, ...unknown])).toEqual(new Set(['HTTP/1.1 408 Request Timeout']));
    expect(await askForStatus()).toBe(200);
  }, 120_000);

  function dribbleAll(begin: (host: string) => string): Socket[] {
    return Array.from({ length: connections }, () => dribble(new URL(server.url), begin));
  }

  async function askForStatus(): Promise<number> {
    return (await fetch(`${server.url}/api/status`)).status;
  }
});

function beginQuery(host: string): string {
  return `POST /db/neo4j/query/v2 HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`;
}

async function readFirstLines(sockets: readonly Socket[]): Promise<Set<string | undefined>> {
  const answers = await Promise.all(sockets.map((socket) => text(socket)));
  return new Set(answers.map((answer) => answer.split('\r\n')[0]));
}

/** A request that never ends, a letter every half a second. */
function dribble({ hostname, port, host }: URL, begin: (host: string) => string): Socket {
  const socket = connect(Number(port), hostname);
  socket.write(begin(host));
  const timer = setInterval(() => socket.write('x'), 500);
  socket.once('end', () => clearInterval(timer));
  socket.once('close', () => clearInterval(timer));
  return socket;
}
