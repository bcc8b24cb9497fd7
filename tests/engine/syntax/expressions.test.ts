import { describe, expect, test } from '@jest/globals';
import { parseStatement } from '../../../server/engine/syntax/parse.ts';
import { failureOf } from './failure.ts';
import { parseExpression, show } from './shorthand.ts';

describe('Operators', () => {
  test.each([
    ['1 + 2 * 3', '(+ 1 (* 2 3))'],
    ['1 - 2 - 3', '(- (- 1 2) 3)'],
    ['2 ^ 3 ^ 2', '(^ (^ 2 3) 2)'],
    ['-x ^ 2', '(^ (- x) 2)'],
    ['-2 ^ 2', '(^ -2 2)'],
    ['NOT a AND b', '(AND (NOT a) b)'],
    ['a OR b XOR c AND d', '(OR a (XOR b (AND c d)))'],
    ['NOT a = b', '(NOT (= a b))'],
    ['a < b <= c', '(< <= a b c)'],
    ['a = b IS NULL', '(= a (NullPredicate b))'],
    ['a + b IN c + d', '(IN (+ a b) (+ c d))'],
    ["a STARTS WITH 'x' + 'y'", '(STARTS WITH a (+ "x" "y"))'],
    ['a || b + c', '(+ (|| a b) c)'],
    ['n:A|B AND n.x', '(AND (n :(A|B)) n.x)'],
    ['n:A IS NULL', '(NullPredicate (n :A))'],
    ['n IS NOT A', '(n :!A)'],
    ['a.b.c[0]', '(Subscript a.b.c 0)'],
    ['[1, 2][0..1][..1]', '(Slice (Slice [1, 2] 0 1) 1)'],
  ])('%s reads as %s', (text, shown) => {
    expect(show(parseExpression(text))).toBe(shown);
  });

  test('a long disjunction becomes a shallow tree', () => {
    const text = Array.from({ length: 4000 }, (_, index) => `n.x = ${index}`).join(' OR ');
    const depth = (expression: ReturnType<typeof parseExpression>): number =>
      expression.kind === 'Binary' ? 1 + Math.max(depth(expression.left), depth(expression.right)) : 0;
    expect(depth(parseExpression(text))).toBe(12);
  });

  test('!= is refused with what to write instead', () => {
    expect(failureOf('RETURN 1 != 2', parseStatement)).toEqual({
      message:
        "Unknown operation '!=' (you probably meant to use '<>', which is the operator for inequality testing)",
      detail: 'UnexpectedSyntax',
      at: '!=',
      hint: "Write '<>' for 'is not equal to'.",
    });
  });
});

describe('Brackets', () => {
  test.each([
    ['[x IN xs]', '(ListComprehension xs)'],
    ['[x IN xs WHERE x > 1 | x + 1]', '(ListComprehension xs (> x 1) (+ x 1))'],
    ['[x IN xs, 2]', '[(IN x xs), 2]'],
    ['[n IN ns WHERE n:A|B | n.x]', '(ListComprehension ns (n :(A|B)) n.x)'],
    ['[n IN ns WHERE n:A|n.x]', '(ListComprehension ns (n :A) n.x)'],
    ['[(a)-->(b) | b.x]', '(PatternComprehension (a)-[]->(b) b.x)'],
    ['[p = (a)-->(b) WHERE a.x | p]', '(PatternComprehension p = (a)-[]->(b) a.x p)'],
    ['(a)-->(b)', '(PatternPredicate (a)-[]->(b))'],
    ['(a)-[r]-(b)', '(PatternPredicate (a)-[r]-(b))'],
    ['(a) - (b)', '(- a b)'],
    ['(a) < -1', '(< a -1)'],
    ['(a.x)-[1, 2][0]', '(- a.x (Subscript [1, 2] 0))'],
    ['{a: 1, `b c`: {}}', '{a: 1, b c: {}}'],
    ['n {.*, .x, y, z: 1}', '(MapProjection n y 1)'],
  ])('%s reads as %s', (text, shown) => {
    expect(show(parseExpression(text))).toBe(shown);
  });

  test('a comma behind a comprehension is an error', () => {
    expect(failureOf('RETURN [x IN xs | x, 2]', parseStatement).at).toBe(',');
  });
});

describe('Calls and keywords', () => {
  test.each([
    ['count(*)', '(CountStar)'],
    ['point.distance(a, b)', 'point.distance(a b)'],
    ['all(x IN xs WHERE x)', '(ListPredicate xs x)'],
    ['reduce(a = 0, x IN xs | a + x)', '(Reduce 0 xs (+ a x))'],
    ["trim(LEADING 'x' FROM s)", 'ltrim(s "x")'],
    ['trim(s)', 'trim(s)'],
    ['normalize(s, NFD)', 'normalize(s "NFD")'],
    ['CASE x WHEN 1 THEN 2 ELSE 3 END', '(Case x 1 2 3)'],
    ['CASE x WHEN > 5, IS NULL THEN 2 END', '(Case x (> _ 5) (NullPredicate _) 2)'],
    ['shortestPath((a)-[*]-(b))', '(ShortestPath shortestPath (a)-[*{1,}]-(b))'],
    ['x IS :: LIST<INTEGER NOT NULL>', '(TypePredicate x)'],
    ['x IS NOT NFKC NORMALIZED', '(NormalizedPredicate x)'],
  ])('%s reads as %s', (text, shown) => {
    expect(show(parseExpression(text))).toBe(shown);
  });

  test.each([
    ['EXISTS { (a)-->(b) WHERE a.x }', 'EXISTS', 'Match'],
    ['COUNT { MATCH (a) RETURN a }', 'COUNT', 'Match'],
    ['COLLECT { UNWIND [1] AS x RETURN x }', 'COLLECT', 'Unwind'],
  ])('%s is a subquery', (text, form, clause) => {
    expect(parseExpression(text)).toMatchObject({
      kind: 'Subquery',
      form,
      query: { parts: [{ clauses: expect.arrayContaining([expect.objectContaining({ kind: clause })]) }] },
    });
  });

  test.each([
    ['INT', { kind: 'simple', name: 'INTEGER', notNull: false }],
    ['TIMESTAMP WITHOUT TIME ZONE!', { kind: 'simple', name: 'LOCAL DATETIME', notNull: true }],
    [
      'STRING LIST NOT NULL',
      { kind: 'list', element: { kind: 'simple', name: 'STRING', notNull: false }, notNull: true },
    ],
    [
      'ANY<BOOL | DATE>',
      {
        kind: 'union',
        members: [
          { kind: 'simple', name: 'BOOLEAN', notNull: false },
          { kind: 'simple', name: 'DATE', notNull: false },
        ],
      },
    ],
  ])('%s is a type', (text, type) => {
    expect(parseExpression(`x IS :: ${text}`)).toMatchObject({ kind: 'TypePredicate', type });
  });
});

describe('Nesting', () => {
  test.each(['(', '[', '{a:', '[x IN ', 'NOT ', '-(', 'f(', 'CASE ', 'EXISTS { RETURN ', 'all(x IN '])(
    'too much of %s is an error, not a crash',
    (opening) => {
      expect(failureOf(`RETURN ${opening.repeat(10_000)}`, parseStatement)).toMatchObject({
        message: 'The statement is nested too deeply: more than 200 levels',
        detail: 'UnexpectedSyntax',
      });
    },
  );

  test('too many operators in a row are an error', () => {
    expect(failureOf(`RETURN 1${' + 1'.repeat(2000)}`, parseStatement)).toMatchObject({
      message: 'The expression is too long: more than 1000 operators in a row',
    });
  });
});
