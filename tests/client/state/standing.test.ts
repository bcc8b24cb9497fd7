import { expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import type { Network, NodeData, RelationData } from '../../../client/state/network.ts';
import { filePrefix } from '../../../client/state/node-address.ts';
import { countStanding, sayStanding } from '../../../client/state/standing.ts';

const [reported, bare, filed] = ['reported', 'bare', `${filePrefix}graph.json:0:relation`];

test('what relations rest on is said as it is', () => {
  expect([[], [reported], [filed], [bare], [reported, filed], [reported, bare, filed]].map(say)).toEqual([
    null,
    'Every line rests on sentences in reports.',
    'Every line comes from a file that was opened here; no reports are kept behind it.',
    null,
    'Of 2 relations 1 rests on sentences in reports, 1 rests on a file that was opened here.',
    'Of 3 relations 1 rests on sentences in reports, 1 rests on a file that was opened here; the others name no reports.',
  ]);
});

function say(relations: readonly string[]): string | null {
  const network: Network = new MultiDirectedGraph<NodeData, RelationData>();
  const [source, target] = ['a', 'b'].map((id) => {
    const node = { x: 0, y: 0, id, name: id, kind: 'Node', labels: ['Node'], properties: new Map() };
    return network.addNode(id, node);
  });
  for (const relation of relations) {
    network.addEdgeWithKey(relation, source, target, {
      ...{ relationType: 'MET_WITH', key: null, status: '', properties: new Map() },
      ...{ originCount: 1, sourceCount: relation === bare ? 0 : 1 },
    });
  }
  return sayStanding(countStanding(network, relations));
}
