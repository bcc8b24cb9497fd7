import { expect, test } from '@jest/globals';
import { findErrorRange } from '../../../client/editor/error-range.ts';

test.each([
  ['MATCH (n)\nRETRN n', { line: 2, column: 1 }, 'RETRN'],
  ['RETURN )', { line: 1, column: 8 }, ')'],
  ['RETURN', { line: 1, column: 7 }, 'N'],
  ['RETURN 1', { line: 9, column: 9 }, '1'],
])('in %j the mistake at %j is underlined', (text, position, word) => {
  const { from, to } = findErrorRange(text, position);
  expect(text.slice(from, to)).toBe(word);
});

test('an empty statement has nothing to underline', () => {
  expect(findErrorRange('', { line: 1, column: 1 })).toEqual({ from: 0, to: 0 });
});
