import { describe, expect, test } from '@jest/globals';
import type { GraphPart } from '../../protocol/api.ts';
import type { TypedNode, TypedRelationship } from '../../protocol/typed-json.ts';
import * as schemas from '../../server/routes/answer-schemas.ts';
import { modelCheckAnswer } from '../../server/routes/model-check.ts';
import { describeOnBothStores } from '../contract/stores.ts';
import { errorIn } from './app-under-test.ts';
import { useTalks } from './seeded-app.ts';

const idOf = (node: TypedNode | undefined) => node?._value?._properties?.id?._value;

describeOnBothStores('the API', (open) => {
  const seeded = useTalks(open);

  test('status says who answers, how much there is, and what is allowed', async () => {
    const { status, json } = await seeded.app.get('/api/status');
    expect(status).toBe(200);
    expect(schemas.statusAnswer.parse(json)).toMatchObject({
      store: { kind: seeded.store.kind },
      writesAllowed: false,
      limits: { timeoutMs: 30_000, maxRows: 10_000 },
    });
    expect(json.counts.nodes).toBeGreaterThan(100);
    expect(json.counts.relationships).toBeGreaterThan(json.counts.nodes);
  });

  test('schema names labels, types, properties and what connects to what', async () => {
    const answer = schemas.schemaAnswer.parse((await seeded.app.get('/api/schema')).json);
    const person = answer.labels.find(({ label }) => label === 'Person');
    expect(person?.properties).toContainEqual({
      name: 'name',
      types: ['STRING'],
      count: person?.count,
      share: 1,
      estimated: false,
      samples: [expect.anything(), expect.anything(), expect.anything()],
    });
    const led = answer.relationshipTypes.find(({ type }) => type === 'LED_BY');
    expect(led?.properties.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['claimIds', 'key', 'originCount', 'sourceCount', 'status']),
    );
    expect(answer.connections).toContainEqual({
      from: 'Delegation',
      type: 'LED_BY',
      to: 'Person',
      count: led?.count,
      estimated: false,
    });
    const date = answer.labels
      .find(({ label }) => label === 'Claim')
      ?.properties.find(({ name }) => name === 'date');
    expect(date?.types).toEqual(['DATE']);
  });

  describe('search', () => {
    async function search(typed: string, limit = 10) {
      const { json } = await seeded.app.get(`/api/search?q=${encodeURIComponent(typed)}&limit=${limit}`);
      return schemas.searchAnswer.parse(json);
    }

    test.each([
      ['erdogan', 'recep-tayyip-erdogan'],
      ['ERDOĞAN', 'recep-tayyip-erdogan'],
      ['erdo', 'recep-tayyip-erdogan'],
      ['zelensky', 'volodymyr-zelenskyy'],
      ['umerov', 'rustem-umerov'],
      ['medin', 'vladimir-medinsky'],
    ])('%j finds %s first', async (typed, id) => {
      const { hits } = await search(typed);
      expect(idOf(hits[0]?.node)).toBe(id);
    });

    test('says which spelling matched', async () => {
      const { hits } = await search('dolmabahce');
      expect(hits[0]).toMatchObject({ matched: expect.stringMatching(/Dolmabah[cç]e/) });
    });

    test('says when there is more', async () => {
      const { hits, more } = await search('u', 3);
      expect([hits.length, more]).toEqual([3, true]);
    });

    test.each(['', '!', '"', '(((', 'a AND', '*', '\\', ':', 'ukraine~', '[a TO b]', '/x/', 'a^b'])(
      'is not confused by %j',
      async (typed) => {
        expect(Array.isArray((await search(typed)).hits)).toBe(true);
      },
    );
  });

  describe('nodes', () => {
    test('come by id or by elementId, with counts of their relations', async () => {
      const byId = schemas.nodeAnswer.parse((await seeded.app.get('/api/nodes/rustem-umerov')).json);
      const elementId = byId.node._value._element_id;
      const byElement = await seeded.app.get(`/api/nodes/element:${encodeURIComponent(elementId)}`);
      expect(schemas.nodeAnswer.parse(byElement.json).node).toEqual(byId.node);
      expect(byId.neighbours).toContainEqual({ type: 'LED_BY', direction: 'in', count: 1 });
    });

    test('that are not there are said to be not there', async () => {
      expect(errorIn(await seeded.app.get('/api/nodes/nobody'))).toEqual({
        status: 404,
        code: 'Dragoman.NodeNotFound',
        message: 'There is no node "nobody".',
        hint: 'Address a node by its property id, or by its elementId behind "element:".',
      });
    });

    test('have neighbours, as many as asked for, and counts of all', async () => {
      const { json } = await seeded.app.get('/api/nodes/rustem-umerov/neighbours?limit=3');
      const answer = schemas.neighboursAnswer.parse(json);
      expect(answer.shown).toBe(3);
      expect(answer.total).toBe(answer.counts.reduce((sum, { count }) => sum + count, 0));
      expectWhole(answer.graph);
    });

    test('have neighbours of one type and direction', async () => {
      const { json } = await seeded.app.get('/api/nodes/rustem-umerov/neighbours?type=LED_BY&direction=in');
      const answer = schemas.neighboursAnswer.parse(json);
      expect([answer.shown, answer.total]).toEqual([1, 1]);
      const none = await seeded.app.get('/api/nodes/rustem-umerov/neighbours?type=LED_BY&direction=out');
      expect(schemas.neighboursAnswer.parse(none.json)).toMatchObject({ shown: 0, total: 0 });
    });
  });

  test('the model check finds the talks in order, and names what wants a reader’s judgement', async () => {
    const answer = modelCheckAnswer.parse((await seeded.app.get('/api/model-check')).json);
    expect(answer.rules.filter(({ severity }) => severity === 'error').length).toBeGreaterThanOrEqual(7);
    expect(answer.errors).toBe(0);
    const shared = answer.rules.find(({ query }) => query === 'check/one-name-for-two');
    expect(shared?.findings).toContainEqual({
      about: 'the kremlin',
      ids: ['kremlin', 'russia'],
      finding: 'is the name of 2 nodes',
    });
    expect(answer.ran.map(({ query }) => query)).toEqual(answer.rules.map(({ query }) => query));
  });

  test('the demands board tells who wants what of whom, and who has answered', async () => {
    const { json } = await seeded.app.get('/api/queries/demands/board?phase=table');
    const board = (json.values as TypedNode[][]).map(([demand, actor, type]) => [
      idOf(demand),
      idOf(actor),
      (type as unknown as { _value: string })._value,
    ]);
    expect(board).toEqual(
      expect.arrayContaining([
        ['demand-ceasefire-30-days', 'ukraine', 'DEMANDED'],
        ['demand-ceasefire-30-days', 'russia', 'REJECTED'],
        ['demand-withdraw-territory', 'russian-delegation', 'DEMANDED'],
        ['demand-withdraw-territory', 'ukraine', 'ADDRESSED_TO'],
        ['demand-no-us-at-table', 'russian-delegation', 'DEMANDED'],
      ]),
    );
  });

  test('paths lead from one node to another', async () => {
    const { json } = await seeded.app.get('/api/paths?from=rustem-umerov&to=vladimir-medinsky');
    const answer = schemas.pathsAnswer.parse(json);
    expect(answer.paths.length).toBeGreaterThan(0);
    expect(answer.paths[0]?.$type).toBe('Path');
    expectWhole(answer.graph);
  });

  test('evidence shows the claims behind a relation', async () => {
    const { json: umerov } = await seeded.app.get('/api/nodes/rustem-umerov/neighbours?type=LED_BY');
    const key = umerov.graph.relationships[0]._value._properties.key._value;
    const answer = schemas.evidenceAnswer.parse((await seeded.app.get(`/api/evidence/${key}`)).json);
    expect(answer).toMatchObject({ key, relation: { type: 'LED_BY' } });
    expect(answer.claims.length).toBeGreaterThan(0);
    expect(answer.claims[0]).toMatchObject({ key, relType: 'LED_BY', polarity: 'affirmed' });
    expect(new Set(answer.claims.map(({ article }) => article.id)).size).toBe(answer.relation.sourceCount);
  });

  test('evidence for no relation is said to be none', async () => {
    expect(errorIn(await seeded.app.get('/api/evidence/nothing'))).toMatchObject({
      status: 404,
      code: 'Dragoman.RelationNotFound',
    });
  });

  test('articles are listed, and each tells its claims in reading order', async () => {
    const { articles } = schemas.articlesAnswer.parse((await seeded.app.get('/api/articles')).json);
    expect(articles).toHaveLength(5);
    const answer = schemas.articleAnswer.parse(
      (await seeded.app.get(`/api/articles/${articles[0]?.id}`)).json,
    );
    expect(answer.claims).toHaveLength(articles[0]?.claims ?? -1);
    const starts = answer.claims.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test('an article that is not there is said to be not there', async () => {
    expect(errorIn(await seeded.app.get('/api/articles/nothing'))).toMatchObject({
      status: 404,
      code: 'Dragoman.ArticleNotFound',
    });
  });

  describe('queries', () => {
    test('are listed', async () => {
      const { queries } = schemas.queriesAnswer.parse((await seeded.app.get('/api/queries')).json);
      expect(queries.length).toBeGreaterThan(20);
    });

    test('run by address and by body alike', async () => {
      const byAddress = schemas.queryRunAnswer.parse(
        (await seeded.app.get('/api/queries/people/who-led-whom')).json,
      );
      const byBody = await seeded.app.post('/api/queries/people/who-led-whom', { parameters: {} });
      expect(schemas.queryRunAnswer.parse(byBody.json).values).toEqual(byAddress.values);
      expect(byAddress.ran[0]).toMatchObject({
        query: 'people/who-led-whom',
        cypher: byAddress.query.cypher,
      });
      expect(byAddress.values.length).toBeGreaterThan(0);
      expectWhole(byAddress.graph);
    });

    test('take lists and typed values', async () => {
      const { json } = await seeded.app.get('/api/nodes/rustem-umerov');
      const elementId = json.node._value._element_id;
      const plain = await seeded.app.post('/api/queries/browse/nodes', {
        parameters: { elementIds: [elementId] },
      });
      const typed = await seeded.app.post('/api/queries/browse/nodes', {
        parameters: { elementIds: { $type: 'List', _value: [{ $type: 'String', _value: elementId }] } },
      });
      const address = await seeded.app.get(
        `/api/queries/browse/nodes?elementIds=${encodeURIComponent(elementId)}`,
      );
      expect(plain.json.values).toHaveLength(1);
      expect([typed.json.values, address.json.values]).toEqual([plain.json.values, plain.json.values]);
    });
  });
});

/** Every relationship's ends are among the nodes, and nothing comes twice. */
function expectWhole({ nodes, relationships }: GraphPart): void {
  const ids = nodes.map((node) => node._value._element_id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const relationship of relationships as readonly TypedRelationship[]) {
    expect(ids).toContain(relationship._value._start_node_element_id);
    expect(ids).toContain(relationship._value._end_node_element_id);
  }
}
