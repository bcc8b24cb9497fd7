import { describe, expect, test } from '@jest/globals';
import { TestDatabase } from '../database.ts';
import { openFamily } from './family.ts';

describe('MATCH', () => {
  const family = openFamily();

  test('uses each relationship once in one clause', () => {
    const apart = family.rows('MATCH (p)-[:LIVES_IN]->(c)<-[:LIVES_IN]-(q) RETURN p.id, q.id').toSorted();
    expect(apart).toEqual(["'a' | 'b'", "'b' | 'a'"]);
  });

  test('may use a relationship again in another clause', () => {
    const all = family.sorted('MATCH (p)-[:LIVES_IN]->(c) MATCH (c)<-[:LIVES_IN]-(q) RETURN p.id, q.id');
    expect(all).toEqual(["'a' | 'a'", "'a' | 'b'", "'b' | 'a'", "'b' | 'b'"]);
  });

  test('gives a self-loop once, whatever the direction', () => {
    for (const arrow of ['-[r:LIKES]->', '<-[r:LIKES]-', '-[r:LIKES]-']) {
      expect(family.rows(`MATCH (p)${arrow}(q) RETURN p.id, q.id`)).toEqual(["'c' | 'c'"]);
    }
  });

  test('gives parallel relationships one row each', () => {
    expect(family.sorted("MATCH ({id: 'a'})-[r:KNOWS]->({id: 'b'}) RETURN r.n")).toEqual(['1', '4']);
  });

  test('finds the ends of a relationship that is bound already', () => {
    const rows = family.sorted('MATCH ()-[r:LIVES_IN]->() WITH r MATCH (p)-[r]-(q) RETURN p.id, q.id');
    expect(rows).toEqual(["'a' | 'r'", "'b' | 'r'", "'r' | 'a'", "'r' | 'b'"]);
  });

  test('follows a bound list of relationships only in its own order', () => {
    const text = "MATCH ({id: 'a'})-[rs:KNOWS*2]->() WITH rs MATCH (p)-[rs*]->(q) RETURN p.id, q.id";
    expect(family.sorted(text)).toEqual(["'a' | 'c'", "'a' | 'c'"]);
  });

  test('keeps rows without a match when it is optional', () => {
    const rows = family.sorted('MATCH (p:Person) OPTIONAL MATCH (p)-[r:LIVES_IN]->(c) RETURN p.id, r, c.id');
    expect(rows).toEqual([
      "'a' | [:LIVES_IN] | 'r'",
      "'b' | [:LIVES_IN] | 'r'",
      "'c' | null | null",
      "'x' | null | null",
    ]);
  });

  test('starts nowhere from null', () => {
    expect(family.rows('OPTIONAL MATCH (n:Nobody) MATCH (n)--(m) RETURN m')).toEqual([]);
  });

  test('reads label expressions', () => {
    expect(family.sorted('MATCH (n:Person&!Hermit|City) RETURN n.id')).toEqual(["'a'", "'b'", "'c'", "'r'"]);
  });

  test('tests inline conditions', () => {
    const text = 'MATCH (p:Person WHERE p.age > 26)-[r:KNOWS WHERE r.n > 2]->(q) RETURN p.id, r.n, q.id';
    expect(family.sorted(text)).toEqual(["'a' | 4 | 'b'", "'c' | 3 | 'a'"]);
  });
});

describe('variable length', () => {
  const family = openFamily();

  test('lists relationships in the order of the pattern, from whichever end it is walked', () => {
    const expected = ['[1, 2]', '[4, 2]'];
    const forward = "MATCH ({id: 'a'})-[rs:KNOWS*2]->(q) RETURN [r IN rs | r.n] AS ns";
    const backward = "MATCH (p)-[rs:KNOWS*2]->({id: 'c'}) RETURN [r IN rs | r.n] AS ns";
    expect(family.sorted(forward)).toEqual(expected);
    expect(family.sorted(backward)).toEqual(expected);
  });

  test('of none stays where it is', () => {
    expect(family.sorted("MATCH p = ({id: 'x'})-[*0..3]-(q) RETURN length(p), q.id")).toEqual(["0 | 'x'"]);
  });

  test('tests its properties on every relationship', () => {
    expect(family.rows("MATCH ({id: 'a'})-[rs:KNOWS* {n: 1}]->(q) RETURN q.id")).toEqual(["'b'"]);
  });

  test('counts each path, but each distinct end once', () => {
    const pattern = "MATCH ({id: 'a'})-[:KNOWS*1..3]-(q)";
    expect(family.rows(`${pattern} RETURN count(q), count(DISTINCT q)`)).toEqual(['14 | 3']);
    expect(family.rows(`${pattern} RETURN count(DISTINCT q)`)).toEqual(['3']);
    expect(family.sorted(`${pattern} RETURN DISTINCT q.id`)).toEqual(["'a'", "'b'", "'c'"]);
  });

  test('reaches its own start only along a cycle', () => {
    const database = new TestDatabase();
    database.run('CREATE ({id: 1})-[:R]->(m {id: 2})-[:R]->({id: 3})');
    expect(database.sorted('MATCH ({id: 1})-[*1..4]-(q) RETURN DISTINCT q.id')).toEqual(['2', '3']);
  });
});

describe('quantified paths', () => {
  const family = openFamily();

  test('bind a list for each variable inside', () => {
    const text =
      "MATCH ({id: 'a'}) ((p)-[r:KNOWS]->(q)){1,2} (e) RETURN [n IN p | n.id] AS p, [x IN r | x.n] AS r, e.id";
    expect(family.sorted(text)).toEqual([
      "['a', 'b'] | [1, 2] | 'c'",
      "['a', 'b'] | [4, 2] | 'c'",
      "['a'] | [1] | 'b'",
      "['a'] | [4] | 'b'",
    ]);
  });

  test('are the same from either end', () => {
    const inside = '((p)-[r]->(q) WHERE p.age > 24){1,2}';
    const forward = family.sorted(`MATCH (a:Person) ${inside} (c:City) RETURN a.id, [n IN q | n.id] AS q`);
    const backward = family.sorted(
      `MATCH (c:City) MATCH (a:Person) ${inside} (c) RETURN a.id, [n IN q | n.id] AS q`,
    );
    expect(backward).toEqual(forward);
    expect(forward.length).toBe(5);
  });

  test('test conditions in each round', () => {
    const text = "MATCH ({id: 'c'}) ((p)-[:KNOWS]->(q) WHERE p.age > q.age)+ (e) RETURN e.id";
    expect(family.sorted(text)).toEqual(["'a'", "'b'", "'b'"]);
  });
});
