import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as schemas from '../../server/routes/answer-schemas.ts';
import { describeOnBothStores, type StoreUnderTest, turnTimeoutMs } from '../contract/stores.ts';
import { type AppUnderTest, startApp } from './app-under-test.ts';

describeOnBothStores('the schema of a large graph', (open) => {
  let opened: StoreUnderTest;
  let app: AppUnderTest;

  beforeAll(async () => {
    opened = await open();
    await opened.store.transact(async (transaction) => {
      await transaction.run(`UNWIND range(1, 2500) AS x CREATE (n:Many {x: x})-[:\`LEADS TO\` {w: 0.5}]->(:\`Odd name\`)
        SET n.half = CASE x % 2 WHEN 0 THEN 'even' END`);
      await transaction.run(
        `CREATE (:Few {text: $text, list: [1, 2, 3, 4], day: date('2025-05-16')}), (:Few {text: 1})`,
        new Map([['text', 'x'.repeat(200)]]),
      );
    });
    app = await startApp(opened.store, { settings: { allowWrites: true } });
  }, turnTimeoutMs);

  afterAll(async () => {
    await app.close();
    await opened.release();
  });

  const schema = async (search = '') =>
    schemas.schemaAnswer.parse((await app.get(`/api/schema${search}`)).json);

  test('is counted whole, and reckoned from a sample that is said', async () => {
    const { labels, relationshipTypes, connections, notice, sampleSize } = await schema('?fresh=true');
    expect(labels.map(({ label, count }) => [label, count])).toEqual([
      ['Few', 2],
      ['Many', 2500],
      ['Odd name', 2500],
    ]);
    const [half, x] = labels.find(({ label }) => label === 'Many')?.properties ?? [];
    // Which nodes come first is the store's affair: Neo4j gives new ones the places of those that are gone.
    expect(half).toMatchObject({ name: 'half', share: expect.closeTo(0.5, 1), estimated: true });
    expect(half?.count).toBe(Math.round(2500 * (half?.share ?? 0)));
    expect(x).toMatchObject({ name: 'x', share: 1, count: 2500, estimated: true });
    expect(relationshipTypes).toMatchObject([{ type: 'LEADS TO', count: 2500, properties: [{ name: 'w' }] }]);
    expect(connections).toEqual([
      { from: 'Many', type: 'LEADS TO', to: 'Odd name', count: 2500, estimated: true },
    ]);
    expect([sampleSize, notice]).toEqual([
      1000,
      'Properties and connections are reckoned from 1,000 nodes of each label and relationships of each type.',
    ]);
  });

  test('shows samples, shortened', async () => {
    const { labels } = await schema();
    const few = labels.find(({ label }) => label === 'Few')?.properties;
    expect(few).toEqual([
      expect.objectContaining({
        name: 'day',
        types: ['DATE'],
        samples: [{ $type: 'Date', _value: '2025-05-16' }],
      }),
      expect.objectContaining({
        name: 'list',
        types: ['LIST<INTEGER>'],
        samples: [
          {
            $type: 'List',
            _value: [1, 2, 3]
              .map((n) => ({ $type: 'Integer', _value: `${n}` }))
              .concat({ $type: 'String', _value: '…' }),
          },
        ],
      }),
      expect.objectContaining({ name: 'text', types: ['INTEGER', 'STRING'], share: 1, estimated: false }),
    ]);
    expect(few?.[2]?.samples).toContainEqual({ $type: 'String', _value: `${'x'.repeat(79)}…` });
  });

  test('is remembered for a while, until it is asked for anew or somebody writes', async () => {
    const first = await schema();
    expect((await schema()).takenAt).toBe(first.takenAt);
    const anew = await schema('?fresh=true');
    expect(Date.parse(anew.takenAt)).toBeGreaterThan(Date.parse(first.takenAt));
    const { database } = await opened.store.describe();
    const write = (statement: string) => app.post(`/db/${database}/query/v2`, { statement });
    await write('CREATE (:Another)');
    const after = await schema();
    await write('MATCH (n:Another) DELETE n');
    expect(after.labels.map(({ label }) => label)).toContain('Another');
    expect((await schema()).labels.map(({ label }) => label)).not.toContain('Another');
  });

  test('of status counts by the books', async () => {
    const { json } = await app.get('/api/status');
    expect(json.counts.relationships).toBe(2500);
  });
});
