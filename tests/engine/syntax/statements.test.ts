import { describe, expect, test } from '@jest/globals';
import type { Clause } from '../../../server/engine/syntax/ast.ts';
import { parseStatement } from '../../../server/engine/syntax/parse.ts';
import { failureOf } from './failure.ts';

function clausesOf(text: string): readonly Clause[] {
  const { body } = parseStatement(text);
  return body.kind === 'Query' ? body.parts.flatMap((part) => part.clauses) : [];
}

describe('A query', () => {
  test.each([
    ['MATCH (n) OPTIONAL MATCH (m) RETURN n', ['Match', 'Match', 'Return']],
    ['MATCH (n) WITH n ORDER BY n.x LIMIT 1 RETURN n', ['Match', 'With', 'Return']],
    ['MATCH (n) ORDER BY n.x OFFSET 1 LIMIT 2 RETURN n', ['Match', 'OrderBy', 'Return']],
    ['UNWIND [1] AS x LET y = x FILTER y > 1 FINISH', ['Unwind', 'Let', 'Filter', 'Finish']],
    ['CALL db.labels() YIELD label AS l WHERE l = 1 RETURN l', ['ProcedureCall', 'Return']],
    ['MATCH (n) OPTIONAL CALL (n) { RETURN 1 AS x } RETURN x', ['Match', 'SubqueryCall', 'Return']],
    ['CALL { CREATE () } IN 3 CONCURRENT TRANSACTIONS OF 10 ROWS ON ERROR CONTINUE', ['SubqueryCall']],
    ['CREATE (a) MERGE (b) ON CREATE SET b.x = 1 ON MATCH SET b:B', ['Create', 'Merge']],
    [
      'MATCH (n) SET n.x = 1, n += {}, n:A:B REMOVE n.x, n:A DETACH DELETE n',
      ['Match', 'Set', 'Remove', 'Delete'],
    ],
    ['FOREACH (x IN [1] | CREATE (:A {x: x}) SET x.y = 1)', ['Foreach']],
    ["LOAD CSV WITH HEADERS FROM 'f' AS row FIELDTERMINATOR ';' RETURN row", ['LoadCsv', 'Return']],
    ['USE neo4j MATCH (n) RETURN n', ['Use', 'Match', 'Return']],
    ['INSERT (:A)', ['Create']],
    ['RETURN 1 AS x UNION ALL RETURN 2 AS x', ['Return', 'Return']],
  ])('%s has its clauses', (text, kinds) => {
    expect(clausesOf(text).map(({ kind }) => kind)).toEqual(kinds);
  });

  test.each([
    ['RETURN 1 +  2', '1 +  2'],
    ['RETURN (n.x)', '(n.x)'],
    ['RETURN n . x // why', 'n . x'],
    ['RETURN `a b`', 'a b'],
    ['RETURN n {.x}', 'n'],
    ['RETURN count( * )', 'count( * )'],
    ["RETURN 'a' AS b", 'b'],
  ])('%s names its column', (text, name) => {
    expect(clausesOf(text)[0]).toMatchObject({ items: [{ name }] });
  });

  test('a subquery says what it imports', () => {
    const imported = (text: string) => {
      const call = clausesOf(text).find((clause) => clause.kind === 'SubqueryCall');
      return (
        call?.imports && { star: call.imports.star, names: call.imports.variables.map(({ name }) => name) }
      );
    };
    expect(imported('CALL { RETURN 1 AS x }')).toBeUndefined();
    expect(imported('CALL () { RETURN 1 AS x }')).toEqual({ star: false, names: [] });
    expect(imported('CALL (*) { RETURN 1 AS x }')).toEqual({ star: true, names: [] });
    expect(imported('CALL (a, b) { RETURN 1 AS x }')).toEqual({ star: false, names: ['a', 'b'] });
  });
});

describe('A prefix', () => {
  test.each([
    ['EXPLAIN RETURN 1', 'explain', undefined],
    ['PROFILE RETURN 1;', 'profile', undefined],
    ['CYPHER 25 EXPLAIN RETURN 1', 'explain', 25],
    ['CYPHER 5 runtime = slotted planner=cost RETURN 1', 'run', 5],
    ['CYPHER runtime=slotted RETURN 1', 'run', undefined],
  ])('%s is understood', (text, mode, version) => {
    expect(parseStatement(text)).toMatchObject({ mode, version });
  });
});

