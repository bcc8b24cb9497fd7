import { describe, expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import { measureTies, Ranking } from '../../../client/graph/importance.ts';
import type { Network } from '../../../client/state/network.ts';

describe('a ranking', () => {
  const support: { readonly [node: string]: number } = { a: 1, b: 3, c: 1, d: 2, e: 3 };
  const names: { readonly [node: string]: string } = { a: 'Zoe', b: 'Ben', c: 'Amy', d: 'Dan', e: 'Ann' };

  test('goes from the best supported to the least, and among equals by name, every time', () => {
    const ranking = new Ranking(
      Object.keys(support),
      (node) => support[node] ?? 0,
      (node) => names[node] ?? '',
    );
    expect([...ranking]).toEqual(['e', 'b', 'd', 'c', 'a']);
    expect([...ranking]).toEqual(['e', 'b', 'd', 'c', 'a']);
  });

  test('asks for no more names than it needs', () => {
    const asked: string[] = [];
    const ranking = new Ranking(
      Object.keys(support),
      (node) => support[node] ?? 0,
      (node) => {
        asked.push(node);
        return names[node] ?? '';
      },
    );
    const [first] = ranking;
    expect(first).toBe('e');
    expect(asked.sort()).toEqual(['b', 'e']);
  });
});

describe('the ties of a picture', () => {
  const graph: Network = new MultiDirectedGraph();
  for (const node of ['a', 'b', 'c']) {
    graph.addNode(node);
  }
  for (const [source, target, originCount] of [
    ['a', 'b', 4],
    ['b', 'c', 0],
    ['c', 'a', 1],
  ] as const) {
    const data = { relationType: 'MET_WITH', key: null, status: '', originCount, sourceCount: 0 };
    graph.addEdgeWithKey(source + target, source, target, { ...data, properties: new Map() });
  }
  const places = new Map([
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ]);

  test.each([
    { relations: ['ab', 'bc', 'ca'], ends: [0, 1, 1, 2, 2, 0], support: [5, 5, 2] },
    { relations: ['ab', 'ca'], ends: [0, 1, 2, 0], support: [5, 4, 1] },
    { relations: ['ca', 'ab'], ends: [2, 0, 0, 1], support: [5, 4, 1] },
  ])('are those of $relations, in their order', ({ relations, ends, support }) => {
    const ties = measureTies(graph, relations, places, () => 1);
    expect([...ties.ends]).toEqual(ends);
    expect([...ties.support]).toEqual(support);
  });

  test('count a line for as many relations as it stands for', () => {
    const ties = measureTies(graph, ['bc'], places, () => 7);
    expect([...ties.support]).toEqual([0, 7, 7]);
  });
});
