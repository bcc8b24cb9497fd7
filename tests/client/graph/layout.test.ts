import { describe, expect, test } from '@jest/globals';
import {
  chooseIterations,
  finishLayout,
  fitLayout,
  measureBounds,
  refineLayout,
  startLayout,
  turnFlat,
} from '../../../client/graph/layout.ts';
import type { LayoutTask } from '../../../client/graph/layout-task.ts';
import { findCommunities } from '../../../client/state/communities.ts';

/** Two rings of six, tied by one relation. */
const sources = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0];
const targets = [1, 2, 3, 4, 5, 0, 7, 8, 9, 10, 11, 6, 6];
const task: LayoutTask = {
  order: 12,
  sources,
  targets,
  weights: sources.map(() => 1),
  radii: sources.slice(0, 12).map(() => 10),
  labelWidths: sources.slice(0, 12).map(() => 60),
  labelHeights: sources.slice(0, 12).map(() => 14),
  standing: new Float64Array(24),
  arrangement: 'force',
  root: -1,
  kinds: [],
  bands: [],
  ownDates: [],
  held: Array.from({ length: 24 }, () => Number.NaN),
  width: 900,
  height: 600,
};

const layOut = (wanted: LayoutTask) => finishLayout(wanted, refineLayout(wanted, startLayout(wanted), 100));

/** So many cliques of so many nodes, one behind the other; each is tied to the next. */
function makeCliques(count: number, size: number): LayoutTask {
  const order = count * size;
  const pairs: [number, number][] = [];
  for (let node = 0; node < order; node += 1) {
    for (let other = node + 1; other < order && other % size !== 0; other += 1) {
      pairs.push([node, other]);
    }
    if (node % size === 0) {
      pairs.push([node, (node + size) % order]);
    }
  }
  const none = new Float64Array(order);
  return {
    ...task,
    order,
    sources: pairs.map(([source]) => source),
    targets: pairs.map(([, target]) => target),
    weights: pairs.map(() => 1),
    radii: new Float64Array(order).fill(2),
    labelWidths: none,
    labelHeights: none,
    standing: new Float64Array(2 * order),
    held: new Float64Array(2 * order).fill(Number.NaN),
  };
}

describe('the layout', () => {
  test('is the same each time', () => {
    expect(layOut(task)).toEqual(layOut(task));
  });

  test('knows who belongs together', () => {
    const communities = findCommunities(task);
    expect(new Set(communities.slice(1, 6)).size).toBe(1);
    expect(communities[1]).not.toBe(communities[7]);
  });

  test('stays on the canvas and lays no node or label over another', () => {
    const positions = layOut(task);
    const bounds = measureBounds(positions);
    expect(bounds.right - bounds.left).toBeLessThanOrEqual(900);
    expect(bounds.top - bounds.bottom).toBeLessThanOrEqual(600);
    for (let one = 0; one < task.order; one += 1) {
      for (let other = 0; other < one; other += 1) {
        const dx = Math.abs((positions[2 * one] ?? 0) - (positions[2 * other] ?? 0));
        const dy = Math.abs((positions[2 * one + 1] ?? 0) - (positions[2 * other + 1] ?? 0));
        expect(dx >= 60 || dy >= 34).toBe(true);
      }
    }
  });

  test('of thousands of nodes draws what belongs together close together', () => {
    const many = makeCliques(300, 10);
    const positions = finishLayout(many, refineLayout(many, startLayout(many), chooseIterations(many.order)));
    const distance = (one: number, other: number): number =>
      Math.hypot(
        (positions[2 * one] ?? 0) - (positions[2 * other] ?? 0),
        (positions[2 * one + 1] ?? 0) - (positions[2 * other + 1] ?? 0),
      );
    const mean = (apart: number): number => {
      let sum = 0;
      for (let node = 0; node < many.order; node += 1) {
        sum += distance(node, (node + apart) % many.order);
      }
      return sum / many.order;
    };
    expect(mean(1) * 5).toBeLessThan(mean(many.order / 2));
  });

  test('leaves the pinned where they are', () => {
    const held = task.held as number[];
    const positions = layOut({ ...task, held: [123, -45, ...held.slice(2)] });
    expect([positions[0], positions[1]]).toEqual([123, -45]);
  });

  test('turns a standing cloud flat', () => {
    const bounds = measureBounds(turnFlat(Float64Array.of(0, -5, 0.1, 0, 0, 5)));
    expect(bounds.right - bounds.left).toBeGreaterThan(9.9);
  });

  test('fits one node and no node', () => {
    expect([...fitLayout(task, Float64Array.of(3, 4))]).toEqual([0, 0]);
    expect([...fitLayout(task, new Float64Array(0))]).toEqual([]);
  });
});
