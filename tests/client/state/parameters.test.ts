import { expect, test } from '@jest/globals';
import { readForm, showDefault, takesNodeId } from '../../../client/state/parameters.ts';
import type { ParameterDeclaration } from '../../../protocol/api.ts';

const declare = (
  type: ParameterDeclaration['type'],
  more: Partial<ParameterDeclaration> = {},
): ParameterDeclaration => ({ name: 'p', type, required: false, description: '', ...more });

test.each<[ParameterDeclaration['type'], string, unknown]>([
  ['string', ' Kyiv ', 'Kyiv'],
  ['integer', '-3', -3],
  ['float', '1.5', 1.5],
  ['boolean', 'false', false],
  ['date', '2025-05-16', '2025-05-16'],
  ['string[]', 'a, b', ['a', 'b']],
  ['integer[]', '1,2', [1, 2]],
  ['any', '{"a":1}', { a: 1 }],
  ['any', 'plain words', 'plain words'],
])('a field for %s reads %j', (type, text, value) => {
  expect(readForm([declare(type)], { p: text })).toEqual({ values: { p: value }, problems: {} });
});

test.each<[ParameterDeclaration['type'], string, string]>([
  ['integer', '1.5', '“1.5” is not a whole number.'],
  ['integer[]', '1,x', '“1,x” is not a list of whole numbers, separated by commas.'],
  ['date', '2025-13-01', '“2025-13-01” is not a date such as 2025-05-16.'],
  ['boolean', 'yes', '“yes” is not true or false.'],
])('a field for %s does not take %j', (type, text, problem) => {
  expect(readForm([declare(type)], { p: text })).toEqual({ values: {}, problems: { p: problem } });
});

test('an empty field leaves its parameter to the default, unless it is needed', () => {
  expect(readForm([declare('string')], {})).toEqual({ values: {}, problems: {} });
  expect(readForm([declare('string', { required: true })], { p: ' ' }).problems).toEqual({
    p: 'Needed for this question.',
  });
});

test('defaults are shown as they would be typed', () => {
  expect(showDefault(declare('string[]', { default: ['a', 'b'] }))).toBe('a, b');
  expect(showDefault(declare('string', { default: null }))).toBe('');
});

test('ids are picked by name', () => {
  expect(takesNodeId(declare('string', { description: 'id of a delegation' }))).toBe(true);
  expect(takesNodeId(declare('string', { description: 'table, standing or 2022' }))).toBe(false);
});
