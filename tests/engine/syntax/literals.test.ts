import { describe, expect, test } from '@jest/globals';
import { parseStatement } from '../../../server/engine/syntax/parse.ts';
import { failureOf } from './failure.ts';
import { parseExpression, show } from './shorthand.ts';

describe('A number', () => {
  test.each([
    ['0', 0n],
    ['42', 42n],
    ['1_000_000', 1_000_000n],
    ['-9223372036854775808', -9223372036854775808n],
    ['0x1F', 31n],
    ['-0x8000000000000000', -9223372036854775808n],
    ['0o17', 15n],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['1e3', 1000],
    ['1.5E-3', 0.0015],
    ['-.5', -0.5],
  ])('is read from %s', (text, value) => {
    expect(parseExpression(text)).toMatchObject({ kind: 'Literal', value });
  });

  test.each([
    ['9223372036854775808', 'IntegerOverflow'],
    ['-9223372036854775809', 'IntegerOverflow'],
    ['0x8000000000000000', 'IntegerOverflow'],
    ['1.34E999', 'FloatingPointOverflow'],
    ['0x', 'InvalidNumberLiteral'],
    ['0x1G', 'InvalidNumberLiteral'],
    ['12a', 'InvalidNumberLiteral'],
    ['010', 'InvalidNumberLiteral'],
  ])('is not read from %s', (text, detail) => {
    expect(failureOf(`RETURN ${text}`, parseStatement).detail).toBe(detail);
  });

  test('ends before the dots of a range', () => {
    expect(show(parseExpression('list[0..2]'))).toBe('(Slice list 0 2)');
  });
});

describe('A string', () => {
  test.each([
    ["'a'", 'a'],
    ['"a"', 'a'],
    [String.raw`'it\'s'`, "it's"],
    [String.raw`'\\ \" \t \n'`, '\\ " \t \n'],
    [String.raw`'\u01FF'`, 'ǿ'],
    [String.raw`'\ud83d\ude0a'`, '😊'],
    [String.raw`'\d'`, '\\d'],
    ["'// no /* comment'", '// no /* comment'],
  ])('is read from %s', (text, value) => {
    expect(parseExpression(text)).toMatchObject({ kind: 'Literal', value });
  });

  test('is read at any length', () => {
    const text = String.raw`\n`.repeat(1_000_000);
    expect(parseExpression(`'${text}'`)).toMatchObject({ value: '\n'.repeat(1_000_000) });
  });

  test('needs four hexadecimal digits behind \\u', () => {
    expect(failureOf(String.raw`RETURN '\uH'`, parseStatement)).toEqual({
      message: String.raw`Invalid Unicode escape '\uH': expected \u and four hexadecimal digits`,
      detail: 'InvalidUnicodeLiteral',
      at: String.raw`\u`,
      hint: undefined,
    });
  });

  test('must be closed', () => {
    expect(failureOf("RETURN 'abc", parseStatement)).toEqual({
      message: 'Failed to parse string literal. The query must contain an even number of non-escaped quotes.',
      detail: 'UnexpectedSyntax',
      at: "'abc",
      hint: undefined,
    });
  });
});

describe('A name', () => {
  test.each([
    ['größe', 'größe'],
    ['_x1', '_x1'],
    ['`a b`', 'a b'],
    ['`a``b`', 'a`b'],
    [String.raw`\u0061b`, 'ab'],
  ])('is read from %s', (text, name) => {
    expect(parseExpression(text)).toMatchObject({ kind: 'Variable', name });
  });

  test.each([
    'order',
    'type',
    'count',
    'exists',
    'single',
    'from',
    'date',
    'match',
    'limit',
    'in',
    'case',
    'not',
  ])('may be %s', (name) => {
    const text = `WITH 1 AS ${name} MATCH (${name}:${name} {${name}: ${name}.${name}}) RETURN ${name}`;
    expect(parseStatement(text).body.kind).toBe('Query');
  });
});

describe('Comments and parameters', () => {
  test('a comment counts as space', () => {
    expect(show(parseExpression('1 /* one */ + // and\n 2'))).toBe('(+ 1 2)');
  });

  test.each([
    ['$name', 'name'],
    ['$1', '1'],
    ['$`a b`', 'a b'],
    ['$ name', 'name'],
  ])('%s is a parameter', (text, name) => {
    expect(parseExpression(text)).toMatchObject({ kind: 'Parameter', name });
  });
});
