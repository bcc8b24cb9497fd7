import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openEmbeddedForTest, type StoreUnderTest } from '../../contract/stores.ts';
import { type AppUnderTest, errorIn, startApp } from '../app-under-test.ts';

describe('an export of what is on a canvas', () => {
  let opened: StoreUnderTest;
  let app: AppUnderTest;
  let nodes: string[];
  let relationships: string[];

  beforeAll(async () => {
    opened = await openEmbeddedForTest();
    app = await startApp(opened.store, { settings: { allowWrites: true } });
    const statement = 'CREATE (a:A)-[r:R]->(b:B) RETURN elementId(a), elementId(b), elementId(r)';
    const { json } = await app.post('/db/neo4j/query/v2', { statement });
    const [a, b, r] = json.data.values[0];
    [nodes, relationships] = [[a, b], [r]];
  });

  afterAll(async () => {
    await app.close();
    await opened.release();
  });

  const looks = { colours: ['#0072b2', '#ffffff'], nodeLooks: [1, 5, 0, 2.5], relationshipLooks: [1, 3] };
  const exported = (body: object) => app.post('/api/export', { format: 'gexf', ...looks, ...body });

  test('says how it looks, and takes ids without what they begin with', async () => {
    const { text } = await exported({
      nodePrefix: nodes[0]?.slice(0, 3),
      nodes: nodes.map((id) => id.slice(3)),
      relationshipPrefix: relationships[0]?.slice(0, 2),
      relationships: relationships.map((id) => id.slice(2)),
    });
    expect([...text.matchAll(/<viz:[^>]*>/g)].map(([look]) => look)).toEqual([
      '<viz:color r="255" g="255" b="255"/>',
      '<viz:size value="5"/>',
      '<viz:color r="0" g="114" b="178"/>',
      '<viz:size value="2.5"/>',
      '<viz:color r="255" g="255" b="255"/>',
      '<viz:thickness value="3"/>',
    ]);
  });

  test('says what XML cannot hold, and what has gone', async () => {
    const parameters = { texts: { a: 'a\u0001b', list: ['a\u0001b'], plain: 'a\tb' } };
    const { json } = await app.post('/db/neo4j/query/v2', {
      statement: 'CREATE (n:`L\u0002`) SET n += $texts RETURN elementId(n)',
      parameters,
    });
    const [id] = json.data.values[0];
    const notice = async (body: object) => {
      const { headers } = await app.post('/api/export', { nodes: [id], ...body });
      return decodeURIComponent(headers.get('dragoman-notice') ?? '');
    };
    const sentence =
      '2 texts hold characters that XML cannot; “�” stands for each. JSON and Cypher keep them.';
    expect(await notice({ format: 'gexf' })).toBe(sentence);
    expect(await notice({ format: 'graphml' })).toBe(sentence);
    expect(await notice({ format: 'cypher' })).toBe('');
    const gone = '1 of 2 elements are not in the store any more, and not in the file.';
    expect(await notice({ format: 'gexf', nodes: [id, `${id}999`] })).toBe(`${gone} ${sentence}`);
  });

  test.each([
    [{ nodeLooks: [1, 5] }, 'looks must hold two numbers for each of nodes, or of relationships'],
    [{ nodeLooks: [2, 5, 0, 2.5] }, 'looks must name places in colours'],
    [{ nodeLooks: [0.5, 5, 0, 2.5] }, 'looks must name places in colours'],
    [{ colours: ['red', '"/>'] }, 'expected a colour such as #0072b2'],
    [{ relationshipLooks: [0, -1] }, 'Too small'],
  ])('refuses %j', async (wrong, message) => {
    const refusal = errorIn(await exported({ nodes, relationships, ...wrong }));
    expect(refusal).toMatchObject({ status: 400, message: expect.stringContaining(message) });
  });
});
