import { describe, expect, test } from '@jest/globals';
import { arrangeByRule } from '../../../client/graph/arrangements/arrange.ts';
import type { LayoutTask } from '../../../client/graph/layout-task.ts';

/** A tree of seven nodes, and one that nothing ties to it. */
const sources = [0, 0, 1, 1, 2, 2];
const targets = [1, 2, 3, 4, 5, 6];
const task: LayoutTask = {
  order: 8,
  sources,
  targets,
  weights: sources.map(() => 1),
  radii: [12, 8, 8, 8, 8, 8, 8, 8],
  labelWidths: [],
  labelHeights: [],
  standing: new Float64Array(16),
  arrangement: 'radial',
  root: 0,
  kinds: [0, 0, 0, 1, 1, 1, 1, 1],
  bands: [0, 1, 2, 3, 3, 2, 4, -1],
  ownDates: [1, 1, 1, 1, 1, 0, 1, 0],
  held: Array.from({ length: 16 }, () => Number.NaN),
  width: 900,
  height: 600,
};

const place = (arrangement: string, changes: Partial<LayoutTask> = {}) => {
  const positions = arrangeByRule({ ...task, arrangement, ...changes });
  return Array.from({ length: task.order }, (_, node) => ({
    x: positions[2 * node] as number,
    y: positions[2 * node + 1] as number,
  }));
};

describe('an arrangement', () => {
  test.each(['radial', 'layered', 'circle', 'grid', 'time'])('%s sets nobody on top of another', (name) => {
    const places = place(name);
    for (const one of places) {
      for (const other of places) {
        expect(one === other || Math.hypot(one.x - other.x, one.y - other.y) > 16).toBe(true);
      }
    }
  });

  test('in rings has everybody as far out as it is away', () => {
    const places = place('radial');
    const root = places[0] as { x: number; y: number };
    const far = places.map(({ x, y }) => Math.round(Math.hypot(x - root.x, y - root.y)));
    expect(new Set([far[1], far[2], far[7]]).size).toBe(1);
    expect(new Set([far[3], far[4], far[5], far[6]]).size).toBe(1);
    expect(far[3]).toBeGreaterThan(far[1] as number);
  });

  test('in layers has relations run downwards', () => {
    const places = place('layered');
    sources.forEach((source, index) => {
      expect(places[source]?.y).toBeGreaterThan(places[targets[index] as number]?.y as number);
    });
  });

  test('in layers ends even where relations go round in a circle', () => {
    expect(place('layered', { sources: [0, 1, 2], targets: [1, 2, 0] })).toHaveLength(8);
  });

  test('by time has a band for each date, what has none of its own below, and what has none at all apart', () => {
    const places = place('time');
    const x = places.map((node) => node.x);
    for (const [earlier, later] of [
      [7, 0],
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 6],
      [4, 6],
    ] as const) {
      expect(x[earlier]).toBeLessThan(x[later] as number);
    }
    expect(x[2]).toBe(x[5]);
    expect(places[5]?.y).toBeLessThan(Math.min(...[0, 1, 2, 3, 4, 6].map((node) => places[node]?.y ?? 0)));
  });

  test('leaves held nodes where they are held', () => {
    const held = Array.from(task.held);
    [held[6], held[7]] = [333, -44];
    expect(place('grid', { held })[3]).toEqual({ x: 333, y: -44 });
  });
});
