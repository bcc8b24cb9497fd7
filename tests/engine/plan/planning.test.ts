import { beforeAll, describe, expect, test } from '@jest/globals';
import { TestDatabase } from '../database.ts';

describe('the planner', () => {
  const database = new TestDatabase();
  const plan = (text: string, parameters = {}) => database.plan(text, parameters);
  const operators = (text: string, parameters = {}) => plan(text, parameters).map((line) => line.trim());

  beforeAll(() => {
    database.run('CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE');
    database.run('CREATE INDEX FOR (p:Person) ON (p.name)');
    database.run('CREATE INDEX FOR ()-[r:KNOWS]-() ON (r.key)');
    database.run("UNWIND range(1, 100) AS i CREATE (:Person {id: i, name: 'p' + i})");
    database.run("UNWIND range(1, 5) AS i CREATE (:City {name: 'c' + i})");
    database.run('MATCH (p:Person), (q:Person) WHERE q.id = p.id + 1 CREATE (p)-[:KNOWS {key: p.id}]->(q)');
    database.run("MATCH (p:Person), (c:City {name: 'c1'}) CREATE (p)-[:LIVES_IN]->(c)");
  });

  test('looks a unique property up', () => {
    expect(plan('MATCH (p:Person {id: 7}) RETURN p')).toEqual(['ProduceResults', '  NodeUniqueIndexSeek']);
  });

  test.each([
    ['p.name = $x', 'NodeIndexSeek'],
    ['p.name IN $x', 'NodeIndexSeek'],
    ["p.name STARTS WITH 'p1'", 'NodeIndexSeek'],
    ["'p1' < p.name AND p.name <= 'p3'", 'Filter'],
    ["p.name CONTAINS 'p1'", 'Filter'],
    ['p.name <> $x', 'Filter'],
  ])('sees %s', (condition, operator) => {
    expect(plan(`MATCH (p:Person) WHERE ${condition} RETURN p`)[1]?.trim()).toBe(operator);
  });

  test('starts from the rarer label and expands from there', () => {
    expect(plan("MATCH (p:Person)-[:LIVES_IN]->(c:City {name: 'c1'}) RETURN p")).toEqual([
      'ProduceResults',
      '  Filter',
      '    Expand(All)',
      '      Filter',
      '        NodeByLabelScan',
    ]);
  });

  test('expands between two nodes that are bound', () => {
    expect(plan('MATCH (p:Person {id: 1})-[r:KNOWS]->(q:Person {id: 2}) RETURN r')).toEqual([
      'ProduceResults',
      '  Expand(Into)',
      '    CartesianProduct',
      '      NodeUniqueIndexSeek',
      '      NodeUniqueIndexSeek',
    ]);
  });

  test('looks relationships up', () => {
    expect(plan('MATCH ()-[r:KNOWS {key: 3}]->() RETURN r')).toContain('    DirectedRelationshipIndexSeek');
  });

  test('uses what an earlier row says in a later look-up', () => {
    expect(plan('UNWIND [1, 2] AS i MATCH (p:Person {id: i}) RETURN p')).toEqual([
      'ProduceResults',
      '  CartesianProduct',
      '    Unwind',
      '    NodeUniqueIndexSeek',
    ]);
  });

  test('counts without looking', () => {
    expect(plan('MATCH (n) RETURN count(*)')[1]).toBe('  NodeCountFromCountStore');
    expect(plan('MATCH (n:Person) RETURN count(n)')[1]).toBe('  NodeCountFromCountStore');
    expect(plan('MATCH ()-[r:KNOWS]->() RETURN count(r)')[1]).toBe('  RelationshipCountFromCountStore');
    expect(plan('MATCH (n:Person {id: 1}) RETURN count(n)')[1]).toBe('  EagerAggregation');
    expect(plan('MATCH ()-[r:KNOWS]-() RETURN count(r)')[1]).toBe('  EagerAggregation');
  });

  test('asks a node for its degree', () => {
    expect(plan('MATCH (n:Person)-[r]-() RETURN n, count(r) AS d ORDER BY d DESC LIMIT 3')).toEqual([
      'ProduceResults',
      '  Top',
      '    GetDegree',
      '      NodeByLabelScan',
    ]);
    const counted = 'MATCH (n:Person)-[r:KNOWS]-() RETURN n.id AS id, count(r) AS d ORDER BY id LIMIT 2';
    const degrees =
      'MATCH (n:Person)-[r:KNOWS]-() WITH n, count(r) AS d RETURN n.id AS id, d ORDER BY id LIMIT 2';
    expect(database.rows(degrees)).toEqual(database.rows(counted));
  });

  test('finds each end of a long walk once when nothing else is asked', () => {
    const walked = plan('MATCH (p:Person {id: 1})-[:KNOWS*1..5]->(q) RETURN DISTINCT q');
    expect(walked).toContain('    PruningVarExpand');
    const listed = plan('MATCH (p:Person {id: 1})-[r:KNOWS*1..5]->(q) RETURN DISTINCT q');
    expect(listed).toContain('    VarLengthExpand(All)');
  });

  test('takes rows in before a clause that could change what is still to be read', () => {
    expect(operators('MATCH (p:Person) CREATE (:Person)')).toContain('Eager');
    expect(operators('MATCH (p:Person) CREATE (:Log)')).not.toContain('Eager');
    const loaded =
      'UNWIND $rows AS row MATCH (a:Person {id: row.a}) MATCH (b:Person {id: row.b}) CREATE (a)-[:R]->(b)';
    expect(operators(loaded, { rows: [] })).not.toContain('Eager');
    expect(operators('MATCH (a)-[:KNOWS]->(b) CREATE (b)-[:KNOWS]->(a)')).toContain('Eager');
  });

  test('tells rows and look-ups when asked to profile', () => {
    const { plan: root, profiled } = database.run('PROFILE MATCH (p:Person) WHERE p.id < 4 RETURN p').summary;
    expect(profiled).toBe(true);
    expect([root?.rows, root?.children[0]?.rows]).toEqual([3, 3]);
    expect(root?.children[0]?.children[0]?.dbHits).toBeGreaterThan(0);
  });

  test('answers EXPLAIN without parameters and without running', () => {
    const { rows, summary } = database.run('EXPLAIN MATCH (p:Person {id: $id}) DETACH DELETE p');
    expect(rows).toEqual([]);
    expect(summary.counters.nodesDeleted).toBe(0);
  });
});
