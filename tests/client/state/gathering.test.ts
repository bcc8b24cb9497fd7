import { describe, expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import { nameCluster, sayMembers, sayStrand, sayWhat } from '../../../client/state/cluster-words.ts';
import { type Cluster, clusterKey, standIn, stockKey, strandKey } from '../../../client/state/clusters.ts';
import { searchCommunities } from '../../../client/state/community-search.ts';
import { noFilter } from '../../../client/state/filter.ts';
import { loadPiece, type Network } from '../../../client/state/network.ts';
import { readShown } from '../../../client/state/shown.ts';
import { addToView, emptyView, hideNodes, keepNodes, type View } from '../../../client/state/view.ts';
import type { NodeSnapshot, RelationshipSnapshot } from '../../../protocol/values.ts';

const node = (elementId: string, label = 'Person'): NodeSnapshot => ({
  kind: 'node',
  elementId,
  labels: [label],
  properties: new Map([['name', elementId.toUpperCase()]]),
});
const relation = (ends: string, type: string): RelationshipSnapshot => ({
  kind: 'relationship',
  elementId: `${ends}-${type}`,
  type,
  startElementId: ends[0] ?? '',
  endElementId: ends[1] ?? '',
  properties: new Map(),
});

/** a and b are drawn as one; c and d stand alone. */
function draw(): { network: Network; view: View; cluster: Cluster } {
  const network: Network = new MultiDirectedGraph();
  const { nodes, relations } = loadPiece(network, {
    nodes: [node('a'), node('b'), node('c'), node('d', 'Meeting')],
    relationships: [
      relation('ab', 'SPOKE_WITH'),
      relation('ac', 'MET_WITH'),
      relation('bc', 'MET_WITH'),
      relation('cb', 'MET_WITH'),
      relation('ad', 'ATTENDED'),
      relation('cd', 'ATTENDED'),
    ],
  });
  const cluster: Cluster = { key: clusterKey(['a', 'b']), members: new Set(['a', 'b']), stock: null };
  standIn(network, cluster.key, { name: 'two', kind: 'Person', x: 0, y: 0 });
  const view = { ...addToView(emptyView, nodes, relations), clusters: new Map([[cluster.key, cluster]]) };
  return { network, view, cluster };
}

describe('a group', () => {
  test('stands in the place of its members, with one line a type, direction and neighbour', () => {
    const { network, view, cluster } = draw();
    const { nodes, relations, strands, inside } = readShown(network, view);
    const out = strandKey('MET_WITH', 'c', cluster.key);
    expect([...nodes]).toEqual([cluster.key, 'c', 'd']);
    expect(inside.get(cluster.key)).toEqual(['a', 'b']);
    expect([...relations]).toEqual([out, strandKey('ATTENDED', cluster.key, 'd'), 'cd-ATTENDED']);
    expect(strands.get(out)).toEqual({
      relations: ['ac-MET_WITH', 'bc-MET_WITH', 'cb-MET_WITH'],
      count: 3,
      estimated: false,
    });
    expect(sayStrand(network, view, out)).toBe('met with × 3');
  });

  test('has fewer members and lines where a filter hides some, and is gone without any', () => {
    const { network, view, cluster } = draw();
    const without = { ...view, nodes: new Set(['b', 'c', 'd']) };
    expect(readShown(network, without).inside.get(cluster.key)).toEqual(['b']);
    expect(sayWhat(network, without, cluster.key)).toBe('group of 2, 1 of them shown');
    const people = { ...view, withoutKinds: new Set(['Person']) };
    expect([...readShown(network, people).nodes]).toEqual(['d']);
  });

  test('recedes when all of its members do', () => {
    const { network, view, cluster } = draw();
    const ego = { ...noFilter, mode: 'dim' as const, ego: { node: 'd', steps: 0 } };
    expect(readShown(network, { ...view, filter: ego }).faded.has(cluster.key)).toBe(true);
    const one = { ...noFilter, mode: 'dim' as const, ego: { node: 'd', steps: 1 } };
    expect(readShown(network, { ...view, filter: one }).faded.has(cluster.key)).toBe(false);
  });

  test('lets out whatever a path leads through', () => {
    const { network, view, cluster } = draw();
    const options = { types: null, maxLength: 3, directed: false };
    const paths = [{ nodes: ['a', 'c'], relations: ['ac-MET_WITH'] }];
    const trail = { from: 'a', to: 'c', ends: ['a', 'c'], options, paths, more: false };
    const { nodes, inside } = readShown(network, { ...view, trail });
    expect([...nodes]).toEqual(['a', cluster.key, 'c', 'd']);
    expect(inside.get(cluster.key)).toEqual(['b']);
  });

  test('is hidden and kept with all its members', () => {
    const { view, cluster } = draw();
    const hidden = hideNodes(view, [cluster.key]);
    expect([[...hidden.nodes], hidden.clusters.size]).toEqual([['c', 'd'], 0]);
    const kept = keepNodes(view, new Set([cluster.key, 'd']));
    expect([[...kept.nodes], kept.clusters.size]).toEqual([['a', 'b', 'd'], 1]);
    expect(keepNodes(view, new Set(['c'])).clusters.size).toBe(0);
  });

  test('is called by its members and its best connected one, and has the same key everywhere', () => {
    const { network, view } = draw();
    const { members } = readShown(network, view);
    expect(nameCluster(network, ['a', 'b', 'c'], members)).toBe('3 people around C');
    expect(sayMembers(network, ['a', 'b', 'd'])).toBe('3 nodes, mostly people');
    expect(sayMembers(network, ['a', 'd'])).toBe('2 nodes');
    expect(clusterKey(['a', 'b'])).toBe(clusterKey(['b', 'a']));
    expect(clusterKey(['a', 'b'])).not.toBe(clusterKey(['ab']));
  });
});

test('what has not been brought in stands as a group with the counts of the database', () => {
  const network: Network = new MultiDirectedGraph();
  const stock = (label: string, to: string, members: readonly string[] = []): Cluster => ({
    key: stockKey(label),
    members: new Set(members),
    stock: {
      id: label,
      kind: label,
      listed: null,
      total: 2,
      ties: [
        { type: 'OWNS', to, count: 7, estimated: true },
        { type: 'KNOWS', to: label, count: 3, estimated: false },
      ],
    },
  });
  const clusters = [stock('Person', 'Car'), stock('Car', 'Nothing')];
  for (const { key } of clusters) standIn(network, key, { name: key, kind: 'Person', x: 0, y: 0 });
  const view: View = { ...emptyView, clusters: new Map(clusters.map((cluster) => [cluster.key, cluster])) };
  const owns = strandKey('OWNS', stockKey('Person'), stockKey('Car'));
  const shown = readShown(network, view);
  expect([[...shown.nodes], [...shown.relations]]).toEqual([[stockKey('Person'), stockKey('Car')], [owns]]);
  expect(sayStrand(network, view, owns)).toMatch(/ × about 7$/);
  const opened = new Map([...view.clusters, [stockKey('Car'), stock('Car', 'Nothing', ['x', 'y'])] as const]);
  expect([...readShown(network, { ...view, clusters: opened }).nodes]).toEqual([stockKey('Person')]);
});

test('communities are the same in whatever order a graph was loaded, the largest first', async () => {
  const rings = (start: number, size: number): RelationshipSnapshot[] =>
    Array.from({ length: size }, (_, index) => ({
      ...relation('xx', 'KNOWS'),
      elementId: `r${start + index}`,
      startElementId: `n${start + index}`,
      endElementId: `n${start + ((index + 1) % size)}`,
    }));
  const relationships = [...rings(10, 5), ...rings(20, 8)];
  const nodes = relationships.map(({ startElementId }) => node(startElementId));
  const search = (reversed: boolean) => {
    const network: Network = new MultiDirectedGraph();
    const piece = {
      nodes: reversed ? [...nodes].reverse() : nodes,
      relationships: reversed ? [...relationships].reverse() : relationships,
    };
    const arrival = loadPiece(network, piece);
    const view = addToView(emptyView, arrival.nodes, arrival.relations);
    return searchCommunities(network, readShown(network, view).members);
  };
  const found = await search(false);
  expect(found).toEqual(await search(true));
  expect(found.map(({ length }) => length)).toEqual(
    [...found.map(({ length }) => length)].sort((a, b) => b - a),
  );
  expect(found.every((members) => new Set(members.map((id) => id[1])).size === 1)).toBe(true);
});
