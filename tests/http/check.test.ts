import { describe, expect, test } from '@jest/globals';
import type { CheckProblem } from '../../protocol/api.ts';
import { checkAnswer } from '../../server/routes/answer-schemas.ts';
import { toExplanation } from '../../server/routes/explanation.ts';
import { describeOnBothStores } from '../contract/stores.ts';
import { useTalks } from './seeded-app.ts';

describeOnBothStores('a check of a statement', (open) => {
  const seeded = useTalks(open);

  async function check(statement: string): Promise<readonly CheckProblem[]> {
    const { status, json } = await seeded.app.post('/api/check', { statement });
    expect(status).toBe(200);
    const { store, problems } = checkAnswer.parse(json);
    expect(store).toBe(seeded.store.kind);
    return problems;
  }

  test('has nothing against a statement that makes sense, parameters or not', async () => {
    expect(await check('MATCH (p:Person {id: $id}) RETURN p.name')).toEqual([]);
    expect(await check('SHOW INDEXES')).toEqual([]);
  });

  test.each(['MATCH (p:Person)\n  RETRN p', 'EXPLAIN MATCH (p:Person)\n  RETRN p'])(
    'says where %j goes wrong, without the place in the words',
    async (statement) => {
      const [problem, ...others] = await check(statement);
      expect(others).toEqual([]);
      expect(problem).toMatchObject({
        severity: 'error',
        code: 'Neo.ClientError.Statement.SyntaxError',
        position: { line: 2, column: 3, offset: statement.indexOf('RETRN') },
      });
      expect(problem?.message).not.toMatch(/offset|\n/);
    },
  );

  test('finds a variable that nobody has defined', async () => {
    const [problem] = await check('MATCH (p:Person) RETURN q');
    expect(problem).toMatchObject({ severity: 'error', position: { line: 1, column: 25, offset: 24 } });
    expect(problem?.message).toMatch(/`q` not defined/);
  });

  test('warns of a label that is not there', async () => {
    const [problem] = await check('MATCH (p:Actr)\nRETURN p');
    expect(problem).toMatchObject({ severity: 'warning', position: { line: 1, column: 10, offset: 9 } });
    expect(problem?.message).toMatch(/Actr/);
  });

  test('says what the gate says', async () => {
    const [problem] = await check('MATCH (p:Person) DETACH DELETE p');
    expect(problem).toMatchObject({ severity: 'error', code: 'Dragoman.WritesNotAllowed' });
  });

  test('runs nothing, not even what asks to be profiled', async () => {
    const endless = 'UNWIND range(1, 1000000000) AS i UNWIND range(1, 1000000000) AS j RETURN sum(i * j)';
    expect(await check(`PROFILE ${endless}`)).toEqual([]);
    expect(await check(`CYPHER 5 profile ${endless}`)).toEqual([]);
  });
});

describe('an explanation', () => {
  test.each([
    ['RETURN 1', 'EXPLAIN\nRETURN 1'],
    ['/* PROFILE */ RETURN 1', 'EXPLAIN\n/* PROFILE */ RETURN 1'],
    ['// once\nprofile RETURN 1', '// once\nEXPLAIN RETURN 1'],
    ['CYPHER 25 runtime = slotted PROFILE RETURN 1', 'CYPHER 25 runtime = slotted EXPLAIN RETURN 1'],
    ['explain RETURN 1', 'EXPLAIN RETURN 1'],
  ])('of %j is %j', (statement, text) => {
    expect(toExplanation(statement).text).toBe(text);
  });
});
