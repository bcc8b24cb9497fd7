import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ClaimAnswer } from '../../protocol/api.ts';
import type { DisagreementTopic } from '../../protocol/evidence-api.ts';
import { articleAnswer, articlesAnswer, evidenceAnswer } from '../../server/routes/answer-schemas.ts';
import { claimsAnswer, compareAnswer, disagreementsAnswer } from '../../server/routes/claim-schemas.ts';
import { describeOnBothStores, openEmbeddedForTest, type StoreUnderTest } from '../contract/stores.ts';
import { articles, describeWith, sharedDir } from '../support/requirements.ts';
import { makeTemporaryFolder } from '../support/server-process.ts';
import { errorIn, seedTalks, startApp } from './app-under-test.ts';
import { useTalks } from './seeded-app.ts';

describeOnBothStores('what the reports of the talks say', (open) => {
  const seeded = useTalks(open);

  const askClaims = async (query: string): Promise<readonly ClaimAnswer[]> =>
    claimsAnswer.parse((await seeded.app.get(`/api/claims?${query}`)).json).claims;
  const findTopic = async (topic: string): Promise<DisagreementTopic | undefined> => {
    const { disagreements } = disagreementsAnswer.parse((await seeded.app.get('/api/disagreements')).json);
    return disagreements.find((candidate) => candidate.topic === topic);
  };
  const reportsOf = (claims: readonly ClaimAnswer[]) =>
    [...new Set(claims.map(({ article }) => article.id))].sort();

  test('what Moscow says was first said by Medinsky, Peskov, the Kremlin or Russia', async () => {
    const claims = await askClaims('side=russia');
    const first = new Set(claims.flatMap(({ attribution }) => attribution.at(-1)?.id ?? []));
    expect([...first].sort()).toEqual(['dmitry-peskov', 'kremlin', 'russia', 'vladimir-medinsky']);
  });

  test('Kyiv speaks through its delegation, its ministry and a source that Reuters keeps unnamed', async () => {
    const claims = await askClaims('side=ukraine');
    const quoted = new Set(claims.flatMap(({ attribution }) => attribution.map(({ id }) => id)));
    for (const voice of ['heorhii-tykhyi', 'rustem-umerov', 'ukrainian-source', 'zelenskyy-spokesperson']) {
      expect([...quoted]).toContain(voice);
    }
    expect([...quoted]).not.toContain('interfax-source');
  });

  test('an unnamed Turkish official tells CNN of children, civilians and military', async () => {
    const claims = await askClaims('side=turkey&act=anonymous');
    expect(reportsOf(claims)).toEqual(['liga-net']);
    expect(claims.map(({ origin }) => origin)).toEqual(claims.map(() => 'An anonymous Turkish official'));
    expect(claims.map(({ object }) => object.name)).toEqual(
      expect.arrayContaining(['Captive children', 'Captive civilians', 'Captive military']),
    );
  });

  test('what Umerov says about the exchange is in three reports', async () => {
    const claims = await askClaims('voice=rustem-umerov&about=agreement-prisoner-exchange');
    expect(reportsOf(claims)).toEqual(['liga-net', 'moscow-times', 'report-003']);
  });

  test('what is planned or proposed supports nothing', async () => {
    const claims = await askClaims('act=planned');
    expect(claims.length).toBeGreaterThan(20);
    expect(claims.filter(({ projected }) => projected)).toEqual([]);
  });

  test('the talks lasted nearly two hours in two reports, and a little over 90 minutes in a third', async () => {
    const topic = await findTopic('How long the talks lasted');
    expect({ ...topic, left: reportsOf(topic?.left ?? []), right: reportsOf(topic?.right ?? []) }).toEqual({
      topic: 'How long the talks lasted',
      between: 'sources',
      contests: false,
      note: 'nearly two hours against a little over 90 minutes',
      left: ['moscow-times', 'safarti-tarjuman'],
      right: ['report-003'],
    });
  });

  test('that the delegation can decide nothing is said by Kyiv and denied by Medinsky: actors disagree', async () => {
    const topic = await findTopic('Whether the Russian delegation can decide anything');
    expect(topic?.between).toBe('actors');
    expect(topic?.right.map(({ origin }) => origin)).toEqual(['Vladimir Medinsky']);
  });

  test('actors and sources are listed apart when asked for', async () => {
    const { disagreements } = disagreementsAnswer.parse(
      (await seeded.app.get('/api/disagreements?between=actors')).json,
    );
    expect(disagreements.length).toBeGreaterThan(5);
    expect(new Set(disagreements.map(({ between }) => between))).toEqual(new Set(['actors']));
  });

  test('The Moscow Times and report 003 share Umerov’s lead, and part on how long it took', async () => {
    const answer = compareAnswer.parse(
      (await seeded.app.get('/api/compare?left=moscow-times&right=report-003')).json,
    );
    expect(answer.left).toMatchObject({ kind: 'report', name: 'The Moscow Times', claims: 180 });
    expect(answer.shared.map(({ key }) => key)).toContain('HOLDS_OFFICE--rustem-umerov--ukraine');
    expect(answer.contradicted.map(({ topic }) => topic)).toContain('How long the talks lasted');
    const keys = [...answer.shared, ...answer.onlyLeft, ...answer.onlyRight].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('Kyiv and Moscow contradict each other on whether the delegation can decide', async () => {
    const answer = compareAnswer.parse((await seeded.app.get('/api/compare?left=russia&right=ukraine')).json);
    const topic = answer.contradicted.find(
      (candidate) => candidate.topic === 'Whether the Russian delegation can decide anything',
    );
    expect(topic?.left.map(({ origin }) => origin)).toEqual(['Vladimir Medinsky']);
  });

  test('only reports and countries can be compared', async () => {
    expect(errorIn(await seeded.app.get('/api/compare?left=politico&right=reuters'))).toEqual({
      status: 400,
      code: 'Dragoman.BadRequest',
      message: '"reuters" is neither a report nor a country, and cannot be compared.',
      hint: 'GET /api/articles lists the reports; the query people/sides lists the countries somebody speaks for.',
    });
  });

  test('a claim names the edition of the data set it is of', async () => {
    const [claim] = await askClaims('id=mt-014');
    expect(claim?.dataset).toMatchObject({ id: 'istanbul-2025' });
    expect(claim?.dataset?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(claim?.context).toBeUndefined();
  });

  test('a report tells which of its sentences hold no claim, and why', async () => {
    const answer = articleAnswer.parse((await seeded.app.get('/api/articles/safarti-tarjuman')).json);
    expect(answer.textAtHand).toBe(false);
    expect(answer.uncovered.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['date line', 'byline', 'navigation of the page']),
    );
    expect(articlesAnswer.parse((await seeded.app.get('/api/articles')).json).articles).toHaveLength(5);
  });
});

const articlesFolder = join(sharedDir, 'articles');

describeWith([articles], 'with the reports’ texts at hand', () => {
  const folder = makeTemporaryFolder();
  let opened: StoreUnderTest;

  beforeAll(async () => {
    opened = await openEmbeddedForTest();
    await seedTalks(opened.store);
    mkdirSync(folder.path, { recursive: true });
    for (const name of readdirSync(articlesFolder)) {
      const text = readFileSync(join(articlesFolder, name));
      // One report is not as it was read.
      writeFileSync(join(folder.path, name), name.startsWith('001') ? text.subarray(1) : text);
    }
  });

  afterAll(async () => {
    await opened.release();
    folder.remove();
  });

  test('a quote stands among its words, and never among those of a text that was changed', async () => {
    const app = await startApp(opened.store, { settings: { articlesDir: folder.path } });
    const key = 'LED_BY--ukrainian-delegation--rustem-umerov';
    const { claims } = evidenceAnswer.parse((await app.get(`/api/evidence/${key}`)).json);
    await app.close();
    const contexts = new Map(claims.map(({ article, context }) => [article.id, context]));
    expect(contexts.get('politico')?.after).toMatch(/wanted U\.S\. and Turkish representatives/);
    expect(contexts.get('moscow-times')).toBeUndefined();
  });
});
