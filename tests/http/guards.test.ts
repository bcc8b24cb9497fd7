import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openEmbeddedForTest, type StoreUnderTest } from '../contract/stores.ts';
import { makeTemporaryFolder } from '../support/server-process.ts';
import { type AppUnderTest, errorIn, startApp } from './app-under-test.ts';

let opened: StoreUnderTest;
let app: AppUnderTest;
let guarded: AppUnderTest;
const folder = makeTemporaryFolder();
const token = 'a-token-of-sixteen-or-more';

beforeAll(async () => {
  mkdirSync(join(folder.path, 'assets'));
  writeFileSync(join(folder.path, 'index.html'), '<!doctype html><title>Dragoman</title>');
  writeFileSync(join(folder.path, 'assets', 'main-abc123.js'), 'void 0;');
  opened = await openEmbeddedForTest();
  app = await startApp(opened.store, { pageFolder: folder.path });
  guarded = await startApp(opened.store, { pageFolder: folder.path, settings: { authToken: token } });
});

afterAll(async () => {
  await app.close();
  await guarded.close();
  await opened.release();
  folder.remove();
});

/** fetch may not set Host; a plain request may. */
function statusWithHost(host: string, url = app.url): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}/api/queries`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the Host', () => {
  test.each(['localhost', 'localhost:7480', '127.0.0.1:1', '127.0.0.2', '[::1]:7480', 'dragoman.localhost'])(
    '%s is ours',
    async (host) => {
      expect(await statusWithHost(host)).toBe(200);
    },
  );

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1', '[::2]'])(
    '%s is not',
    async (host) => {
      expect(await statusWithHost(host)).toBe(403);
    },
  );

  test('named in ALLOWED_HOSTS is ours too', async () => {
    const named = await startApp(opened.store, { settings: { allowedHosts: ['graph.example'] } });
    expect(await statusWithHost('graph.example', named.url)).toBe(200);
    await named.close();
  });
});

describe('the Origin', () => {
  test('of our own page may call', async () => {
    expect((await app.get('/api/queries', { origin: app.url })).status).toBe(200);
  });

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'nonsense'])(
    '%s may not',
    async (origin) => {
      expect(errorIn(await app.get('/api/queries', { origin }))).toMatchObject({
        status: 403,
        code: 'Dragoman.OriginNotAllowed',
      });
    },
  );
});

describe('every answer', () => {
  test.each(['/', '/api/queries', '/nothing.js'])('forbids inline script and strangers: %s', async (path) => {
    const { headers } = await app.get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('about the graph is kept by nobody', async () => {
    expect((await app.get('/api/queries')).headers.get('cache-control')).toBe('no-store');
    expect((await app.post('/db/x/query/v2', {})).headers.get('cache-control')).toBe('no-store');
  });
});

describe('the page', () => {
  test.each(['/', '/index.html', '/some/view'])(
    'is there at %s, and asked for again each time',
    async (path) => {
      const answer = await app.get(path, { accept: 'text/html' });
      expect([answer.status, answer.text]).toEqual([200, '<!doctype html><title>Dragoman</title>']);
      expect(answer.headers.get('cache-control')).toMatch(/no-cache|max-age=0/);
    },
  );

  test('has files that stay as they are', async () => {
    const { status, headers } = await app.get('/assets/main-abc123.js');
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  test.each(['/assets/none.js', '/none.png', '/../package.json', '/%2e%2e/package.json'])(
    'has no %s',
    async (path) => {
      expect((await app.get(path)).status).toBe(404);
    },
  );

  test('that has not been built says so', async () => {
    const bare = await startApp(opened.store);
    expect(errorIn(await bare.get('/'))).toEqual({
      status: 404,
      code: 'Dragoman.NotFound',
      message: 'The page has not been built.',
      hint: 'Run `npm run build`.',
    });
    await bare.close();
  });
});

describe('with a token', () => {
  test.each(['/api/status', '/api/openapi.json', '/assets/main-abc123.js'])(
    '%s asks for it',
    async (path) => {
      const answer = await guarded.get(path);
      expect(errorIn(answer)).toEqual({
        status: 401,
        code: 'Dragoman.Unauthorized',
        message: 'This server asks for its token.',
        hint: 'Send it as "Authorization: Bearer …", or sign in at /login.',
      });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    },
  );

  test.each(['wrong', '', `${token}x`, token.slice(0, -1)])('%j is not let in', async (wrong) => {
    const answer = await guarded.get('/api/queries', { authorization: `Bearer ${wrong}` });
    expect(answer.status).toBe(401);
  });

  test('a program sends it along', async () => {
    const { status } = await guarded.get('/api/queries', { authorization: `Bearer ${token}` });
    expect(status).toBe(200);
  });

  test('a person is led to the login page, and from there to the explorer', async () => {
    const led = await guarded.get('/', { accept: 'text/html' });
    expect([led.status, led.headers.get('location')]).toEqual([303, '/login']);
    expect((await guarded.get('/login')).text).toContain('<form method="post" action="/login">');
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const wrong = await guarded.post('/login', 'token=wrong', form);
    expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([401, null]);
    const right = await guarded.post('/login', `token=${token}`, form);
    const cookie = right.headers.get('set-cookie') ?? '';
    expect([right.status, right.headers.get('location')]).toEqual([303, '/']);
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect(cookie).not.toContain(token);
    const page = await guarded.get('/', { cookie: cookie.split(';')[0] ?? '', accept: 'text/html' });
    expect(page.status).toBe(200);
  });
});
