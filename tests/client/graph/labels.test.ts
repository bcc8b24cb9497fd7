import { describe, expect, test } from '@jest/globals';
import {
  type Box,
  createGround,
  type LabelRequest,
  placeLabels,
  takeMarks,
} from '../../../client/graph/label-placement.ts';
import { breakName } from '../../../client/graph/label-text.ts';

const frame = { width: 400, height: 300 };
const request = (
  key: string,
  x: number,
  y: number,
  covers: LabelRequest['covers'] = 'nothing',
): LabelRequest => ({
  key,
  x,
  y,
  radius: 10,
  width: 80,
  height: 14,
  covers,
});

describe('names', () => {
  test('break into balanced lines at spaces', () => {
    expect(breakName('Russia–Ukraine talks in Istanbul', 19, 3)).toEqual([
      'Russia–Ukraine',
      'talks in Istanbul',
    ]);
    expect(breakName('Kyiv', 19, 3)).toEqual(['Kyiv']);
  });

  test('that are too long end in an ellipsis', () => {
    const lines = breakName('one two three four five six seven eight nine ten eleven twelve thirteen', 10, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
  });
});

describe('labels', () => {
  test('stand below their node, or where there is room', () => {
    const placements = place([request('low', 200, 290), request('high', 200, 100)]);
    expect(placements.map(({ key, side }) => ({ key, ...side }))).toEqual([
      { key: 'low', x: 1, y: 0 },
      { key: 'high', x: 0, y: 1 },
    ]);
  });

  test('never cover one another, nor any node; the less important waits', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => request(String(index), 200 + (index % 3), 150));
    const bystander = { key: 'bystander', x: 200, y: 175, radius: 12 };
    const placements = place(crowd, [...crowd, bystander]);
    expect(placements.length).toBeGreaterThan(0);
    expect(placements.length).toBeLessThan(40);
    const boxes = placements.map(({ box }) => box);
    const mark = { left: 188, right: 212, top: 163, bottom: 187 };
    for (const one of boxes) {
      expect([...boxes, mark].filter((other) => other !== one && !areApart(one, other))).toEqual([]);
    }
  });

  test('that must be seen rather cover the rim of a large node than the whole of a small one', () => {
    const wide = { ...request('wide', 200, 150, 'rims' as const), width: 160, height: 40 };
    const dots = [
      [300, 150],
      [300, 175],
      [100, 150],
      [100, 175],
      [200, 115],
      [300, 120],
      [100, 120],
    ].map(([x = 0, y = 0], index) => ({ key: `dot ${index}`, x, y, radius: 4 }));
    const below = { key: 'large', x: 200, y: 223, radius: 30 };
    expect(place([wide], [wide, ...dots, below]).map(({ side }) => side)).toEqual([{ x: 0, y: 1 }]);
    const shut = { key: 'one more', x: 220, y: 180, radius: 4 };
    expect(place([wide], [wide, ...dots, below, shut])).toEqual([]);
    expect(place([{ ...wide, covers: 'marks' }], [wide, ...dots, below, shut])).toHaveLength(1);
  });

  test('that must be seen slide along their side before they cover anything', () => {
    const major = request('major', 200, 140, 'rims');
    const [above, left, right] = [
      [200, 90],
      [120, 105],
      [280, 105],
    ].map(([x = 0, y = 0], index) => ({ key: `block ${index}`, x, y, radius: 39 }));
    const [near, far] = [165, 280].map((x) => ({ key: String(x), x, y: 158, radius: 4 }));
    const nodes = [major, above, left, right, near, far].filter((node) => node !== undefined);
    const [placement] = place([major], nodes);
    expect(placement?.side).toEqual({ x: 0, y: 1 });
    expect(placement?.box).toEqual({ left: 180, right: 260, top: 153, bottom: 167 });
  });

  test('that must be seen may cover a little of other nodes, but no other name', () => {
    const middle = request('middle', 200, 140, 'rims');
    const rims = [0, 1, 2, 3].map((side) => ({
      key: `rim ${side}`,
      x: 200 + [0, 90, 0, -90][side]!,
      y: 140 + [34, 0, -34, 0][side]!,
      radius: 8,
    }));
    expect(place([{ ...middle, covers: 'nothing' }], [middle, ...rims]).length).toBeLessThanOrEqual(1);
    expect(place([middle], [middle, ...rims]).map(({ key }) => key)).toEqual(['middle']);
    const crowd = Array.from({ length: 100 }, (_, index) => ({
      key: `n${index}`,
      x: 100 + (index % 10) * 20,
      y: 40 + Math.floor(index / 10) * 20,
      radius: 10,
    }));
    expect(place([middle], [middle, ...crowd])).toEqual([]);
  });
});

function place(requests: readonly LabelRequest[], nodes: Parameters<typeof takeMarks>[1] = requests) {
  const ground = createGround();
  takeMarks(ground, nodes);
  return placeLabels(requests, ground, frame);
}

function areApart(one: Box, other: Box): boolean {
  return (
    one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top
  );
}
