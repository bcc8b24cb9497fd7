import { describe, expect, test } from '@jest/globals';
import { analyse } from './analysis.ts';

describe('The access a statement needs', () => {
  test.each([
    ['MATCH (n) RETURN n', 'read'],
    ['CREATE ()', 'write'],
    ['MATCH (n) CALL (n) { CALL (n) { FOREACH (x IN [1] | SET n.x = x) } } RETURN n', 'write'],
    ['CALL my.write()', 'write'],
    ['MATCH (n) CALL my.write() RETURN n', 'write'],
    ['CALL db.labels()', 'read'],
    ['CREATE INDEX FOR (n:A) ON (n.x)', 'schema'],
    ['DROP CONSTRAINT c', 'schema'],
    ['SHOW INDEXES', 'read'],
    ['EXPLAIN CREATE ()', 'read'],
    ['PROFILE CREATE ()', 'write'],
  ])('of %s is %s', (text, access) => {
    expect(analyse(text).access).toBe(access);
  });
});

describe('The columns', () => {
  test.each([
    ['MATCH (b)-[r]->(a) RETURN *, 1 + 1', ['a', 'b', 'r', '1 + 1']],
    ['MATCH (n) SET n.x = 1', []],
    ['CALL my.search("x")', ['node', 'score']],
    ['CALL my.search("x") YIELD score AS s', ['s']],
    ['SHOW INDEXES YIELD name AS n, type', ['n', 'type']],
    ['RETURN 1 AS x UNION RETURN 2 AS x', ['x']],
  ])('of %s are %j', (text, columns) => {
    expect(analyse(text).columns).toEqual(columns);
  });
});

describe('What a statement names', () => {
  const facts = analyse(
    `MATCH (n:Person {name: $name})-[r:KNOWS|LIKES]->(m) WHERE m:Man AND r:KNOWS AND toUpper(n.role) = $role
     CALL my.search($name) YIELD node
     WITH n, count(*) AS c, EXISTS { (n)-[:HATES {since: $since}]->() } AS e
     SET n:Known, n.seen = rand()
     RETURN n {.age}, c`,
  );

  test.each([
    ['parameters', ['name', 'role', 'since']],
    ['functions', ['toUpper', 'count', 'rand']],
    ['procedures', ['my.search']],
    ['labels', ['Person', 'Man', 'Known']],
    ['types', ['KNOWS', 'LIKES', 'HATES']],
    ['properties', ['name', 'role', 'since', 'seen', 'age']],
  ] as const)('%s: %j', (kind, names) => {
    expect([...facts[kind].keys()].sort()).toEqual([...names].sort());
  });

  test('is found where it is written', () => {
    const { labels } = analyse('MATCH (n:A), (m:A) RETURN n');
    expect([...labels]).toEqual([
      [
        'A',
        [
          { start: 9, end: 10 },
          { start: 16, end: 17 },
        ],
      ],
    ]);
  });

  test('includes the parameters that a call without parentheses takes', () => {
    expect([...analyse('CALL my.search').parameters.keys()]).toEqual(['text']);
  });
});
