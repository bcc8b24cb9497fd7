import cytoscape from 'cytoscape';
import { type Contestant, colours } from './contestant.ts';

export function createCytoscape(): Contestant {
  let drawing: cytoscape.Core;
  return {
    start({ order, x, y, sources, targets }, element) {
      drawing = cytoscape({
        container: element,
        layout: { name: 'preset', fit: true, padding: 10 },
        style: [
          { selector: 'node', style: { width: 6, height: 6, 'background-color': 'data(color)' } },
          { selector: 'edge', style: { width: 1, 'line-color': '#8d877b', 'curve-style': 'haystack' } },
          { selector: '.lit', style: { 'background-color': '#9b1b30', 'line-color': '#9b1b30' } },
        ],
        elements: {
          nodes: Array.from({ length: order }, (_, id) => ({
            data: { id: `n${id}`, color: colours[id % colours.length] },
            position: { x: x[id] as number, y: -(y[id] as number) },
          })),
          edges: Array.from(sources, (source, id) => ({
            data: { id: `r${id}`, source: `n${source}`, target: `n${targets[id]}` },
          })),
        },
      });
    },
    locate: (node) => drawing.getElementById(`n${node}`).renderedPosition(),
    hover: (node) => {
      drawing.$('.lit').removeClass('lit');
      drawing.getElementById(`n${node}`).closedNeighborhood().addClass('lit');
    },
  };
}
