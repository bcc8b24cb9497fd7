import { describe, expect, test } from '@jest/globals';
import type { CypherError } from '../../../server/engine/errors.ts';
import { failureOf } from '../syntax/failure.ts';
import { analyse } from './analysis.ts';

describe('What is not done here', () => {
  test.each([
    [
      "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
      'LOAD CSV is not supported',
      'Read the file yourself and send its rows as a parameter: UNWIND $rows AS row …',
    ],
    [
      'USE neo4j MATCH (n) RETURN n',
      'USE is not supported',
      'There is one graph only; leave the USE clause out.',
    ],
    [
      'UNWIND [1] AS x CALL (x) { CREATE () } IN TRANSACTIONS OF 10 ROWS',
      'CALL { … } IN TRANSACTIONS is not supported',
      'Leave IN TRANSACTIONS out, or send the work in batches of your own.',
    ],
    [
      'CREATE USER bob',
      'CREATE USER is not supported',
      'There are neither users nor several databases here; administration needs a Neo4j server.',
    ],
    [
      'CREATE VECTOR INDEX v FOR (n:A) ON (n.x) OPTIONS {indexConfig: {}}',
      'Vector indexes are not supported',
      'Create a full-text index (CREATE FULLTEXT INDEX …), or connect a Neo4j.',
    ],
    [
      'RETURN apoc.text.join([], "")',
      'The function apoc.text.join is not available here',
      'APOC is a Neo4j plugin. Most of it has a counterpart in Cypher itself; otherwise connect a Neo4j that has it.',
    ],
    [
      'CALL gds.pageRank.stream("g")',
      'The procedure gds.pageRank.stream is not available here',
      'Graph Data Science is a Neo4j plugin; connect a Neo4j that has it.',
    ],
  ])('%s is refused by name', (text, message, hint) => {
    expect(failureOf(text, analyse)).toMatchObject({ message, hint });
  });

  test('has a code of its own', () => {
    try {
      analyse('MATCH (n) CALL (n) { LOAD CSV FROM "x" AS row RETURN row } RETURN n');
    } catch (error) {
      expect((error as CypherError).code).toBe('Neo.ClientError.Statement.FeatureNotSupported');
      expect((error as CypherError).phase).toBe('compile');
    }
    expect.assertions(2);
  });
});
