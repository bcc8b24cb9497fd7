import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeLink, emptyLink, encodeLink, type Link } from '../../../client/state/url.ts';

test('the page as it opens has an empty link', () => {
  expect(encodeLink(emptyLink)).toBe('');
  expect(decodeLink('')).toEqual(emptyLink);
});

test('a link reads as what it does', () => {
  const link: Link = {
    ...emptyLink,
    select: 'rustem-umerov',
    withoutKinds: ['Place'],
    withoutTypes: ['HELD_AT'],
    deeds: [{ kind: 'expand', id: 'nato' }],
    theme: 'dark',
  };
  expect(decodeURIComponent(encodeLink(link))).toBe(
    'select=rustem-umerov&without=:Place&without=HELD_AT&expand=nato&theme=dark',
  );
});

test('a page of reading is named with what it is about', () => {
  const page = { name: 'article', id: 'moscow-times' };
  expect(decodeURIComponent(encodeLink({ ...emptyLink, page }))).toBe('page=article/moscow-times');
  expect(decodeLink('page=reports').page).toEqual({ name: 'reports', id: null });
});

test('a story is named with the step it has come to', () => {
  const story = { id: 'istanbul-2025', step: 4 };
  expect(decodeURIComponent(encodeLink({ ...emptyLink, story }))).toBe('story=istanbul-2025/4');
  expect(decodeLink('story=istanbul-2025/4').story).toEqual(story);
  expect(decodeLink('story=istanbul-2025').story).toBeNull();
});

test('what a link cannot mean is passed over', () => {
  expect(decodeLink('theme=pink&panel=nowhere&camera=1_2_0_x&utm_source=mail')).toEqual(emptyLink);
});

const word = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => !text.startsWith(':'));

const offset = fc.integer({ min: -5000, max: 5000 });
const extent = fc.integer({ min: 1, max: 9000 });

test('any link survives the way through an address', () => {
  const links: fc.Arbitrary<Link> = fc.record({
    select: fc.option(word),
    withoutKinds: fc.array(word),
    withoutTypes: fc.array(word),
    filter: fc.option(word),
    deeds: fc.array(
      fc.record({
        kind: fc.constantFrom(
          'bring',
          'expand',
          'over',
          'claims',
          'hide',
          'only',
          'paths',
          'leave',
          'tie',
          'label',
          'among',
        ),
        id: word,
      }),
    ),
    query: fc.option(word),
    parameters: fc.dictionary(
      word.filter((name) => name !== '__proto__'),
      word,
    ),
    cypher: fc.option(word),
    canvas: fc.boolean(),
    panel: fc.constantFrom('ask', 'steps', 'list', null),
    theme: fc.constantFrom('system', 'light', 'dark'),
    pinned: fc.array(word),
    places: fc.option(word),
    page: fc.option(fc.record({ name: word.filter((name) => !name.includes('/')), id: fc.option(word) })),
    story: fc.option(fc.record({ id: word, step: fc.integer({ min: 1, max: 99 }) })),
    evidence: fc.record({
      origins: fc.integer({ min: 1, max: 9 }),
      acts: fc.option(
        fc.subarray(['stated', 'named', 'anonymous', 'denied', 'planned', 'inferred'] as const),
      ),
      voice: fc.option(word),
      about: fc.option(word),
      versions: fc.array(fc.record({ topic: word, side: fc.constantFrom('left', 'right') })),
    }),
    camera: fc.option(fc.record({ x: offset, y: offset, width: extent, height: extent })),
  });
  fc.assert(
    fc.property(links, (link) => {
      expect(decodeLink(encodeLink(link))).toEqual({ ...link });
    }),
  );
});
