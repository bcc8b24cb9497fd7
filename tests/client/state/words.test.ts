import { expect, test } from '@jest/globals';
import { findRelationWords, isSymmetric, sayRelation } from '../../../client/state/relation-words.ts';
import { cleanQuote, sayCount, sayDate, sayModality, saySupport } from '../../../client/state/words.ts';

test.each([
  [3, 2, '3 reports, 2 independent'],
  [3, 3, '3 reports'],
  [1, 1, '1 report'],
  [1, 2, '1 report, 2 origins'],
  [2, 0, '2 reports'],
])('%d reports from %d origins are said to be so', (sources, origins, words) => {
  expect(saySupport(sources, origins)).toBe(words);
});

test.each([
  ['2025-05-16', 'day', '16 May 2025'],
  ['2025-05-16', 'month', 'May 2025'],
  ['2022-03', 'month', 'March 2022'],
  ['2022', 'year', '2022'],
  ['2025-05-16', 'before', 'before 16 May 2025'],
  ['2025-05-16T13:30', 'minute', '16 May 2025, 13:30'],
  [undefined, undefined, 'no report says when'],
])('%s with the precision %s is said as precisely as it is known', (date, precision, words) => {
  expect(sayDate(date, precision)).toBe(words);
});

test('a relation reads along its arrow and against it', () => {
  expect([sayRelation('LED_BY'), sayRelation('LED_BY', 'in')]).toEqual(['led by', 'led']);
  expect([sayRelation('PLAYS_CHESS'), sayRelation('PLAYS_CHESS', 'in')]).toEqual([
    'plays chess',
    '← plays chess',
  ]);
});

test('relations that hold both ways have no arrow', () => {
  expect(['MET_WITH', 'LED_BY'].map(isSymmetric)).toEqual([true, false]);
});

test('a type nobody has heard of belongs to no family', () => {
  expect(findRelationWords('PLAYS_CHESS').family).toBe('other');
});

test('what was denied is not said as a fact', () => {
  expect(sayModality('attributed', 'negated')).toBe('as somebody’s words, and said not to be so');
});

test('a quote is shown without the markup and the line breaks of its report', () => {
  expect(cleanQuote("Leading Kyiv's</u> \n <u>Delegation in Istanbul")).toBe(
    "Leading Kyiv's Delegation in Istanbul",
  );
});

test('counts agree with their nouns', () => {
  expect([sayCount(1, 'row', 'rows'), sayCount(12_000, 'row', 'rows')]).toEqual(['1 row', '12,000 rows']);
});
