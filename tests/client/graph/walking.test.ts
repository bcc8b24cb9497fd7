import { expect, test } from '@jest/globals';
import { findNearestAhead } from '../../../client/graph/walking.ts';

const places = new Map([
  ['middle', { x: 0, y: 0 }],
  ['near but aside', { x: 10, y: 16 }],
  ['ahead', { x: 30, y: 2 }],
  ['far ahead', { x: 60, y: 0 }],
  ['above', { x: 0, y: -40 }],
]);

test('an arrow leads to the nearest node ahead rather than to a nearer one aside', () => {
  expect(findNearestAhead(places, 'middle', [1, 0])).toBe('ahead');
  expect(findNearestAhead(places, 'ahead', [1, 0])).toBe('far ahead');
});

test('up is up on the screen, where y runs downwards', () => {
  expect(findNearestAhead(places, 'middle', [0, -1])).toBe('above');
});

test('where nobody stands an arrow leads nowhere', () => {
  expect(findNearestAhead(places, 'middle', [-1, 0])).toBe(undefined);
});
