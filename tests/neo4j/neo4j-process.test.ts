import { expect, test } from '@jest/globals';
import { describeWith, neo4j } from '../support/requirements.ts';

describeWith([neo4j], 'the Neo4j for tests', () => {
  test('speaks Bolt', async () => {
    const { default: driver } = await import('neo4j-driver');
    const connection = driver.driver(process.env.NEO4J_TEST_URI ?? '');
    const { records } = await connection.executeQuery('RETURN 1 + 1 AS two');
    await connection.close();
    expect(records[0]?.get('two').toNumber()).toBe(2);
  });

  test('answers its HTTP Query API, when its address is known', async () => {
    const uri = process.env.NEO4J_TEST_HTTP_URI;
    if (uri === undefined) {
      return;
    }
    const answer = await fetch(`${uri}/db/neo4j/query/v2`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement: 'RETURN 1 + 1 AS two' }),
    });
    expect(await answer.json()).toMatchObject({ data: { fields: ['two'], values: [[2]] } });
  });
});
