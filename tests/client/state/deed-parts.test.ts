import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joinParts, splitParts } from '../../../client/state/deed-parts.ts';

test('parts read as words', () => {
  expect(joinParts(['out', 'MET_WITH', '60', 'rustem-umerov'])).toBe('out MET_WITH 60 rustem-umerov');
});

test('any parts survive being joined, the empty one and the dash included', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', '-', ' ', 'element:4:a b:7', '%'),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), (parts) => {
      expect(splitParts(joinParts(parts))).toEqual(parts);
    }),
  );
});
