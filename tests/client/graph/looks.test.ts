import { describe, expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import { findChanged, findEmphasis } from '../../../client/graph/emphasis.ts';
import { fanOut, groupByPair } from '../../../client/graph/fan.ts';
import { lookOfNode, radiusOf } from '../../../client/graph/node-look.ts';
import { lookOfRelation, widthOf } from '../../../client/graph/relation-look.ts';
import type { NodeData, RelationData } from '../../../client/state/network.ts';

const meeting = (status: string): NodeData => ({
  x: 1,
  y: 2,
  id: 'm',
  name: 'A meeting',
  kind: 'Meeting',
  labels: ['Meeting'],
  properties: new Map([['status', status]]),
});
const state = { theme: 'light', shown: true, lit: false, selected: false, pinned: false, radius: 9 } as const;
const relation: RelationData = {
  relationType: 'MET_WITH',
  key: null,
  status: 'derived',
  originCount: 1,
  sourceCount: 1,
  properties: new Map(),
};
const drawn = {
  theme: 'dark',
  shown: true,
  lit: false,
  selected: false,
  curve: 0,
  loop: false,
  scale: 1,
} as const;

describe('a node', () => {
  test('that did not take place is drawn in outline', () => {
    expect(lookOfNode(meeting('proposed'), state).hollow).toBe(true);
    expect(lookOfNode(meeting('held'), state).hollow).toBe(false);
  });

  test('has another colour on the dark ground', () => {
    expect(lookOfNode(meeting('held'), { ...state, theme: 'dark' }).color).not.toBe(
      lookOfNode(meeting('held'), state).color,
    );
  });

  test('grows with its support and shrinks in a crowd', () => {
    expect(radiusOf(20, 100)).toBeGreaterThan(radiusOf(2, 100));
    expect(radiusOf(20, 5000)).toBeLessThan(radiusOf(20, 100));
  });
});

describe('a relation', () => {
  test('tells by its stroke how it is known, never by colour alone', () => {
    const look = (status: string, origins: number, anonymous = false) => {
      const properties = new Map([['anonymous', anonymous]]);
      const data = { ...relation, status, originCount: origins, properties };
      const { stroke, doubled, notched } = lookOfRelation(data, drawn);
      return { stroke, doubled, notched };
    };
    expect([look('asserted', 3), look('asserted', 1), look('attributed', 1, true)]).toEqual([
      { stroke: 'solid', doubled: false, notched: false },
      { stroke: 'solid', doubled: false, notched: true },
      { stroke: 'dotted', doubled: false, notched: false },
    ]);
    expect([look('contested', 2), look('planned', 1), look('denied', 1)]).toEqual([
      { stroke: 'solid', doubled: true, notched: false },
      { stroke: 'sparse', doubled: false, notched: false },
      { stroke: 'broken', doubled: false, notched: false },
    ]);
  });

  test('that is inferred is dashed, and one that holds both ways has no arrow', () => {
    expect(lookOfRelation(relation, drawn)).toMatchObject({
      stroke: 'dashed',
      arrow: false,
      type: 'straight',
    });
    expect(lookOfRelation({ ...relation, relationType: 'LED_BY', status: 'asserted' }, drawn)).toMatchObject({
      stroke: 'solid',
      arrow: true,
    });
  });

  test('is thin on a single origin', () => {
    expect(widthOf(1)).toBeLessThan(widthOf(2));
    expect(widthOf(50)).toBeLessThan(5);
  });

  test('on its own is straight; parallel ones fan out, whichever way they point', () => {
    const curves = fanOut(
      groupByPair([
        { key: 'alone', source: 'a', target: 'c' },
        { key: 'there', source: 'a', target: 'b' },
        { key: 'back', source: 'b', target: 'a' },
        { key: 'loop', source: 'a', target: 'a' },
      ]),
    );
    expect(curves.get('alone')).toBe(0);
    // Seen from their own starts both bend to the same side, so they lie apart.
    expect(curves.get('there')).toBeCloseTo(curves.get('back') ?? 0);
    expect(curves.get('there')).not.toBe(0);
    expect(curves.get('loop')).toBe(1);
  });
});

describe('emphasis', () => {
  const network = new MultiDirectedGraph<NodeData, RelationData>();
  for (const key of ['a', 'b', 'c']) {
    network.addNode(key, meeting('held'));
  }
  network.addEdgeWithKey('ab', 'a', 'b', relation);
  network.addEdgeWithKey('bc', 'b', 'c', relation);

  test('of a node takes in its neighbours and what ties them', () => {
    const emphasis = findEmphasis(network, { kind: 'node', key: 'a' }, null);
    expect([...emphasis.nodes, ...emphasis.relations]).toEqual(['a', 'b', 'ab']);
  });

  test('by hovering goes before that by selection, and changes no more than it must', () => {
    const selected = findEmphasis(network, null, { kind: 'node', key: 'a' });
    const hovered = findEmphasis(network, { kind: 'relation', key: 'bc' }, { kind: 'node', key: 'a' });
    expect(hovered.focus).toBe('bc');
    expect(findChanged(selected, hovered)).toEqual({ nodes: ['a', 'c'], edges: ['ab', 'bc'] });
  });

  test('of paths holds while nothing beside them is selected', () => {
    const paths = [{ nodes: ['a', 'b'], relations: ['ab'] }];
    const lit = findEmphasis(network, null, null, paths);
    expect([...lit.nodes, ...lit.relations]).toEqual(['a', 'b', 'ab']);
    const along = findEmphasis(network, null, { kind: 'relation', key: 'ab' }, paths);
    expect([...along.nodes]).toEqual(['a', 'b']);
    const beside = findEmphasis(network, null, { kind: 'node', key: 'c' }, paths);
    expect([...beside.nodes]).toEqual(['c', 'b']);
  });

  test('of something that is gone is none', () => {
    expect(findEmphasis(network, { kind: 'node', key: 'gone' }, null).dim).toBe(0);
  });
});
