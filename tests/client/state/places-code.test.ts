import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodePlaces, encodePlaces } from '../../../client/state/places-code.ts';

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
const places = fc
  .array(fc.record({ id: fc.string({ unit: 'binary' }), x: coordinate, y: coordinate }))
  .map((all) => new Map(all.map(({ id, x, y }) => [id, { x, y }])));

test('places survive the way through an address, to less than a pixel', () => {
  fc.assert(
    fc.property(places, (written) => {
      const text = encodePlaces(written);
      expect(encodeURIComponent(text)).toBe(text);
      const read = decodePlaces(text, [...written.keys()].reverse());
      for (const [id, { x, y }] of written) {
        const place = read?.get(id);
        expect(Math.abs((place?.x ?? Number.NaN) - x)).toBeLessThan(1);
        expect(Math.abs((place?.y ?? Number.NaN) - y)).toBeLessThan(1);
      }
    }),
  );
});

test('places of other nodes, and what is no code at all, are refused', () => {
  const text = encodePlaces(new Map([['a', { x: 1, y: 2 }]]));
  expect(decodePlaces(text, ['b'])).toBe(null);
  expect(decodePlaces(text, ['a', 'b'])).toBe(null);
  expect(decodePlaces('nonsense', [])).toBe(null);
});
