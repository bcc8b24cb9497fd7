import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as schemas from '../../server/routes/answer-schemas.ts';
import { openEmbeddedForTest, type StoreUnderTest } from '../contract/stores.ts';
import { makeTemporaryFolder } from '../support/server-process.ts';
import { type AppUnderTest, errorIn, startApp } from './app-under-test.ts';

let opened: StoreUnderTest;
let app: AppUnderTest;
const folder = makeTemporaryFolder();
const viewsFolder = join(folder.path, 'views');

beforeAll(async () => {
  opened = await openEmbeddedForTest();
  app = await startApp(opened.store, { viewsFolder, settings: { maxViews: 3, maxViewBytes: 1_000 } });
});

afterAll(async () => {
  await app.close();
  await opened.release();
  folder.remove();
});

const remove = (id: string) => fetch(`${app.url}/api/views/${id}`, { method: 'DELETE' });
const list = async () => schemas.viewsAnswer.parse((await app.get('/api/views')).json);

describe('a view', () => {
  const view = {
    query: 'MATCH (n) RETURN n',
    places: { a: [1, 2.5] },
    deep: [{ yes: true, no: null }],
    name: 'Київ',
  };

  test('is saved and found again by its id', async () => {
    expect(await list()).toEqual({ views: [], saving: true });
    const saved = schemas.savedViewAnswer.parse(
      (await app.post('/api/views', { name: ' Mine ', view })).json,
    );
    expect(saved).toMatchObject({ name: 'Mine', view });
    expect(saved.id).toMatch(/^[\w-]{22}$/);
    expect((await app.get(`/api/views/${saved.id}`)).json).toEqual(saved);
    const { view: _, ...entry } = saved;
    expect(await list()).toEqual({ views: [entry], saving: true });
  });

  test('has the same id when it is saved again, and is kept once', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => app.post('/api/views', { name: 'Mine', view })),
    );
    expect(first?.json).toEqual(second?.json);
    expect(readdirSync(viewsFolder)).toEqual([`${first?.json.id}.json`]);
  });

  test('is for the eyes of the one who runs the server', async () => {
    const [file = ''] = readdirSync(viewsFolder);
    expect(statSync(join(viewsFolder, file)).mode & 0o777).toBe(0o600);
  });

  test('is saved where the graph may not be changed', async () => {
    expect((await app.get('/api/status')).json.writesAllowed).toBe(false);
    expect((await app.post('/api/views', { view: { a: 1 } })).status).toBe(200);
  });

  test('is deleted', async () => {
    const { json } = await app.post('/api/views', { view: { gone: true } });
    expect(await (await remove(json.id)).json()).toEqual({ deleted: json.id });
    expect(errorIn(await app.get(`/api/views/${json.id}`))).toEqual({
      status: 404,
      code: 'Dragoman.ViewNotFound',
      message: `No view "${json.id}" has been saved here.`,
      hint: 'It may have been deleted, or saved on another server. GET /api/views lists those that are here.',
    });
    expect((await remove(json.id)).status).toBe(404);
  });

  test('is refused when it is too large', async () => {
    expect(errorIn(await app.post('/api/views', { view: { text: 'x'.repeat(1_000) } }))).toMatchObject({
      status: 413,
      code: 'Dragoman.ViewTooLarge',
      message: 'The view is larger than 1,000 bytes.',
    });
  });

  test('is refused when there are too many, also when many are saved at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((number) => app.post('/api/views', { view: { number } })),
    );
    expect((await list()).views).toHaveLength(3);
    expect(errorIn(answers.find(({ status }) => status !== 200) ?? answers[0]!)).toMatchObject({
      status: 507,
      code: 'Dragoman.TooManyViews',
    });
  });

  test.each([{}, { view: [] }, { view: 'text' }, { view: {}, more: 1 }, { view: {}, name: 'x'.repeat(201) }])(
    'is not %j',
    async (body) => {
      expect(errorIn(await app.post('/api/views', body))).toMatchObject({
        status: 400,
        code: 'Dragoman.BadRequest',
      });
    },
  );
});

describe('what is no view', () => {
  test.each(['..%2F..%2Fsecret', '%2e%2e', 'a', 'x'.repeat(5_000), '..%00', 'AAAAAAAAAAAAAAAAAAAAA%2F'])(
    'is not found: %s',
    async (id) => {
      writeFileSync(join(folder.path, 'secret.json'), '{"name":"s","savedAt":"x"}\n{}\n');
      expect((await app.get(`/api/views/${id}`)).status).toBe(404);
      expect([404, 405]).toContain((await remove(id)).status);
      expect(existsSync(join(folder.path, 'secret.json'))).toBe(true);
    },
  );

  test('but lies among them is passed over', async () => {
    writeFileSync(join(viewsFolder, 'notes.txt'), 'mine');
    mkdirSync(join(viewsFolder, 'more.json'));
    expect((await list()).views).toHaveLength(3);
  });
});

test('where saving is closed, views are read only', async () => {
  const closed = await startApp(opened.store, { viewsFolder, settings: { saveViews: false } });
  const { views, saving } = (await closed.get('/api/views')).json;
  expect([views.length, saving]).toEqual([3, false]);
  expect(errorIn(await closed.post('/api/views', { view: {} }))).toEqual({
    status: 403,
    code: 'Dragoman.SavingNotAllowed',
    message: 'Views are neither saved nor deleted on this server.',
    hint: 'Start Dragoman without SAVE_VIEWS=false to let readers save views.',
  });
  await closed.close();
});
