import { describe, expect, test } from '@jest/globals';
import { failureOf } from '../syntax/failure.ts';
import { analyse } from './analysis.ts';

describe('An error', () => {
  test('names the variable, its place and the one that was probably meant', () => {
    expect(failureOf('MATCH (person) RETURN persn.name', analyse)).toEqual({
      message: 'Variable `persn` not defined',
      detail: 'UndefinedVariable',
      at: 'persn',
      hint: 'Did you mean `person`?',
    });
  });

  test('names the function that was probably meant', () => {
    expect(failureOf("RETURN toUper('a')", analyse)).toEqual({
      message: "Unknown function 'toUper'",
      detail: 'UnknownFunction',
      at: 'toUper',
      hint: 'Did you mean toUpper?',
    });
  });

  test('names the procedure that was probably meant', () => {
    expect(failureOf('CALL db.lables()', analyse)).toEqual({
      message: 'There is no procedure with the name `db.lables` registered for this database instance',
      detail: 'ProcedureNotFound',
      at: 'db.lables',
      hint: 'Did you mean db.labels?',
    });
  });

  test('names the field that was probably meant', () => {
    expect(failureOf('CALL db.labels() YIELD labels RETURN labels', analyse)).toEqual({
      message: 'Unknown procedure output: `labels`',
      detail: 'UndefinedVariable',
      at: 'labels',
      hint: 'Did you mean `label`?',
    });
  });
});

describe('Variables', () => {
  test.each([
    ['MATCH (n) WITH 1 AS x RETURN n', 'UndefinedVariable', 'n'],
    ['MATCH (n) WHERE (n)-->(m) RETURN n', 'UndefinedVariable', 'm'],
    ['MATCH (n) RETURN DISTINCT n.x ORDER BY n.y', 'UndefinedVariable', 'n'],
    ['MATCH (n) CALL { MATCH (n)-->(m) WITH m RETURN n.x AS x } RETURN x', 'UndefinedVariable', 'n'],
    ['CALL (n) { RETURN 1 AS x } RETURN x', 'UndefinedVariable', 'n'],
    ['CREATE (a {x: a.y})', 'UndefinedVariable', '{x: a.y}'],
    ['MATCH (n) UNWIND [1] AS n RETURN n', 'VariableAlreadyBound', 'n'],
    ['MATCH (n) CREATE (n)', 'VariableAlreadyBound', 'n'],
    ['MATCH (n) CALL (n) { RETURN n }  RETURN n', 'VariableAlreadyBound', 'RETURN n'],
    ['MATCH p = (p)-->() RETURN p', 'VariableAlreadyBound', 'p'],
    ['MATCH (a) MATCH ((a)-->(b))+ RETURN b', 'VariableAlreadyBound', 'a'],
    ['MATCH (n) WITH n.x AS m MATCH (m) RETURN m', 'VariableTypeConflict', 'm'],
    ['MATCH ()-[r]->(r) RETURN r', 'VariableTypeConflict', 'r'],
    ['MATCH (a)-[r]->()-[r]->() RETURN r', 'RelationshipUniquenessViolation', 'r'],
    ['MATCH (n) WITH n AS m, count(*) AS c, 1 AS n WHERE n.x RETURN m', 'InvalidArgumentType', 'n'],
    ['RETURN *', 'NoVariablesInScope', 'RETURN *'],
    ['RETURN 1 AS a, 2 AS a', 'ColumnNameConflict', '2 AS a'],
    ['WITH 1 + 1 RETURN 1', 'NoExpressionAlias', '1 + 1'],
  ])('%s', (text, detail, at) => {
    expect(failureOf(text, analyse)).toMatchObject({ detail, at });
  });

  test.each([
    'MATCH (n) WITH n.x AS x WHERE n.y RETURN x',
    'MATCH (n) RETURN n.x AS x ORDER BY n.y, x',
    'MATCH (n) RETURN n.x, count(*) AS c ORDER BY n.x, c',
    'MATCH (n) RETURN DISTINCT n AS m ORDER BY n.x, m.x',
    'MATCH (n) RETURN [n IN [1] | n] AS xs',
    'MATCH (n) CALL (n) { WITH 1 AS one RETURN n.x AS x } RETURN x',
    'MATCH (n) RETURN EXISTS { MATCH (n)-->(m) WITH m RETURN n }',
    'MATCH (n) RETURN n {.x}, n.y',
    'WITH 1 AS x WITH *, x + 1 AS x RETURN x',
    'MATCH (a)-[r WHERE r.x > 1]->{1,2}(b) RETURN [x IN r | x.y]',
    'MATCH p = () FOREACH (p IN nodes(p) | SET p.x = 1)',
  ])('are in order in %s', (text) => {
    expect(analyse(text)).toBeDefined();
  });
});

