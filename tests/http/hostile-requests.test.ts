import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toLogText } from '../../server/error-log.ts';
import { openEmbeddedForTest, type StoreUnderTest } from '../contract/stores.ts';
import { type AppUnderTest, errorIn, startApp } from './app-under-test.ts';

let opened: StoreUnderTest;
let app: AppUnderTest;

beforeAll(async () => {
  opened = await openEmbeddedForTest();
  app = await startApp(opened.store);
});

afterAll(async () => {
  await app.close();
  await opened.release();
});

const path = '/db/neo4j/query/v2';

async function post(body: Uint8Array | string, headers: Record<string, string>, to = path) {
  const asking = request(app.url + to, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
  });
  asking.end(body);
  const [response] = await once(asking, 'response');
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode as number, text };
}

describe('a body', () => {
  const bomb = JSON.stringify({ statement: `RETURN 1 // ${'x'.repeat(20_000_000)}` });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('that grows when it is unpacked is refused at the limit: %s', async (encoding, compress) => {
    const body = compress(bomb, { level: 1, params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
    const { status, text } = await post(body, { 'content-encoding': encoding });
    expect([status, JSON.parse(text).errors[0].code]).toEqual([413, 'Dragoman.BodyTooLarge']);
  });

  test('that is packed and small is read', async () => {
    const body = gzipSync(JSON.stringify({ statement: 'RETURN 1 AS x' }));
    expect((await post(body, { 'content-encoding': 'gzip' })).status).toBe(202);
  });

  test.each([
    ['no gzip at all', 'gzip', randomBytes(100)],
    ['gzip that is cut off', 'gzip', gzipSync('{"statement": "RETURN 1"}').subarray(0, 20)],
    ['an unknown packing', 'zstd', randomBytes(100)],
  ])('is refused that is %s', async (_what, encoding, body) => {
    const { status, text } = await post(body, { 'content-encoding': encoding });
    expect(JSON.parse(text).errors).toHaveLength(1);
    expect([400, 415]).toContain(status);
  });

  test('may nest 200 lists, and no more', async () => {
    const nested = (depth: number) =>
      `{"statement": "RETURN 1 AS x", "parameters": {"a": ${'['.repeat(depth)}${']'.repeat(depth)}}}`;
    expect((await post(nested(150), {})).status).toBe(202);
    const { status, text } = await post(nested(400_000), {});
    expect([status, JSON.parse(text).errors[0].code]).toEqual([400, 'Dragoman.MalformedJson']);
  });

  test('may have very many parameters, and very long ones', async () => {
    const parameters = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`p${i}`, i]));
    expect((await app.post(path, { statement: 'RETURN $p7 AS x', parameters })).json.data.values).toEqual([
      [7],
    ]);
    const large = await startApp(opened.store, { settings: { maxBodyBytes: 2 ** 26 } });
    const { json } = await large.post(path, {
      statement: 'RETURN size($s) AS x',
      parameters: { s: 'x"\n'.repeat(5_000_000) },
    });
    expect(json.data.values).toEqual([[15_000_000]]);
    await large.close();
  });

  test('may hold much data, but no statement of more than a mebibyte', async () => {
    const statement = `RETURN 1 AS x // ${'x'.repeat(2 ** 20)}`;
    for (const route of [path, '/api/check', '/api/overview', '/api/export']) {
      const asked = { statement, ...(route === '/api/export' ? { format: 'csv' } : {}) };
      expect(errorIn(await app.post(route, asked))).toMatchObject({
        status: 400,
        code: 'Dragoman.BadRequest',
        message: expect.stringContaining('may have 1,048,576 characters; put data into parameters'),
      });
    }
  });

  test('with keys that mean something to JavaScript means nothing by them', async () => {
    const body =
      '{"statement": "RETURN $p AS p", "parameters": {"p": {"__proto__": 1, "constructor": 2, "toString": 3}}}';
    expect((await app.post(path, body)).text).toContain('{"__proto__":1,"constructor":2,"toString":3}');
    expect(errorIn(await app.post(path, '{"statement": "RETURN 1", "__proto__": {}}'))).toMatchObject({
      status: 400,
    });
  });
});

describe('a request', () => {
  test('with enormous headers is refused before it is read', async () => {
    const { status } = await post('{}', { 'x-large': 'x'.repeat(40_000) });
    expect(status).toBe(431);
  });

  test.each([
    '/%00',
    '/..%5c..%5cetc%5cpasswd',
    '/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/assets/..%2f..%2fpackage.json',
    '/.git/config',
    '//evil.example/%2e%2e',
  ])('for %s gets no file', async (address) => {
    const { status, text } = await get(address);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toMatch(/root:|"dependencies"|repositoryformatversion/);
  });

  test('with two lengths, or a bare line feed, is no request', async () => {
    const answers = await Promise.all([
      raw(
        'POST /db/neo4j/query/v2 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
      ),
      raw(
        'POST /db/neo4j/query/v2 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}',
      ),
    ]);
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('without a Host is not answered', async () => {
    expect(await raw('GET /api/queries HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /);
  });

  test.each([
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }, 403],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200],
    [{ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, 200],
    [{ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, 200],
  ])('from a page, as browsers tell it: %j', async (headers, status) => {
    // fetch may not set these headers; a plain request may.
    const asking = request(`${app.url}/api/queries`, { headers });
    asking.end();
    const [response] = await once(asking, 'response');
    response.resume();
    expect(response.statusCode).toBe(status);
  });
});

test('nothing in the log passes for an entry of its own, or commands a terminal', () => {
  expect(toLogText('GET /x: Error: a\r\nready at http://evil\u001b[2J\u0007\u2028b\tc')).toBe(
    'GET /x: Error: a\n    ready at http://evil\\x1b[2J\\x07\n    b\\x09c',
  );
});

/** As it stands: fetch would tidy the address up. */
async function get(address: string): Promise<{ status: number; text: string }> {
  const answer = await raw(`GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), text: answer };
}

async function raw(text: string): Promise<string> {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  // Not ended: a server takes half a connection for one that was given up.
  socket.write(text);
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  return answer;
}
