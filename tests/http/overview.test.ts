import { expect, test } from '@jest/globals';
import { overviewAnswer } from '../../server/routes/answer-schemas.ts';
import { describeOnBothStores } from '../contract/stores.ts';
import { errorIn } from './app-under-test.ts';
import { useTalks } from './seeded-app.ts';

describeOnBothStores('an overview', (open) => {
  const seeded = useTalks(open);
  const ask = async (statement: string, parameters = {}) => {
    const { json } = await seeded.app.post('/api/overview', { statement, parameters });
    return overviewAnswer.parse(json);
  };

  test('sums up the nodes of an answer by their labels, and what ties them by type', async () => {
    const answer = await ask('MATCH (d:Delegation)-[r:LED_BY]->(p:Person) RETURN d, r, p');
    expect(answer).toMatchObject({
      nodes: 5,
      relationships: 3,
      groups: [
        { labels: ['Actor', 'Delegation'], count: 3 },
        { labels: ['Actor', 'Person'], count: 2 },
      ],
      ties: [{ from: 0, to: 1, type: 'LED_BY', count: 3 }],
    });
    expect(answer.notice).toBeUndefined();
  });

  test('names the best connected members first, as elementIds', async () => {
    const answer = await ask('MATCH p = (:Delegation)-[:LED_BY]->(:Person) RETURN p');
    const elementIds = answer.groups[1]?.members ?? [];
    const names = await seeded.app.post('/api/queries/browse/nodes', {
      parameters: { elementIds: [elementIds[0]] },
    });
    expect(names.json.graph.nodes[0]._value._properties.id._value).toBe('vladimir-medinsky');
  });

  test('looks up the ends of relationships that come alone, and takes parameters', async () => {
    const answer = await ask('MATCH (:Delegation)-[r]->() WHERE type(r) = $type RETURN r', {
      type: 'LED_BY',
    });
    expect(answer.groups.map(({ labels, count }) => [labels, count])).toEqual([
      [['Actor', 'Delegation'], 3],
      [['Actor', 'Person'], 2],
    ]);
    expect(answer.ran.map(({ query }) => query)).toEqual(['own Cypher', 'browse/labels']);
  });

  test('goes beyond the cap on rows', async () => {
    const answer = await ask('UNWIND range(1, 12000) AS x MATCH (d:Delegation) RETURN x, d');
    expect([answer.nodes, answer.groups.length]).toEqual([3, 1]);
  });

  test('is refused to a statement that writes', async () => {
    const answer = await seeded.app.post('/api/overview', { statement: 'CREATE (n) RETURN n' });
    expect([answer.status, errorIn(answer).code]).toEqual([403, 'Dragoman.WritesNotAllowed']);
  });
});
