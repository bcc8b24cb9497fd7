import { describe, expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import { findNearPart } from '../../../client/graph/near-part.ts';
import { Picture } from '../../../client/graph/picture.ts';
import { findNodeAt, findRelationAt, listLines, type RasterPlan } from '../../../client/graph/raster-plan.ts';
import type { Network } from '../../../client/state/network.ts';
import { addToView, emptyView } from '../../../client/state/view.ts';

const graph: Network = new MultiDirectedGraph();
for (const node of ['left', 'right', 'above']) {
  graph.addNode(node, { x: 0, y: 0, id: node, name: node, kind: 'Actor', labels: [], properties: new Map() });
}
for (const [key, source, target] of [
  ['across', 'left', 'right'],
  ['back', 'right', 'left'],
  ['up', 'left', 'above'],
] as const) {
  const data = { relationType: 'MET_WITH', key, status: '', originCount: 1, sourceCount: 1 };
  graph.addEdgeWithKey(key, source, target, { ...data, properties: new Map() });
}
const view = addToView(emptyView, graph.nodes(), graph.edges());
const picture = new Picture(graph, view);
const places = Float32Array.from([10, 100, 110, 100, 14, 20]);
const radii = Float32Array.from([5, 5, 5]);
const plan: RasterPlan = { picture, places, radii, lines: listLines(picture, places), near: null };

describe('what has been drawn as a raster', () => {
  test.each([
    [12, 103, 'left'],
    [114, 99, 'right'],
    [60, 100, null],
  ])('has at %s, %s the node %s', (x, y, node) => {
    expect(findNodeAt(plan, { x, y })).toBe(node);
  });

  test('has on top the node that was drawn last', () => {
    const stacked = { ...plan, places: Float32Array.from([10, 100, 12, 100, 14, 20]) };
    expect(findNodeAt(stacked, { x: 11, y: 100 })).toBe('right');
  });

  test.each([
    [60, 102, 'back'],
    [12, 60, 'up'],
    [60, 108, null],
    [140, 100, null],
  ])('has at %s, %s the relation %s', (x, y, relation) => {
    expect(findRelationAt(plan, { x, y }, 3)).toBe(relation);
  });
});

describe('what is near enough to be drawn in full', () => {
  const frame = { width: 200, height: 160 };
  const near = findNearPart(plan, frame);

  test('is what is in sight', () => {
    expect(near).toMatchObject({ nodes: [0, 1, 2], relations: [0, 1, 2] });
    const beyond = { ...plan, places: places.map((place) => place + 1000) };
    const moved = { ...beyond, lines: listLines(picture, beyond.places) };
    expect(findNearPart(moved, frame)).toMatchObject({ nodes: [], relations: [] });
  });

  test('is nothing where there is too much of it', () => {
    const crowd = new Float32Array(2 * 2_501).fill(50);
    const many = { ...plan, places: crowd, radii: new Float32Array(2_501).fill(2) };
    expect(findNearPart(many, frame)).toBeNull();
  });

  test('has its parallel relations apart, each where its bow is drawn', () => {
    const bow = (100 * Math.abs(picture.fanOf('across'))) / 2;
    expect(bow).toBeGreaterThan(4);
    const found = [-bow, bow].map((away) => findRelationAt({ ...plan, near }, { x: 60, y: 100 + away }, 2));
    expect(found.toSorted()).toEqual(['across', 'back']);
    expect(findRelationAt({ ...plan, near }, { x: 60, y: 100 }, 2)).toBeNull();
  });
});
