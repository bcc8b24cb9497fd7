import { expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import { type Filter, noFilter, setFacet } from '../../../client/state/filter.ts';
import { loadPiece, type Network, type NodeData, type RelationData } from '../../../client/state/network.ts';
import { readShown } from '../../../client/state/shown.ts';
import { addToView, emptyView } from '../../../client/state/view.ts';
import type { CypherValue } from '../../../protocol/values.ts';

/** `a–b–c` and apart from them `x–y`; the relations carry a day, the nodes a size. */
const network: Network = new MultiDirectedGraph<NodeData, RelationData>();
const sizes = { a: 1n, b: 2n, c: 3n, x: 4n, y: 5n };
const { nodes, relations } = loadPiece(network, {
  nodes: Object.entries(sizes).map(([elementId, size]) => ({
    kind: 'node',
    elementId,
    labels: ['Thing'],
    properties: new Map<string, CypherValue>([
      ['size', size],
      ['tags', elementId < 'c' ? ['early', elementId] : ['late']],
    ]),
  })),
  relationships: [
    ['ab', '2025-05-01'],
    ['bc', '2025-05-09'],
    ['xy', undefined],
  ].map(([elementId = '', date]) => ({
    kind: 'relationship',
    elementId,
    type: 'KNOWS',
    startElementId: elementId[0] ?? '',
    endElementId: elementId[1] ?? '',
    properties: new Map<string, CypherValue>(
      date === undefined ? [] : [['date', { kind: 'date', text: date }]],
    ),
  })),
});
const view = addToView(emptyView, nodes, relations);

const show = (filter: Partial<Filter>): string => {
  const shown = readShown(network, { ...view, filter: { ...noFilter, ...filter } });
  return [
    ...shown.nodes,
    '|',
    ...shown.relations,
    ...(shown.faded.size > 0 ? ['faded:', ...shown.faded] : []),
  ].join(' ');
};
const facet = { on: 'node', of: 'Thing', property: 'size', values: null, from: null, to: null } as const;
const may = (day: number) => Date.UTC(2025, 4, day);

test.each<[string, Partial<Filter>, string]>([
  ['nothing', {}, 'a b c x y | ab bc xy'],
  ['a range', { facets: [{ ...facet, from: 2, to: 4 }] }, 'b c x | bc'],
  [
    'values, of lists any member',
    { facets: [{ ...facet, property: 'tags', values: ['early'] }] },
    'a b | ab',
  ],
  ['a facet of another kind', { facets: [{ ...facet, of: 'Other', from: 9 }] }, 'a b c x y | ab bc xy'],
  ['a component', { component: 'c' }, 'a b c | ab bc'],
  ['an ego', { ego: { node: 'a', steps: 1 } }, 'a b | ab'],
  ['degrees', { degree: { from: 2, to: null } }, 'b |'],
  [
    'a window; who loses every relation to it goes',
    { times: [{ clock: 'event', start: may(5), end: may(10), undated: false }] },
    'b c | bc',
  ],
  [
    'a window, and what has no date',
    { times: [{ clock: 'event', start: may(5), end: may(10), undated: true }] },
    'b c x y | bc xy',
  ],
  [
    'an ego, dimmed',
    { ego: { node: 'x', steps: 1 }, mode: 'dim' },
    'a b c x y | ab bc xy faded: a b c ab bc',
  ],
])('a filter by %s leaves what it says', (_name, filter, expected) => {
  expect(show(filter)).toBe(expected);
});

test('a facet takes the place of the one before, and without conditions goes', () => {
  const once = setFacet(noFilter, { ...facet, from: 1 });
  const twice = setFacet(once, { ...facet, from: 2 });
  expect(twice.facets).toEqual([{ ...facet, from: 2 }]);
  expect(setFacet(twice, facet)).toEqual(noFilter);
});
