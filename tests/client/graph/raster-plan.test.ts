import { describe, expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
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
const plan: RasterPlan = { picture, places, radii, lines: listLines(picture, places) };

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
