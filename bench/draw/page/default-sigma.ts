import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { type Contestant, colours } from './contestant.ts';

/** Sigma as its documentation shows it: default programs, hovering by reducers, dragging by attributes. */
export function createDefaultSigma(): Contestant {
  let sigma: Sigma;
  const graph = new MultiDirectedGraph();
  let lit: Set<string> | null = null;
  const listen = (): void => {
    let dragged: string | null = null;
    sigma.on('downNode', ({ node }) => {
      dragged = node;
    });
    sigma.getMouseCaptor().on('mousemovebody', (event) => {
      if (dragged !== null) {
        const { x, y } = sigma.viewportToGraph(event);
        graph.setNodeAttribute(dragged, 'x', x);
        graph.setNodeAttribute(dragged, 'y', y);
        event.preventSigmaDefault();
        event.original.preventDefault();
      }
    });
    sigma.getMouseCaptor().on('mouseup', () => {
      dragged = null;
    });
  };
  return {
    start({ order, x, y, sources, targets }, element) {
      for (let node = 0; node < order; node += 1) {
        graph.addNode(node, {
          x: x[node],
          y: y[node],
          size: 3,
          label: `Node ${node}`,
          color: colours[node % colours.length],
        });
      }
      sources.forEach((source, relation) => {
        graph.addEdge(source, targets[relation], { size: 1, color: '#8d877b' });
      });
      sigma = new Sigma(graph, element, {
        nodeReducer: (node, data) =>
          lit === null || lit.has(node) ? data : { ...data, color: '#eeeeee', label: '' },
        edgeReducer: (edge, data) =>
          lit === null || graph.extremities(edge).every((end) => lit?.has(end))
            ? data
            : { ...data, hidden: true },
      });
      listen();
    },
    locate: (node) => sigma.graphToViewport(graph.getNodeAttributes(node) as { x: number; y: number }),
    hover: (node) => {
      lit = new Set([String(node), ...graph.neighbors(node)]);
      sigma.refresh();
    },
  };
}
