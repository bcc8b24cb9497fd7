import { expect, test } from '@jest/globals';
import { ColumnReader } from '../../client/api/columns.ts';
import { readQueryAnswer } from '../../client/api/graph-answer.ts';
import { decodeGraph } from '../../client/api/graph-part.ts';
import { columnLinesType, columnsType } from '../../protocol/columns.ts';
import { describeOnBothStores } from '../contract/stores.ts';
import { useTalks } from './seeded-app.ts';

const typedLines = 'application/vnd.neo4j.query.v1.1+jsonl';

describeOnBothStores('columns', (open) => {
  const seeded = useTalks(open);

  test.each([
    '/api/queries/people/who-led-whom',
    '/api/queries/browse/opening-network',
    '/api/nodes/rustem-umerov/neighbours?limit=20',
    '/api/paths?from=rustem-umerov&to=donald-trump',
  ])('%s says the same in columns', async (path) => {
    const plain = await seeded.app.get(path, { accept: 'application/json' });
    const packed = await seeded.app.get(path, { accept: `${columnsType}, application/json;q=0.5` });
    expect(plain.headers.get('content-type')).toMatch('application/json');
    expect(packed.headers.get('content-type')).toMatch(columnsType);
    expect(decodeGraph(packed.json.graph)).toEqual(decodeGraph(plain.json.graph));
    if ('values' in plain.json) {
      expect(readQueryAnswer(packed.json).values).toEqual(readQueryAnswer(plain.json).values);
    }
  });

  test('an answer without a graph is JSON for whoever accepts columns', async () => {
    const answer = await seeded.app.get('/api/articles', { accept: columnsType });
    expect(answer.headers.get('content-type')).toMatch('application/json');
  });

  test('a statement streams its rows as columns, cut where lines are cut', async () => {
    const { database } = await seeded.store.describe();
    const ask = async (accept: string, statement: string) => {
      const { text } = await seeded.app.post(`/db/${database}/query/v2`, { statement }, { accept });
      const lines = text.trimEnd().split('\n');
      return lines.map((line) => JSON.parse(line) as { $event: string; _body: never });
    };
    const graph = 'MATCH (a:Actor)-[r]->(b) RETURN a, r, b, {both: [a, b]} AS both ORDER BY elementId(r)';
    const events = await ask(columnLinesType, graph);
    const reader = new ColumnReader();
    const rows = events
      .filter(({ $event }) => $event === 'Columns')
      .flatMap(({ _body }) => reader.readRows(_body));
    const records = (await ask(typedLines, graph)).filter(({ $event }) => $event === 'Record');
    expect(events.map(({ $event }) => $event)).toEqual(expect.arrayContaining(['Header', 'Summary']));
    expect(rows).toHaveLength(records.length);
    expect(rows[0]?.[0]).toMatchObject({ kind: 'node', labels: expect.arrayContaining(['Actor']) });
    const many = await ask(columnLinesType, 'UNWIND range(1, 10001) AS x RETURN x');
    const counted = new ColumnReader();
    const numbers = many
      .filter(({ $event }) => $event === 'Columns')
      .flatMap(({ _body }) => counted.readRows(_body));
    expect([numbers.length, numbers.at(-1)]).toEqual([10_000, [10_000n]]);
    expect(many.at(-1)?._body).toMatchObject({
      truncated: true,
      notice: 'Only the first 10,000 rows of more are given. Add a LIMIT, or raise MAX_ROWS.',
    });
  });
});
