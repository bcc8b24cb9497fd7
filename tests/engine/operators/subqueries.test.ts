import { describe, expect, test } from '@jest/globals';
import { openFamily } from './family.ts';

describe('subqueries', () => {
  const family = openFamily();

  test('run once for each row and see what they import', () => {
    const counted =
      'MATCH (p:Person) CALL (p) { MATCH (p)-[:KNOWS]->(q) RETURN count(q) AS n } RETURN p.id, n';
    const old =
      'MATCH (p:Person) CALL { WITH p MATCH (p)-[:KNOWS]->(q) RETURN count(q) AS n } RETURN p.id, n';
    const expected = ["'a' | 2", "'b' | 1", "'c' | 1", "'x' | 0"];
    expect(family.sorted(counted)).toEqual(expected);
    expect(family.sorted(old)).toEqual(expected);
  });

  test('drop rows without an answer unless they are optional', () => {
    const body = '(p) { MATCH (p)-[:LIKES]->(q) RETURN q.id AS liked }';
    expect(family.rows(`MATCH (p:Person) CALL ${body} RETURN p.id, liked`)).toEqual(["'c' | 'c'"]);
    expect(family.sorted(`MATCH (p:Person) OPTIONAL CALL ${body} RETURN p.id, liked`)).toEqual([
      "'a' | null",
      "'b' | null",
      "'c' | 'c'",
      "'x' | null",
    ]);
  });

  test('count, collect and test inside expressions', () => {
    const text = `MATCH (p:Person) RETURN p.id, EXISTS { (p)-[:LIVES_IN]->() } AS e, COUNT { (p)--() } AS c,
      COLLECT { MATCH (p)-[:KNOWS]->(q) RETURN q.id ORDER BY q.id } AS l ORDER BY p.id`;
    expect(family.rows(text)).toEqual([
      "'a' | true | 4 | ['b', 'b']",
      "'b' | true | 4 | ['c']",
      "'c' | false | 3 | ['a']",
      "'x' | false | 0 | []",
    ]);
  });

  test('keep outer variables in sight behind a WITH of their own', () => {
    const text = `MATCH (p:Person) WHERE EXISTS {
      MATCH (p)-[:KNOWS]->(q) WITH q WHERE q.age > p.age RETURN q } RETURN p.id`;
    expect(family.sorted(text)).toEqual(["'b'"]);
  });

  test('unite their branches', () => {
    const text = 'CALL { RETURN 1 AS x UNION ALL RETURN 2 AS x UNION ALL RETURN 2 AS x } RETURN sum(x)';
    expect(family.rows(text)).toEqual(['5']);
  });
});

describe('pattern comprehensions and predicates', () => {
  const family = openFamily();

  test('look from the row they stand in', () => {
    const text = `MATCH (p:Person) WHERE (p)-[:KNOWS]->() AND NOT (p)-[:LIKES]->()
      RETURN p.id, [(p)-[r:KNOWS]->(q) WHERE q.age > 26 | q.id] AS l`;
    expect(family.sorted(text)).toEqual(["'a' | []", "'b' | ['c']"]);
  });
});