describe('A schema command', () => {
  test.each([
    [
      'CREATE INDEX FOR (n:A) ON (n.x, n.y)',
      {
        kind: 'CreateIndex',
        indexType: 'RANGE',
        name: undefined,
        labelsOrTypes: ['A'],
        properties: ['x', 'y'],
      },
    ],
    [
      'CREATE TEXT INDEX i IF NOT EXISTS FOR ()-[r:T]-() ON (r.x)',
      { kind: 'CreateIndex', indexType: 'TEXT', name: 'i', ifNotExists: true, entity: 'relationship' },
    ],
    [
      'CREATE FULLTEXT INDEX i FOR (n:A|B) ON EACH [n.x, n.y]',
      { kind: 'CreateIndex', indexType: 'FULLTEXT', labelsOrTypes: ['A', 'B'], properties: ['x', 'y'] },
    ],
    [
      'CREATE LOOKUP INDEX i FOR (n) ON EACH labels(n)',
      { kind: 'CreateIndex', indexType: 'LOOKUP', labelsOrTypes: [], properties: [] },
    ],
    [
      'CREATE CONSTRAINT c FOR (n:A) REQUIRE n.x IS UNIQUE',
      { kind: 'CreateConstraint', constraintType: 'unique', labelOrType: 'A', properties: ['x'] },
    ],
    [
      'CREATE CONSTRAINT FOR (n:A) REQUIRE (n.x, n.y) IS NODE KEY',
      { kind: 'CreateConstraint', constraintType: 'key', properties: ['x', 'y'] },
    ],
    [
      'CREATE CONSTRAINT FOR ()-[r:T]-() REQUIRE r.x IS :: STRING',
      { kind: 'CreateConstraint', constraintType: 'type', propertyType: { name: 'STRING' } },
    ],
    ['DROP INDEX i IF EXISTS', { kind: 'DropIndex', name: 'i', ifExists: true }],
    ['DROP CONSTRAINT c', { kind: 'DropConstraint', name: 'c', ifExists: false }],
  ])('%s is read', (text, body) => {
    expect(parseStatement(text).body).toMatchObject(body);
  });

  test('a path variable named like a command is none', () => {
    expect(clausesOf('CREATE index = (a)-[:T]->(b)').map(({ kind }) => kind)).toEqual(['Create']);
  });
});

describe('SHOW and administration', () => {
  test.each([
    ['SHOW INDEX', { subject: 'INDEXES', filter: undefined }],
    ['SHOW FULLTEXT INDEXES YIELD name AS n WHERE n = 1', { subject: 'INDEXES', filter: 'FULLTEXT' }],
    ['SHOW ALL FUNCTIONS', { subject: 'FUNCTIONS', filter: 'ALL' }],
    [
      'SHOW USER DEFINED FUNCTIONS EXECUTABLE BY CURRENT USER',
      { subject: 'FUNCTIONS', filter: 'USER DEFINED' },
    ],
    ['SHOW NODE KEY CONSTRAINTS', { subject: 'CONSTRAINTS', filter: 'NODE KEY' }],
    ['SHOW DATABASE neo4j', { subject: 'DATABASES', filter: 'neo4j' }],
    ['SHOW PROCEDURES YIELD * ORDER BY name LIMIT 1 RETURN count(*)', { subject: 'PROCEDURES' }],
  ])('%s is read', (text, body) => {
    expect(parseStatement(text).body).toMatchObject({ kind: 'Show', ...body });
  });

  test.each([
    ["CREATE USER bob SET PASSWORD 'x'", 'CREATE USER'],
    ['DROP DATABASE x', 'DROP DATABASE'],
    ['GRANT ROLE a TO b', 'GRANT'],
    ['SHOW USERS', 'SHOW USERS'],
    ['SHOW ALL PRIVILEGES', 'SHOW ALL PRIVILEGES'],
    ['TERMINATE TRANSACTION 1', 'TERMINATE'],
    ['ALTER DATABASE x SET ACCESS READ ONLY', 'ALTER'],
  ])('%s is recognised', (text, name) => {
    expect(parseStatement(text).body).toMatchObject({ kind: 'RefusedCommand', name });
  });
});

describe('What does not fit', () => {
  test('is named together with what would', () => {
    expect(failureOf('MATCH (n RETURN n', parseStatement)).toEqual({
      message: "Invalid input 'RETURN': expected ')', ':', 'IS' or 'WHERE'",
      detail: 'UnexpectedSyntax',
      at: 'RETURN',
      hint: undefined,
    });
  });

  test('is corrected when it is nearly right', () => {
    expect(failureOf('MATCH (n) RETRUN n', parseStatement)).toMatchObject({
      at: 'RETRUN',
      hint: 'Did you mean RETURN?',
    });
  });

  test('may be a character that Cypher does not know', () => {
    expect(failureOf('RETURN 42 — 41', parseStatement)).toMatchObject({
      at: '—',
      detail: 'InvalidUnicodeCharacter',
    });
  });

  test('may be a second statement', () => {
    expect(failureOf('RETURN 1; RETURN 2', parseStatement)).toMatchObject({
      message:
        'Expected exactly one statement per query but got more: another one begins behind the semicolon',
      at: 'RETURN',
    });
  });

  test('may be the end', () => {
    expect(failureOf('', parseStatement)).toMatchObject({
      message: expect.stringContaining("Invalid input '': expected 'CALL'"),
    });
  });
});
