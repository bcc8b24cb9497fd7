import ForceGraph from 'force-graph';
import { type Contestant, colours } from './contestant.ts';

export function createForceGraph(): Contestant {
  const drawn = { lit: new Set<number>(), places: [] as { x: number; y: number }[] };
  let drawing: ForceGraph;
  const near = new Map<number, number[]>();
  return {
    start({ order, x, y, sources, targets }, element) {
      const nodes = Array.from({ length: order }, (_, id) => ({
        id,
        x: x[id] as number,
        y: -(y[id] as number),
        fx: x[id],
        fy: -(y[id] as number),
      }));
      drawn.places = nodes;
      const links = Array.from(sources, (source, id) => ({ source, target: targets[id] as number }));
      for (const { source, target } of links) {
        near.set(source, [...(near.get(source) ?? []), target]);
      }
      drawing = new ForceGraph(element)
        .width(element.clientWidth)
        .height(element.clientHeight)
        .nodeRelSize(3)
        .nodeColor(({ id }) =>
          drawn.lit.has(Number(id)) ? '#9b1b30' : (colours[Number(id) % colours.length] as string),
        )
        .linkColor(() => '#8d877b')
        .cooldownTicks(0)
        .graphData({ nodes, links });
      drawing.zoomToFit(0, 10);
    },
    locate: (node) => {
      const { x, y } = drawn.places[node] as { x: number; y: number };
      return drawing.graph2ScreenCoords(x, y);
    },
    hover: (node) => {
      drawn.lit = new Set([node, ...(near.get(node) ?? [])]);
      drawing.nodeColor(drawing.nodeColor());
    },
  };
}
