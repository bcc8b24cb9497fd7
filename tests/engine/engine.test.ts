import { expect, test } from '@jest/globals';
import { TestDatabase } from './database.ts';

test('a statement is prepared once', () => {
  const { engine } = new TestDatabase();
  expect(engine.prepare('RETURN 1')).toBe(engine.prepare('RETURN 1'));
});

test('parameters that are missing are all named', () => {
  expect(new TestDatabase().failure('RETURN $a + $b + $c', { b: 1n })).toEqual({
    message: 'Expected parameter(s): a, c',
    code: 'Neo.ClientError.Statement.ParameterMissing',
    phase: 'runtime',
    type: 'ParameterMissing',
  });
});

test('the summary tells what one statement changed', () => {
  const database = new TestDatabase();
  database.run('CREATE (:A)');
  const { access, counters } = database.run(
    'MATCH (a:A) SET a:B, a.x = 1, a.y = 2 CREATE (a)-[:R]->(:C)',
  ).summary;
  expect(access).toBe('write');
  expect(counters).toEqual({
    nodesCreated: 1,
    nodesDeleted: 0,
    relationshipsCreated: 1,
    relationshipsDeleted: 0,
    propertiesSet: 2,
    labelsAdded: 2,
    labelsRemoved: 0,
    indexesAdded: 0,
    indexesRemoved: 0,
    constraintsAdded: 0,
    constraintsRemoved: 0,
  });
});

test('columns are named as they were written', () => {
  const { columns } = new TestDatabase().run('WITH 1 AS x RETURN x+1, x AS y, count( * ), $p.q', {
    p: new Map(),
  });
  expect(columns).toEqual(['x+1', 'y', 'count( * )', '$p.q']);
});

test('a star stands for all variables in the order of the alphabet', () => {
  const { columns, rows } = new TestDatabase().run('WITH 2 AS b, 1 AS a RETURN *, 3 AS c');
  expect([columns, rows]).toEqual([['a', 'b', 'c'], ['1 | 2 | 3']]);
});
