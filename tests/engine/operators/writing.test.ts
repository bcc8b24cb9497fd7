import { describe, expect, test } from '@jest/globals';
import { TestDatabase } from '../database.ts';

function open(...statements: readonly string[]): TestDatabase {
  const database = new TestDatabase();
  for (const statement of statements) database.run(statement);
  return database;
}

describe('writing clauses', () => {
  test('do not see their own work', () => {
    const database = open('CREATE (:N), (:N)');
    database.run('MATCH (n:N) CREATE (:N)');
    expect(database.rows('MATCH (n:N) RETURN count(n)')).toEqual(['4']);
  });

  test('are done for all rows before the next clause begins', () => {
    const database = open('CREATE (:N {x: 1}), (:N {x: 2})');
    expect(database.rows('MATCH (n:N) SET n.x = 5 WITH n MATCH (m:N {x: 5}) RETURN count(*)')).toEqual(['4']);
  });

  test('are done though LIMIT wants no row', () => {
    const database = open('UNWIND range(1, 3) AS i CREATE (n:N) RETURN n LIMIT 0');
    expect(database.rows('MATCH (n:N) RETURN count(n)')).toEqual(['3']);
  });

  test('are taken back when the statement fails', () => {
    const database = open('CREATE (:N)');
    expect(() => database.run('UNWIND [1, 0] AS i CREATE (:N {x: 1 / i})')).toThrow('/ by zero');
    expect(database.rows('MATCH (n:N) RETURN count(n)')).toEqual(['1']);
  });

  test('pass null over', () => {
    const database = open();
    const text = 'OPTIONAL MATCH (n:None) SET n.x = 1, n:L REMOVE n.y DETACH DELETE n RETURN n';
    expect(database.rows(text)).toEqual(['null']);
  });
});

describe('SET', () => {
  test('computes all values for one variable before it sets the first', () => {
    const database = open('CREATE (:N {a: 1, b: 2})');
    expect(database.rows('MATCH (n:N) SET n.a = n.b, n.b = n.a RETURN n.a, n.b')).toEqual(['2 | 1']);
  });

  test('replaces or adds properties, from a map or another entity', () => {
    const database = open('CREATE (:N {a: 1, b: 2})-[:R {b: 3, c: 4}]->()');
    expect(database.rows('MATCH (n:N)-[r]->() SET n += r RETURN n')).toEqual(['(:N {a: 1, b: 3, c: 4})']);
    expect(database.rows('MATCH (n:N)-[r]->() SET n = {a: 7, z: null} RETURN n')).toEqual(['(:N {a: 7})']);
  });
});

describe('MERGE', () => {
  test('sees what it created for the row before', () => {
    const database = open();
    const text = `UNWIND ['x', 'x', 'y'] AS k MERGE (n:N {k: k})
      ON CREATE SET n.made = 1 ON MATCH SET n.met = 1 RETURN count(DISTINCT n)`;
    expect(database.rows(text)).toEqual(['2']);
    expect(database.rows('MATCH (n:N) RETURN n ORDER BY n.k')).toEqual([
      "(:N {k: 'x', made: 1, met: 1})",
      "(:N {k: 'y', made: 1})",
    ]);
  });

  test('creates the whole pattern when a part is missing', () => {
    const database = open('CREATE (:A {x: 1})');
    database.run('MERGE (:A {x: 1})-[:R]->(:B)');
    expect(database.rows('MATCH (a:A) RETURN count(a)')).toEqual(['2']);
  });

  test('takes either direction when none is written, and creates from left to right', () => {
    const database = open('CREATE (:A)<-[:R]-(:B)');
    expect(database.run('MATCH (a:A), (b:B) MERGE (a)-[:R]-(b)').summary.counters.relationshipsCreated).toBe(
      0,
    );
    const made = 'MATCH (a:A), (b:B) MERGE (a)-[r:S]-(b) RETURN labels(startNode(r))';
    expect(database.rows(made)).toEqual(["['A']"]);
  });

  test('refuses a property that is null', () => {
    expect(open().failure('MERGE (n:N {k: null})')).toEqual({
      message: "Cannot merge the following node because of null property value for 'k': (:N {k: null})",
      code: 'Neo.ClientError.Statement.SemanticError',
      phase: 'runtime',
      type: 'SemanticError',
    });
  });
});

describe('DELETE', () => {
  test('leaves what it deleted in the row, without its properties', () => {
    const database = open('CREATE (:N {x: 1})-[:R]->(:M)');
    const text = 'MATCH (n:N)-[r:R]->() DETACH DELETE n RETURN type(r), n.x';
    expect(database.failure(text)).toEqual({
      message: 'Node with id 0 has been deleted in this transaction',
      code: 'Neo.ClientError.Statement.EntityNotFound',
      phase: 'runtime',
      type: 'EntityNotFound',
    });
  });

  test('of a path deletes its nodes and relationships', () => {
    const database = open('CREATE (:N)-[:R]->(:N)');
    expect(database.run('MATCH p = (:N)-[:R]->(:N) DELETE p').summary.counters).toMatchObject({
      nodesDeleted: 2,
      relationshipsDeleted: 1,
    });
  });
});

describe('FOREACH', () => {
  test('writes for each element and passes its rows on', () => {
    const database = open();
    const text = 'UNWIND [1, 2] AS i FOREACH (k IN range(1, i) | CREATE (:N {i: i, k: k})) RETURN i';
    expect(database.rows(text)).toEqual(['1', '2']);
    expect(database.rows('MATCH (n:N) RETURN n.i, n.k ORDER BY n.i, n.k')).toEqual([
      '1 | 1',
      '2 | 1',
      '2 | 2',
    ]);
  });
});
