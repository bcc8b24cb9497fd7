import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { routes } from '../../server/routes/api.ts';
import { readProjectFile } from '../architecture/sources.ts';
import { openEmbeddedForTest, type StoreUnderTest } from '../contract/stores.ts';
import { type AppUnderTest, startApp } from './app-under-test.ts';

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

const paths = [...new Set(routes.map(({ path }) => path.replace(/:(\w+)/g, '{$1}')))];

test('the description names every route, its parameters and its answers', async () => {
  const { json } = await app.get('/api/openapi.json');
  expect(json.openapi).toBe('3.1.0');
  expect(Object.keys(json.paths).sort()).toEqual([...paths, '/db/{database}/query/v2'].sort());
  expect(json.paths['/api/search'].get.parameters).toEqual([
    {
      name: 'q',
      in: 'query',
      required: true,
      description: 'What was typed.',
      schema: { type: 'string', maxLength: 200 },
    },
    {
      name: 'limit',
      in: 'query',
      required: false,
      schema: { default: 10, type: 'integer', minimum: 1, maximum: 100 },
    },
  ]);
  const body = json.paths['/db/{database}/query/v2'].post.requestBody.content['application/json'].schema;
  expect(body.required).toEqual(['statement']);
  expect(body.properties.parameters.type).toEqual(['object', 'null']);
});

test('every reference in the description leads somewhere', async () => {
  const { json, text } = await app.get('/api/openapi.json');
  const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1]);
  expect(names.length).toBeGreaterThan(10);
  expect(text.match(/"\$ref":/g)).toHaveLength(names.length);
  expect(Object.keys(json.components.schemas)).toEqual(expect.arrayContaining([...new Set(names)]));
});

test('the same can be read as a page without any script', async () => {
  const { headers, text } = await app.get('/api/docs');
  expect(headers.get('content-type')).toMatch(/^text\/html/);
  expect(text).not.toMatch(/<script/);
  for (const path of paths) expect(text).toContain(path);
});

test('docs/api.md names every route', () => {
  const text = readProjectFile('docs/api.md');
  const missing = [
    ...routes.map(({ path }) => path),
    '/db/:database/query/v2',
    '/api/openapi.json',
    '/api/docs',
  ].filter((path) => !text.includes(path.replace(/:(\w+)/g, '{$1}')));
  expect(missing).toEqual([]);
});
