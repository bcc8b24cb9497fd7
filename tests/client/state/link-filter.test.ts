import { expect, test } from '@jest/globals';
import { type Filter, noFilter } from '../../../client/state/filter.ts';
import { readFilter, writeFilter } from '../../../client/state/link-filter.ts';
import { sayFilter } from '../../../client/state/local-cypher.ts';
import { loadPiece, network } from '../../../client/state/network.ts';

loadPiece(network, {
  nodes: [{ kind: 'node', elementId: '4:x:1', labels: ['Place'], properties: new Map([['id', "o'neill"]]) }],
  relationships: [],
});
const facet = { on: 'node', of: 'Thing', property: 'size of', values: null, from: 1, to: null } as const;
const filter: Filter = {
  ...noFilter,
  facets: [facet],
  degree: { from: 3, to: null },
  component: '4:x:1',
  ego: { node: '4:x:1', steps: 2 },
  times: [
    { clock: 'event', start: Date.UTC(2025, 4, 16), end: Date.UTC(2025, 4, 17), undated: true },
    { clock: 'report', start: Date.UTC(2025, 4, 17), end: Date.UTC(2025, 4, 18), undated: false },
  ],
  mode: 'dim',
};

test('a filter survives the way through a link', () => {
  expect(readFilter(writeFilter(filter) ?? '')).toEqual(filter);
  expect(writeFilter(noFilter)).toBe(null);
});

test.each(['', '{', '[]', '{"facets":[{"on":"x"}],"ego":{"node":"nobody"},"degree":{"from":"x"}}'])(
  'what cannot be read filters nothing: %s',
  (text) => {
    expect(readFilter(text)).toEqual(noFilter);
  },
);

test('a filter is said in Cypher, a statement for each condition', () => {
  expect(sayFilter(network, filter).map(({ cypher }) => cypher.replaceAll('\n', ' '))).toEqual([
    'MATCH (n:Thing) WHERE n.`size of` >= 1 RETURN n',
    "MATCH (a)-[r]->(b) WHERE r.date >= date('2025-05-16') AND r.date <= date('2025-05-17') RETURN a, r, b",
    "// by another clock: report MATCH (a)-[r]->(b) WHERE r.date >= date('2025-05-17') AND r.date <= date('2025-05-18') RETURN a, r, b",
    "MATCH (n)-[*0..]-(m) WHERE n.id IN ['o\\'neill'] RETURN m",
    "MATCH (n)-[*0..2]-(m) WHERE n.id IN ['o\\'neill'] RETURN m",
    'MATCH (n) WHERE COUNT { (n)--() } >= 3 RETURN n',
  ]);
});

test('a link of one window only is read as well', () => {
  expect(readFilter('{"time":{"start":1,"end":2,"clock":"report"}}').times).toEqual([
    { start: 1, end: 2, clock: 'report', undated: false },
  ]);
});
