import { describe, expect, test } from '@jest/globals';
import { AppError } from '../../../server/errors.ts';
import { checkStatement } from '../../../server/storage/gate/check-statement.ts';
import { judgeTokens } from '../../../server/storage/gate/token-check.ts';
import { listReadings } from '../../../server/storage/gate/unicode-readings.ts';
import { StoreError } from '../../../server/storage/graph-store.ts';
import { attacks } from './attacks.ts';
import { harmless } from './harmless.ts';

/** The code with which a statement is refused; undefined when it gets through. */
function refusal(statement: string, writesAllowed = false): string | undefined {
  try {
    checkStatement(statement, { store: 'embedded', writesAllowed });
    return undefined;
  } catch (error) {
    if (error instanceof AppError || error instanceof StoreError) return error.code;
    throw error;
  }
}

describe('the gate in read mode refuses', () => {
  for (const [trick, statements] of Object.entries(attacks)) {
    test.each(statements)(`${trick}: %j`, (statement) => {
      expect(refusal(statement)).toMatch(/^Dragoman\.(Writes|Call)NotAllowed$/);
    });
  }
});

describe('the words of a statement alone, without our parser, give away', () => {
  for (const [trick, statements] of Object.entries(attacks)) {
    test.each(statements)(`${trick}: %j`, (statement) => {
      const findings = listReadings(statement).flatMap((reading) => judgeTokens(reading, false).findings);
      expect(findings).not.toEqual([]);
    });
  }
});

describe('what our parser does not know', () => {
  test.each([
    'MATCH (n) RETURN n NEXT RETURN 1',
    'CYPHER 25 MATCH (n) SEARCH n IN (VECTOR INDEX i FOR $v LIMIT 5) RETURN n',
    'MATCH (n) RETURN n GROUP BY n.x',
    'MATCH ACYCLIC (a)-[r]->+(b) RETURN a',
  ])('gets through when its words are harmless: %j', (statement) => {
    expect(refusal(statement)).toBeUndefined();
  });

  test.each([
    'MATCH (n) RETURN n NEXT CREATE (m)',
    'CYPHER 25 MATCH (n) SEARCH n IN (VECTOR INDEX i FOR apoc.version() LIMIT 5) RETURN n',
    'MATCH (n) RETURN n GROUP BY n.x NEXT SET n.x = 1',
    'MATCH ACYCLIC (a)-[r]->+(b) CALL apoc.load.json("x") RETURN a',
  ])('is refused when they are not: %j', (statement) => {
    expect(refusal(statement)).toMatch(/^Dragoman\.(Writes|Call)NotAllowed$/);
  });
});

test.each(['   ', '\n', '// nothing', '/* nothing */', '\ufeff'])(
  'a statement with nothing in it is a SyntaxError before any store sees it: %j',
  (statement) => {
    expect(refusal(statement)).toBe('Neo.ClientError.Statement.SyntaxError');
  },
);

describe('the gate in read mode lets through', () => {
  for (const [kind, statements] of Object.entries(harmless)) {
    test.each(statements)(`${kind}: %j`, (statement) => {
      expect(refusal(statement)).toBeUndefined();
    });
  }
});

describe('with writing allowed', () => {
  test.each([
    'CREATE (n)',
    'MATCH (n) SET n.x = 1',
    'CREATE INDEX i FOR (n:N) ON (n.x)',
    'MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS',
    'CALL db.awaitIndexes(10)',
  ])('%j gets through', (statement) => {
    expect(refusal(statement, true)).toBeUndefined();
  });

  test.each([
    ...(attacks['files and the network'] ?? []),
    ...(attacks.administration ?? []),
    ...(attacks['functions outside the list'] ?? []),
    'CALL apoc.load.json("http://example.org")',
  ])('%j stays refused', (statement) => {
    expect(refusal(statement, true)).toBe('Dragoman.CallNotAllowed');
  });
});

test('the refusal says what, where, and what to do', () => {
  const statement = 'MATCH (n)\n  DELETE n';
  expect(() => checkStatement(statement, { store: 'embedded', writesAllowed: false })).toThrow(
    new AppError('Dragoman.WritesNotAllowed', 'DELETE changes the graph, and writing is not allowed here.'),
  );
  try {
    checkStatement(statement, { store: 'embedded', writesAllowed: false });
  } catch (error) {
    expect(error).toMatchObject({
      code: 'Dragoman.WritesNotAllowed',
      position: { line: 2, column: 3, offset: 12 },
      hint: 'Start Dragoman with ALLOW_WRITES=true to let statements change the graph.',
    });
  }
});

test('a word that begins no statement is a syntax error, not an attack', () => {
  expect(refusal('RETRN 1')).toBe('Neo.ClientError.Statement.SyntaxError');
});

test.each([
  ['RETURN toUper(1)', 'Did you mean toUpper? '],
  ['RETURN siz([1])', 'Did you mean size? '],
  ['CALL db.lables()', 'Did you mean db.labels? '],
  ['RETURN apoc.load.json(1)', ''],
])('the gate names what was nearly written: %s', (statement, meant) => {
  const check = () => checkStatement(statement, { store: 'embedded', writesAllowed: false });
  expect(check).toThrow(
    expect.objectContaining({
      hint: `${meant}docs/security.md lists the procedures and functions that may be called.`,
    }),
  );
});
