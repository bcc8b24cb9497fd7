import { mountCanvas } from '../../../client/graph/mount.ts';
import { loadPiece, network } from '../../../client/state/network.ts';
import { takeStep } from '../../../client/state/steps-store.ts';
import { addToView, emptyView } from '../../../client/state/view.ts';
import type { Contestant } from './contestant.ts';

const kinds = ['Person', 'Country', 'Meeting', 'Demand', 'Agreement'];

/** As the server's answers are decoded: items without properties share one map, and relations the ids of their ends. */
const nothing: ReadonlyMap<string, never> = new Map();

/** The explorer's own canvas, as the page mounts it, following the explorer's own stores. */
export function createOurs(): Contestant {
  let canvas: ReturnType<typeof mountCanvas>;
  return {
    start(graph, element) {
      const nodes = Array.from({ length: graph.order }, (_, node) => ({
        kind: 'node' as const,
        elementId: `n${node}`,
        labels: [kinds[node % kinds.length] as string],
        properties: new Map([['name', `Node ${node}`]]),
      }));
      const relationships = Array.from(graph.sources, (source, relation) => ({
        kind: 'relationship' as const,
        elementId: `r${relation}`,
        type: 'MET_WITH',
        startElementId: nodes[source]?.elementId ?? '',
        endElementId: nodes[graph.targets[relation] ?? 0]?.elementId ?? '',
        properties: nothing,
      }));
      canvas = mountCanvas(element);
      const arrival = loadPiece(network, { nodes, relationships });
      arrival.nodes.forEach((node, index) => {
        Object.assign(network.getNodeAttributes(node), { x: graph.x[index], y: graph.y[index] });
      });
      takeStep('Measured', addToView(emptyView, arrival.nodes, arrival.relations), { layout: 'given' });
    },
    locate: (node) => canvas.controls.locateNode(`n${node}`) ?? { x: 0, y: 0 },
  };
}
