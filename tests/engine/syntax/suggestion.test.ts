import { expect, test } from '@jest/globals';
import { suggestName } from '../../../server/engine/syntax/suggestion.ts';

test.each([
  ['siz', ['sin', 'size'], 'size'],
  ['SIZ', ['sin', 'size'], 'size'],
  ['sni', ['size', 'sin'], 'sin'],
  ['toUper', ['toLower', 'toUpper'], 'toUpper'],
  ['rang', ['rank', 'range'], 'range'],
])('%s is nearest to one of %j', (name, candidates, meant) => {
  expect(suggestName(name, candidates)).toBe(meant);
});

test.each([
  ['x', ['y']],
  ['si', ['size']],
  ['na', ['name', 'nation']],
])('%s is near to none of %j', (name, candidates) => {
  expect(suggestName(name, candidates)).toBeUndefined();
});
