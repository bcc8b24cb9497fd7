import { expect, test } from '@jest/globals';
import { problemsOf } from '../../../../client/state/adding/problem-words.ts';

const missing = 'expected text, but it is missing';

test.each([
  ['subject.name', 'subject', 'Name: expected text, but it is missing.'],
  ['meeting.meetingKind', 'meeting', 'Sort of meeting: expected text, but it is missing.'],
  ['attributedTo.name', 'attributedTo', 'Name: expected text, but it is missing.'],
])('what is missing inside a field is named as the form names it: %s', (field, of, sentence) => {
  expect(problemsOf([{ field, message: missing }], of)).toEqual([sentence]);
});

test.each(['quote', 'article.title'])('beside a field of its own the sentence stands alone: %s', (field) => {
  expect(problemsOf([{ field, message: missing }], field)).toEqual(['Expected text, but it is missing.']);
});

test('a sentence that says it all needs no name before it', () => {
  const message = '"Kim" is kim already: choose it, or give another name';
  expect(problemsOf([{ field: 'subject.name', message }], 'subject')).toEqual([
    'There is a “Kim” already: find it by its name, or give another one.',
  ]);
});
