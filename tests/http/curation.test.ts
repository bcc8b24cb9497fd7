import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as schemas from '../../server/routes/curation-schemas.ts';
import { describeOnBothStores } from '../contract/stores.ts';
import { smallFolder } from '../seed/small-dataset.ts';
import { dumpGraph } from '../support/graph-dump.ts';
import { errorIn, startApp } from './app-under-test.ts';
import { meeting, met, news, rejected, rejection } from './new-evidence.ts';
import { useSmallDataset } from './seeded-app.ts';

const courier = readFileSync(join(smallFolder, 'articles', 'courier.txt'), 'utf8');

describeOnBothStores('adding evidence', (open) => {
  const seeded = useSmallDataset(open);

  const add = async (draft: object) =>
    schemas.claimSavedAnswer.parse((await seeded.app.post('/api/claims', draft)).json);
  const check = async (draft: object, query = '') =>
    schemas.claimCheckAnswer.parse((await seeded.app.post(`/api/claims/check${query}`, draft)).json);

  test('says what a claim may be made of', async () => {
    const vocabulary = schemas.vocabularyAnswer.parse((await seeded.app.get('/api/vocabulary')).json);
    expect(vocabulary.relationTypes.map(({ type, perMeeting }) => [type, perMeeting])).toEqual([
      ['LED_BY', false],
      ['MET_WITH', true],
      ['DEMANDED', false],
    ]);
    expect(vocabulary.writesAllowed).toBe(true);
  });

  test('knows a report by its text, and cuts it into sentences', async () => {
    const known = (await seeded.app.post('/api/reports/read', { text: courier })).json;
    expect(schemas.reportReadAnswer.parse(known)).toMatchObject({
      article: { id: 'courier' },
      claims: [{ id: 'co-1' }, { id: 'co-2' }, { id: 'co-3' }],
    });
    const fresh = schemas.reportReadAnswer.parse(
      (await seeded.app.post('/api/reports/read', { text: news })).json,
    );
    expect(fresh.article).toBeNull();
    expect(fresh.sentences.map(({ start, end }) => news.slice(start, end))).toEqual([
      `${rejected} on Monday.`,
      `${met}.`,
    ]);
  });

  test('projects a claim at once, on the relation that is there', async () => {
    const { projection, graph } = await add(rejection);
    expect(projection).toMatchObject({
      claim: { id: 'the-tribune-001', article: 'the-tribune', version: 1, added: true },
      relation: {
        key: 'DEMANDED--anna-simic--demand-port',
        status: 'asserted',
        sourceCount: 2,
        originCount: 2,
        isNew: false,
      },
      created: [{ id: 'the-tribune', label: 'Article', name: 'The port' }],
    });
    expect(graph.relationships).toHaveLength(1);
    const evidence = (await seeded.app.get('/api/evidence/DEMANDED--anna-simic--demand-port')).json;
    expect(evidence.claims.map(({ id }: { id: string }) => id)).toEqual(['co-3', 'the-tribune-001']);
    expect((await seeded.app.get('/api/model-check')).json.errors).toBe(0);
  });

  test('makes the people, meetings and speakers that a claim brings along', async () => {
    const { projection } = await add(meeting);
    expect(projection.relation).toEqual({
      ...{
        key: 'MET_WITH--anna-simic--otto-von-platz--meeting-vienna',
        type: 'MET_WITH',
        status: 'asserted',
      },
      ...{ sourceCount: 1, originCount: 1, isNew: true },
    });
    expect(projection.created.map(({ id, label }) => [id, label])).toEqual([
      ['the-tribune', 'Article'],
      ['otto-von-platz', 'Person'],
      ['meeting-vienna', 'Meeting'],
      ['an-aide', 'Source'],
    ]);
    expect((await seeded.app.get('/api/model-check')).json.errors).toBe(0);
  });

  test('needs the report’s text once, and keeps it', async () => {
    await add(rejection);
    const { text: _, ...without } = { ...meeting, article: 'the-tribune' };
    expect((await check(without)).problems).toEqual([]);
    const unknown = { ...without, article: 'courier' };
    expect((await check(unknown)).problems).toEqual([
      { field: 'text', message: 'expected the whole report, because its text is not kept on this server' },
    ]);
  });

  test.each([
    [
      { subject: { kind: 'Person', name: ' ' } },
      '"subject.name": Too small: expected string to have >=1 characters',
    ],
    [
      { attributedTo: ['courier', { name: 'An aide' }] },
      '"attributedTo.1.kind": expected string, nothing was given',
    ],
    [{ object: 5 }, '"object": Invalid input'],
  ])('names the part of a draft that has the wrong shape: %j', async (part, sentence) => {
    expect(errorIn(await seeded.app.post('/api/claims', { ...rejection, ...part }))).toEqual({
      status: 400,
      code: 'Dragoman.BadRequest',
      message: `The request is not as it should be: ${sentence}.`,
    });
  });

  test('gives the whole text of a report only to those who may add to it', async () => {
    await add(rejection);
    expect((await seeded.app.get('/api/articles/the-tribune/text')).json).toEqual({
      store: seeded.store.kind,
      text: news,
    });
    const vocabulary = schemas.vocabularyAnswer.parse((await seeded.app.get('/api/vocabulary')).json);
    expect(vocabulary.articles.map(({ id, textAtHand }) => [id, textAtHand])).toEqual([
      ['courier', false],
      ['gazette', false],
      ['the-tribune', true],
    ]);
    expect(errorIn(await seeded.app.get('/api/articles/courier/text'))).toEqual({
      status: 404,
      code: 'Dragoman.ArticleNotFound',
      message: 'The text of courier is not kept on this server.',
      hint: 'Paste it or open it as a file; or start Dragoman with ARTICLES_DIR.',
    });
    const reading = await startApp(seeded.store);
    expect(errorIn(await reading.get('/api/articles/courier/text')).code).toBe('Dragoman.WritesNotAllowed');
    await reading.close();
  });

  test('checks a claim as the files are checked, and keeps nothing of one that fails', async () => {
    const before = await dumpGraph(seeded.store);
    const wrong = {
      ...rejection,
      quote: 'Anna Šimić rejected the return of the fort',
      subject: 'nobody',
      relation: 'LED_BY',
      meeting: 'demand-port',
      modality: 'shouted',
      date: '2022-02-30',
    };
    expect((await check(wrong)).problems).toEqual([
      {
        field: 'modality',
        message:
          'expected one of stated, attributed, planned, proposed, hedged, denied, inferred, caption, headline, got "shouted"',
      },
      { field: 'date', message: 'there is no such day: "2022-02-30"' },
      {
        field: 'quote',
        message: `expected the quote at 0..42, but there is "${rejected}"; it stands nowhere in the report`,
      },
    ]);
    expect(
      (await check({ ...rejection, subject: 'nobody', relation: 'LED_BY', meeting: 'demand-port' })).problems,
    ).toEqual([
      { field: 'subject', message: 'expected an id from actors.yaml or things.yaml, got "nobody"' },
      { field: 'object', message: 'expected Person as object of LED_BY, but demand-port is a Demand' },
      { field: 'meeting', message: 'expected the id of a meeting in things.yaml, got "demand-port"' },
    ]);
    const { status, code } = errorIn(await seeded.app.post('/api/claims', wrong));
    expect([status, code]).toEqual([422, 'Dragoman.ClaimInvalid']);
    expect(await dumpGraph(seeded.store)).toEqual(before);
  });

  test('makes no second node of a name that is taken', async () => {
    const twin = { ...meeting, subject: { kind: 'Person', name: 'anna simic' } };
    expect((await check(twin)).problems).toEqual([
      {
        field: 'subject.name',
        message: '"anna simic" is anna-simic already: choose it, or give another name',
      },
    ]);
  });

  test('says when the same words say the same already', async () => {
    await add(rejection);
    const again = await check({ ...rejection, article: 'the-tribune' });
    expect(again.problems).toEqual([
      { field: 'quote', message: 'the-tribune-001 says the same of the same words' },
    ]);
  });

  test('checks a claim that is changed beside itself, and says which relations gain and lose', async () => {
    await add(rejection);
    const { claim } = (await seeded.app.get('/api/claims/the-tribune-001/draft')).json;
    const { id: _id, version: _version, added: _added, ...draft } = claim;
    const query = '?claim=the-tribune-001';
    const [one, two] = [1, 2].map((count) => ({ sourceCount: count, originCount: count }));
    const port = 'DEMANDED--anna-simic--demand-port';
    expect(await check(draft, query)).toMatchObject({
      problems: [],
      projection: { claim: { version: 2 }, changes: [{ key: port, before: two, after: two }] },
    });
    const denied = (await check({ ...draft, polarity: 'negated' }, query)).projection;
    expect([denied?.relation, denied?.changes]).toEqual([null, [{ key: port, before: two, after: one }]]);
    const { meeting: vienna, object } = meeting;
    const moved = await check(
      { ...draft, relation: 'MET_WITH', object: meeting.subject, meeting: vienna },
      query,
    );
    expect(moved.projection?.changes).toEqual([
      { key: `MET_WITH--${object}--otto-von-platz--meeting-vienna`, before: null, after: one },
      { key: port, before: two, after: one },
    ]);
    const unknown = await seeded.app.post('/api/claims/check?claim=nobody', draft);
    expect(errorIn(unknown).code).toBe('Dragoman.ClaimNotFound');
  });

  test('takes all of it back', async () => {
    const before = await dumpGraph(seeded.store);
    const { projection } = await add(meeting);
    expect(await dumpGraph(seeded.store)).not.toEqual(before);
    const { status } = await seeded.app.send('DELETE', `/api/claims/${projection.claim.id}?version=1`);
    expect(status).toBe(200);
    expect(await dumpGraph(seeded.store)).toEqual(before);
  });

  test('takes nothing back that came with the data set', async () => {
    expect(errorIn(await seeded.app.send('DELETE', '/api/claims/co-2?version=1'))).toMatchObject({
      status: 409,
      code: 'Dragoman.EditConflict',
      message: 'The claim co-2 came with the data set.',
    });
  });

  test('notices when two edit one claim', async () => {
    const { claim } = (await seeded.app.get('/api/claims/ga-1/draft')).json;
    const { id: _id, version, added: _added, ...draft } = claim;
    const edit = (note: string) =>
      seeded.app.send('PUT', '/api/claims/ga-1', { version, claim: { ...draft, note } });
    const answers = await Promise.all([edit('one'), edit('other')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(errorIn(refused!)).toEqual({
      status: 409,
      code: 'Dragoman.EditConflict',
      message: 'The claim ga-1 was changed meanwhile: it is at version 2, and you have seen 1.',
      hint: 'Read it again, and make your change on what it says now.',
    });
  });

  test('undoes an edit by saving what was before', async () => {
    const { claim } = (await seeded.app.get('/api/claims/ga-1/draft')).json;
    const strip = ({ id: _id, version: _version, added: _added, ...draft }: typeof claim) => draft;
    const edit = { version: 1, claim: { ...strip(claim), polarity: 'negated' } };
    const edited = schemas.claimSavedAnswer.parse(
      (await seeded.app.send('PUT', '/api/claims/ga-1', edit)).json,
    );
    expect(edited.projection.relation).toBeNull();
    const undo = { version: 2, claim: strip(edited.before) };
    const undone = schemas.claimSavedAnswer.parse(
      (await seeded.app.send('PUT', '/api/claims/ga-1', undo)).json,
    );
    expect(undone.projection.claim).toEqual({ ...claim, version: 3 });
    expect((await seeded.app.get('/api/model-check')).json.errors).toBe(0);
  });

  test('is refused where writing is not allowed', async () => {
    const reading = await startApp(seeded.store);
    const answers = await Promise.all([
      reading.post('/api/claims', rejection),
      reading.send('DELETE', '/api/claims/ga-1?version=1'),
    ]);
    expect(answers.map((answer) => errorIn(answer).code)).toEqual([
      'Dragoman.WritesNotAllowed',
      'Dragoman.WritesNotAllowed',
    ]);
    expect((await reading.post('/api/claims/check', rejection)).status).toBe(200);
    await reading.close();
  });
});