describe('Types that are certain', () => {
  test.each([
    ['RETURN 1 AND true', 'Type mismatch: expected Boolean but was Integer', '1'],
    ['MATCH (n) WHERE n RETURN n', 'Type mismatch: expected Boolean but was Node', 'n'],
    ['RETURN 1 IN 2', 'Type mismatch: expected List but was Integer', '2'],
    ["RETURN [x IN ['a'] | x % 2]", 'Type mismatch: expected Integer or Float but was String', 'x'],
    ['RETURN date() - date()', 'Type mismatch: expected Duration but was Temporal', 'date()'],
    [
      'RETURN -duration("P1D")',
      'Type mismatch: expected Float or Integer but was Duration',
      'duration("P1D")',
    ],
    ['MATCH (n) RETURN type(n)', 'Type mismatch: expected Relationship but was Node', 'n'],
    ['MATCH p = () RETURN size(p)', 'Type mismatch: expected String or List but was Path', 'p'],
    ["RETURN 'abc'[0..1]", 'Type mismatch: expected List but was String', "'abc'"],
    [
      "RETURN reduce(a = 0, x IN ['b'] | a + x)",
      'Type mismatch: accumulator is Integer but expression has type String',
      'a + x',
    ],
    ['RETURN 1 LIMIT 1.5', 'Type mismatch: expected Integer but was Float', '1.5'],
    ['MATCH (n) SET n = 1', 'Type mismatch: expected Map, Node or Relationship but was Integer', '1'],
    [
      'MATCH (n) DELETE n.x',
      'Type mismatch: expected Node, Path or Relationship but was Property Value',
      'n.x',
    ],
    ['CALL my.search(1)', 'Type mismatch: expected String but was Integer', '1'],
  ])('%s', (text, message, at) => {
    expect(failureOf(text, analyse)).toMatchObject({ message, at, detail: 'InvalidArgumentType' });
  });

  test.each([
    'RETURN $p AND $q, $p IN $q, $p % 2',
    'MATCH (n) WHERE n.x RETURN -n.x, n.x[0], n.x.y',
    "RETURN 1 + 'a', 'a' + 1.5, [1] + 2, 2 + [1]",
    "RETURN 1 < 'a', 'a' STARTS WITH 1, null + 1",
    'MATCH (n) WITH [n] AS ns UNWIND ns AS m MATCH (m)-->() RETURN m',
  ])('are not claimed in %s', (text) => {
    expect(analyse(text)).toBeDefined();
  });
});

describe('Aggregation', () => {
  test.each([
    ['MATCH (n) WHERE count(n) > 1 RETURN n', 'InvalidAggregation', 'count(n)'],
    ['MATCH (n) RETURN n.x ORDER BY max(n.y)', 'InvalidAggregation', 'max(n.y)'],
    ['RETURN [x IN [1] | count(*)]', 'InvalidAggregation', 'count(*)'],
    ['RETURN count(count(*))', 'NestedAggregation', 'count(*)'],
    ['RETURN count(rand())', 'NonConstantExpression', 'rand()'],
    ['MATCH (n) RETURN n.x + count(*)', 'AmbiguousAggregationExpression', 'n.x'],
    ['MATCH (n) RETURN n.x + 1, n.x + 1 + count(*)', 'AmbiguousAggregationExpression', 'n.x'],
    ['MATCH (n) RETURN n {.x, c: count(*)}', 'AmbiguousAggregationExpression', 'n'],
  ])('%s', (text, detail, at) => {
    expect(failureOf(text, analyse)).toMatchObject({ detail, at });
  });

  test.each([
    'MATCH (n) RETURN n.x, n.x + count(*)',
    'MATCH (n) RETURN n, n.x + count(*)',
    'MATCH (n) RETURN n.x, [x IN collect(n.y) WHERE x > n.x]',
    'MATCH (n) RETURN all(x IN collect(n.x) WHERE x > 1)',
    'MATCH (n) RETURN n.x AS x, count(*) AS c ORDER BY count(*) + n.x',
  ])('is in order in %s', (text) => {
    expect(analyse(text)).toBeDefined();
  });
});

