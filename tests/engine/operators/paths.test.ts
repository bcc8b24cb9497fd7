import { describe, expect, test } from '@jest/globals';
import { TestDatabase } from '../database.ts';
import { openFamily } from './family.ts';

describe('shortestPath', () => {
  const family = openFamily();
  const ends = "MATCH (a {id: 'a'}), (c {id: 'c'})";

  test('is found in every position', () => {
    const found = ['[3]'];
    const numbers = '[r IN relationships(p) | r.n] AS ns';
    const pattern = 'shortestPath((a)-[:KNOWS*]-(c))';
    expect(family.rows(`${ends} MATCH p = ${pattern} RETURN ${numbers}`)).toEqual(found);
    expect(family.rows(`${ends}, p = ${pattern} RETURN ${numbers}`)).toEqual(found);
    expect(family.rows(`${ends} WITH ${pattern} AS p RETURN ${numbers}`)).toEqual(found);
    expect(family.rows(`${ends} WHERE length(${pattern}) = 1 RETURN c.id`)).toEqual(["'c'"]);
  });

  test('satisfies its conditions, though a shorter path does not', () => {
    const text = `${ends} MATCH p = shortestPath((a)-[:KNOWS*]-(c)) WHERE length(p) > 1 RETURN length(p)`;
    expect(family.rows(text)).toEqual(['2']);
  });

  test('tests what all its parts must satisfy', () => {
    const text = `${ends} MATCH p = shortestPath((a)-[*]-(c)) WHERE none(r IN relationships(p) WHERE r.n = 3)
      RETURN length(p)`;
    expect(family.rows(text)).toEqual(['2']);
  });

  test('gives all of the same length when asked', () => {
    const text = `${ends} MATCH p = allShortestPaths((a)-[:KNOWS*]->(c)) RETURN [r IN relationships(p) | r.n] AS ns`;
    expect(family.sorted(text)).toEqual(['[1, 2]', '[4, 2]']);
  });

  test('keeps to its maximum and its types', () => {
    expect(family.rows(`${ends} MATCH p = shortestPath((a)-[:KNOWS*..1]->(c)) RETURN p`)).toEqual([]);
    expect(family.rows(`${ends} MATCH p = shortestPath((a)-[:LIVES_IN*]-(c)) RETURN p`)).toEqual([]);
  });

  test('has no path between a node and itself', () => {
    expect(family.failure('MATCH (a:City) MATCH p = shortestPath((a)-[*]-(a)) RETURN p')).toEqual({
      message:
        'The shortest path algorithm does not work when the start and end nodes are the same. This can happen if you ' +
        'perform a shortestPath search after a cartesian product that might have the same start and end nodes for ' +
        'some of the rows passed to shortestPath.',
      code: 'Neo.DatabaseError.Statement.ExecutionFailed',
      phase: 'runtime',
      type: 'ArgumentError',
    });
  });
});

describe('path selectors', () => {
  const family = openFamily();

  test('take the shortest for each pair of ends', () => {
    const text = "MATCH p = ANY SHORTEST (:Person {id: 'a'})-[:KNOWS]->+(q) RETURN q.id, length(p)";
    expect(family.sorted(text)).toEqual(["'a' | 3", "'b' | 1", "'c' | 2"]);
  });

  test('take so many, or groups of one length', () => {
    const start = "(:Person {id: 'a'})-[:KNOWS]->+(q:Person {id: 'c'})";
    expect(family.rows(`MATCH p = SHORTEST 1 ${start} RETURN length(p)`)).toEqual(['2']);
    expect(family.rows(`MATCH p = SHORTEST 5 ${start} RETURN length(p)`)).toEqual(['2', '2']);
    expect(family.rows(`MATCH p = ALL SHORTEST ${start} RETURN length(p)`)).toEqual(['2', '2']);
  });

  test('find the way round to their own start', () => {
    const text = "MATCH (a {id: 'a'}) MATCH p = SHORTEST 1 (a)-[:KNOWS]-+(a) RETURN length(p)";
    expect(family.rows(text)).toEqual(['2']);
  });

  test('are not misled by a shorter way that cannot be continued', () => {
    const database = new TestDatabase();
    database.run("CREATE (a {id: 'a'})-[:R]->(b {id: 'b'})");
    expect(database.rows("MATCH p = SHORTEST 1 ({id: 'a'})-[:R]-{2,}(q) RETURN p")).toEqual([]);
  });

  test('select after conditions inside, and before those of WHERE', () => {
    const path = "(:Person {id: 'a'})-[r:KNOWS]->+(q)";
    expect(family.rows(`MATCH p = SHORTEST 1 ${path} WHERE length(p) > 3 RETURN q.id`)).toEqual([]);
    expect(family.sorted(`MATCH SHORTEST 1 (${path} WHERE q.age > 26) RETURN q.id, size(r)`)).toEqual([
      "'a' | 3",
      "'c' | 2",
    ]);
  });
});
