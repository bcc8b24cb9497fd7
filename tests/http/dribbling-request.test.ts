import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeTemporaryFolder, type ServerProcess, startServer } from '../support/server-process.ts';

/** So many connections that send a letter now and then would hold any server that waits for their end. */
const connections = 50;

describe('requests that dribble', () => {
  const folder = makeTemporaryFolder();
  let server: ServerProcess;

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: folder.path });
  }, 60_000);

  afterAll(async () => {
    await server.stop();
    folder.remove();
  });

  test('are given up before their heads are complete, and keep nobody else waiting', async () => {
    const sockets = Array.from({ length: connections }, () => dribble(new URL(server.url)));
    const others = await fetch(`${server.url}/api/status`);
    expect(others.status).toBe(200);
    const answers = await Promise.all(sockets.map((socket) => text(socket)));
    expect(new Set(answers.map((answer) => answer.split('\r\n')[0]))).toEqual(
      new Set(['HTTP/1.1 408 Request Timeout']),
    );
  }, 60_000);
});

/** A request whose head never ends, a letter every half a second. */
function dribble({ hostname, port, host }: URL): Socket {
  const socket = connect(Number(port), hostname);
  socket.write(`GET /api/status HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `);
  const timer = setInterval(() => socket.write('x'), 500);
  socket.once('end', () => clearInterval(timer));
  socket.once('close', () => clearInterval(timer));
  return socket;
}