describe('Clauses', () => {
  test.each([
    ['MATCH (n)', 'InvalidClauseComposition', 'MATCH (n)'],
    ['RETURN 1 MATCH (n) RETURN n', 'InvalidClauseComposition', 'RETURN 1'],
    ['CYPHER 5 CREATE (a) MATCH (b) RETURN b', 'InvalidClauseComposition', 'MATCH (b)'],
    ['RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a', 'InvalidClauseComposition', undefined],
    ['RETURN 1 AS a UNION RETURN 2 AS b', 'DifferentColumnsInUnion', 'RETURN 2 AS b'],
    ['MATCH (n) RETURN EXISTS { SET n.x = 1 }', 'InvalidClauseComposition', 'SET n.x = 1'],
    ['FOREACH (x IN [1] | MATCH (n))', 'InvalidClauseComposition', 'MATCH (n)'],
    ['MATCH (n) RETURN COLLECT { MATCH (m) RETURN m, n }', 'UnexpectedSyntax', 'MATCH (m) RETURN m, n'],
    ['MATCH (n) DELETE n:A', 'InvalidDelete', 'n:A'],
    ['MATCH (n) RETURN n LIMIT n.x', 'NonConstantExpression', 'n.x'],
    ['RETURN 1 SKIP -1', 'NegativeIntegerArgument', '-1'],
    ['MATCH (n $p) RETURN n', 'InvalidParameterUse', '$p'],
    ['CREATE ()-->()', 'NoSingleRelationshipType', '-->'],
    ['CREATE ()-[:A|B]->()', 'NoSingleRelationshipType', 'A|B'],
    ['CREATE ()-[:A]-()', 'RequiresDirectedRelationship', '-[:A]-'],
    ['CREATE ()-[:A*2]->()', 'CreatingVarLength', '*2'],
    ['CREATE (n:A|B)', 'UnexpectedSyntax', 'A|B'],
    ['CREATE (n WHERE true)', 'UnexpectedSyntax', 'true'],
    ['RETURN size((a)-->(b))', 'UnexpectedSyntax', '(a)-->(b)'],
    ['RETURN exists({x: 1}.x)', 'UnexpectedSyntax', 'exists({x: 1}.x)'],
    ['MATCH (n) CALL db.labels() RETURN n', 'UnexpectedSyntax', 'CALL db.labels()'],
    ['MATCH (n) CALL my.search YIELD node RETURN n', 'InvalidArgumentPassingMode', 'my.search'],
    ['CALL my.search()', 'InvalidNumberOfArguments', 'CALL my.search()'],
    ['RETURN size()', 'InvalidNumberOfArguments', 'size()'],
  ])('%s', (text, detail, at) => {
    const { detail: found, at: place } = failureOf(text, analyse);
    expect({ detail: found, at: at === undefined ? undefined : place }).toEqual({ detail, at });
  });
});

describe('Paths', () => {
  test.each([
    ['MATCH (a) (b) RETURN a', 'Juxtaposition is currently only supported for quantified path patterns.'],
    ['MATCH ((a)){2} RETURN a', 'A quantified path pattern needs to have at least one relationship.'],
    ['MATCH ((a)-->(b)){0} RETURN a', 'A quantifier for a path pattern must not be limited by 0.'],
    ['MATCH (((a)-->(b))+(c)-->(d))+ RETURN a', 'Quantified path patterns are not allowed to be nested.'],
    ['MATCH (p = (a)-->(b)) RETURN a', 'Sub-path assignment is currently not supported.'],
    [
      'MATCH ANY SHORTEST (a)-->+(b), (c) RETURN a',
      'Multiple path patterns cannot be used in the same clause in combination with a selective path selector.',
    ],
    [
      'MATCH shortestPath((a)-->()-->(b)) RETURN a',
      'shortestPath(...) requires a pattern containing a single relationship',
    ],
    [
      'MATCH (a) RETURN shortestPath((a)-[*]-())',
      'A shortestPath(...) requires bound nodes when not part of a MATCH clause.',
    ],
    [
      'MATCH ()-[r:!A*]->() RETURN r',
      'Variable length relationships must not use relationship type expressions.',
    ],
    ['MATCH (n:A|:B) RETURN n', "Label and type expressions are not allowed to contain '|:'."],
  ])('%s', (text, message) => {
    expect(failureOf(text, analyse)).toMatchObject({ message, detail: 'UnexpectedSyntax' });
  });
});
