import { describe, expect, test } from '@jest/globals';
import type { CypherValue } from '../../protocol/values.ts';
import { AppError } from '../../server/errors.ts';
import { readQueryText } from '../../server/library/query-library.ts';
import { coerceParameters, coerceTextParameters } from '../../server/library/query-parameters.ts';

const types = ['string', 'integer', 'float', 'boolean', 'date', 'string[]', 'integer[]', 'any'] as const;

/** A query with one required parameter of the type. */
function queryWith(type: (typeof types)[number], standard = '') {
  return readQueryText('test/one.cypher', `// Title\n// @param x ${type} ${standard}  a value\nRETURN $x`);
}

describe('text for a parameter', () => {
  test.each<[(typeof types)[number], string | string[], CypherValue]>([
    ['string', '12', '12'],
    ['string', '', ''],
    ['integer', '12', 12n],
    ['integer', '-9223372036854775808', -9223372036854775808n],
    ['float', '1.5', 1.5],
    ['float', '2', 2],
    ['boolean', 'false', false],
    ['date', '2025-05-16', { kind: 'date', text: '2025-05-16' }],
    ['string[]', 'a', ['a']],
    ['string[]', ['a', 'b'], ['a', 'b']],
    ['integer[]', ['1', '2'], [1n, 2n]],
    ['any', '12', 12n],
    ['any', '1.5', 1.5],
    ['any', 'true', true],
    ['any', 'word', 'word'],
  ])('of type %s: %j', (type, text, value) => {
    expect(coerceTextParameters(queryWith(type), { x: text }).get('x')).toEqual(value);
  });

  test.each<[(typeof types)[number], string | string[], string]>([
    ['integer', '1.5', 'Parameter "x" of query test/one must be an integer, but is "1.5".'],
    [
      'integer',
      '9223372036854775808',
      'Parameter "x" of query test/one must be an integer, but is "9223372036854775808".',
    ],
    ['integer', '', 'Parameter "x" of query test/one must be an integer, but is "".'],
    ['float', 'much', 'Parameter "x" of query test/one must be a number, but is "much".'],
    ['boolean', 'yes', 'Parameter "x" of query test/one must be true or false, but is "yes".'],
    ['date', '16 May', 'Parameter "x" of query test/one must be a date such as 2025-05-16, but is "16 May".'],
    [
      'date',
      '2025-02-30',
      'Parameter "x" of query test/one must be a date such as 2025-05-16, but is "2025-02-30".',
    ],
    ['integer[]', ['1', 'b'], 'Parameter "x" of query test/one must be a list of integers, but is a list.'],
    ['string', ['a', 'b'], 'Parameter "x" of query test/one must be text, but is a list.'],
  ])('that is no %s is refused: %j', (type, text, message) => {
    const attempt = () => coerceTextParameters(queryWith(type), { x: text });
    expect(attempt).toThrow(new AppError('Dragoman.ParameterInvalid', message));
  });
});

describe('a value for a parameter', () => {
  test.each<[(typeof types)[number], CypherValue, CypherValue]>([
    ['float', 2n, 2],
    ['date', '2025-05-16', { kind: 'date', text: '2025-05-16' }],
    ['date', { kind: 'date', text: '2025-05-16' }, { kind: 'date', text: '2025-05-16' }],
    ['integer', null, null],
    ['any', new Map([['a', 1n]]), new Map([['a', 1n]])],
  ])('of type %s: %p', (type, given, value) => {
    expect(coerceParameters(queryWith(type), new Map([['x', given]])).get('x')).toEqual(value);
  });

  test('of another type is refused', () => {
    const attempt = () => coerceParameters(queryWith('string'), new Map([['x', 5n]]));
    expect(attempt).toThrow(
      new AppError('Dragoman.ParameterInvalid', 'Parameter "x" of query test/one must be text, but is 5.'),
    );
  });
});

test('a missing parameter takes its default', () => {
  expect(coerceParameters(queryWith('integer', '= 5'), new Map()).get('x')).toBe(5n);
  expect(coerceParameters(queryWith('float', '= 5'), new Map()).get('x')).toBe(5);
  expect(coerceParameters(queryWith('string', '= null'), new Map()).get('x')).toBe(null);
});

test('a missing parameter without a default is refused, saying what it is for', () => {
  const attempt = () => coerceParameters(queryWith('integer'), new Map());
  expect(attempt).toThrow(
    new AppError('Dragoman.ParameterMissing', 'Query test/one needs parameter "x" (integer): a value.'),
  );
});

test('a parameter that the query does not have is refused, saying which it has', () => {
  try {
    coerceParameters(queryWith('integer'), new Map([['y', 1n]]));
  } catch (error) {
    expect(error).toMatchObject({
      code: 'Dragoman.ParameterUnknown',
      message: 'Query test/one has no parameter "y".',
      hint: 'It takes x.',
    });
  }
  expect.assertions(1);
});
