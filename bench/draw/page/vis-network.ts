import { Network } from 'vis-network/standalone';
import { type Contestant, colours } from './contestant.ts';

export function createVisNetwork(): Contestant {
  let drawing: Network;
  return {
    start({ order, x, y, sources, targets }, element) {
      const nodes = Array.from({ length: order }, (_, id) => ({
        id,
        x: x[id],
        y: -(y[id] as number),
        color: colours[id % colours.length],
        size: 3,
        shape: 'dot',
      }));
      const edges = Array.from(sources, (from, id) => ({ id, from, to: targets[id], color: '#8d877b' }));
      drawing = new Network(
        element,
        { nodes, edges },
        {
          physics: false,
          layout: { improvedLayout: false },
          edges: { smooth: false },
          interaction: { hover: true },
        },
      );
      drawing.fit({ animation: false });
    },
    locate: (node) => drawing.canvasToDOM(drawing.getPosition(node)),
    // Standing out is its own selection of a node with its edges.
    hover: (node) => drawing.selectNodes([node], true),
  };
}
