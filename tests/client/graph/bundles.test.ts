import { describe, expect, test } from '@jest/globals';
import { lookOfBundle } from '../../../client/graph/bundle-look.ts';
import { Bundles } from '../../../client/graph/bundles.ts';
import { lookOfRelation } from '../../../client/graph/relation-look.ts';
import { pickColours } from '../../../client/graph/theme-colours.ts';
import type { RelationData } from '../../../client/state/network.ts';

const strands = [
  { key: 'there', source: 'a', target: 'b' },
  { key: 'back', source: 'b', target: 'a' },
  { key: 'alone', source: 'a', target: 'c' },
  { key: 'round', source: 'a', target: 'a' },
  { key: 'again', source: 'a', target: 'a' },
];
const weigh = (relation: string) => (relation === 'back' ? 3 : 1);
const nobody = () => false;
const [near, far] = [() => 200, () => 20];

describe('parallel relations', () => {
  test('are one line from afar, led by the best supported, and several from near', () => {
    const bundles = new Bundles(strands, null);
    expect(bundles.update(near, weigh, nobody)).toEqual([]);
    expect(bundles.update(far, weigh, nobody).sort()).toEqual(['back', 'there']);
    expect(bundles.of('there')).toEqual({ lead: 'back', members: ['back', 'there'] });
    expect(bundles.closed).toHaveLength(1);
    expect(bundles.update(far, weigh, nobody)).toEqual([]);
    expect(bundles.update(near, weigh, nobody).sort()).toEqual(['back', 'there']);
    expect(bundles.of('there')).toBeNull();
  });

  test('stay apart while one of them is looked at', () => {
    const bundles = new Bundles(strands, null);
    bundles.update(far, weigh, (relation) => relation === 'there');
    expect(bundles.closed).toEqual([]);
  });

  test('stay bundled in the next picture, if nobody has joined them', () => {
    const before = new Bundles(strands, null);
    before.update(far, weigh, nobody);
    expect(new Bundles([...strands], before).of('there')).toBe(before.of('there'));
    const joined = [...strands, { key: 'new', source: 'a', target: 'b' }];
    expect(new Bundles(joined, before).of('there')).toBeNull();
  });

  test('and loops are never bundled', () => {
    const bundles = new Bundles(strands, null);
    bundles.update(far, weigh, nobody);
    expect([bundles.of('round'), bundles.of('alone')]).toEqual([null, null]);
  });
});

describe('a bundle', () => {
  const asserted: RelationData = {
    relationType: 'LED_BY',
    key: null,
    status: 'asserted',
    originCount: 1,
    sourceCount: 1,
    properties: new Map(),
  };
  const drawn = {
    theme: 'light',
    shown: true,
    lit: false,
    selected: false,
    curve: 0.1,
    loop: false,
    scale: 1,
  } as const;
  const look = (change: Partial<RelationData>, source = 'a', lit = false) => ({
    look: lookOfRelation({ ...asserted, ...change }, { ...drawn, lit }),
    source,
  });

  test('of one kind is drawn as that, straight, and as broad as its broadest', () => {
    const [thin, broad] = [look({}), look({ originCount: 4 })];
    const both = lookOfBundle([thin, broad], 'light');
    expect(both).toMatchObject({ curve: 0, size: broad.look.size, stroke: 'solid', arrow: true });
    expect(both.color).toBe(broad.look.color);
  });

  test('of several kinds claims neither colour, stroke nor direction for all', () => {
    const mixed = lookOfBundle(
      [look({}), look({ relationType: 'DEMANDED', status: 'derived' }, 'b')],
      'light',
    );
    expect(mixed).toMatchObject({ stroke: 'solid', arrow: false });
    expect(mixed.color.slice(0, 7)).toBe(pickColours('light').faint);
  });

  test('stands out with any of its members', () => {
    expect(lookOfBundle([look({}), look({}, 'a', true)], 'light').lit).toBe(true);
  });
});
