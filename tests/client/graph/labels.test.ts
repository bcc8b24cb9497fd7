import { describe, expect, test } from '@jest/globals';
import { createGround, type LabelRequest, placeLabels } from '../../../client/graph/label-placement.ts';
import { breakName } from '../../../client/graph/label-text.ts';

const frame = { width: 400, height: 300 };
const request = (key: string, x: number, y: number, forced = false): LabelRequest => ({
  key,
  x,
  y,
  radius: 10,
  width: 80,
  height: 14,
  forced,
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
    const placements = placeLabels(
      [request('low', 200, 290), request('high', 200, 100)],
      createGround(),
      frame,
    );
    expect(placements.map(({ key, side }) => ({ key, ...side }))).toEqual([
      { key: 'low', x: 1, y: 0 },
      { key: 'high', x: 0, y: 1 },
    ]);
  });

  test('never cover one another; the less important waits', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => request(String(index), 200 + (index % 3), 150));
    const placements = placeLabels(crowd, createGround(), frame);
    expect(placements.length).toBeLessThan(40);
    for (const one of placements) {
      for (const other of placements) {
        const apart =
          one === other ||
          one.box.right <= other.box.left ||
          other.box.right <= one.box.left ||
          one.box.bottom <= other.box.top ||
          other.box.bottom <= one.box.top;
        expect(apart).toBe(true);
      }
    }
  });

  test('that must be seen may cover nodes, but no other name', () => {
    const ring = Array.from({ length: 60 }, (_, index) =>
      request(`n${index}`, 100 + (index % 10) * 20, 90 + Math.floor(index / 10) * 20),
    );
    const middle = request('middle', 200, 140);
    const [, ...unforced] = placeLabels([middle, ...ring], createGround(), frame);
    expect(unforced.some(({ key }) => key === 'middle')).toBe(false);
    const placed = placeLabels([{ ...middle, forced: true }, ...ring], createGround(), frame);
    expect(placed[0]?.key).toBe('middle');
  });
});
