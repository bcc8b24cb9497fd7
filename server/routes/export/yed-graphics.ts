/**
 * What yEd draws from in GraphML; without it every node is an empty box in one corner. Other programs pass it over.
 * https://yed.yworks.com/support/manual/graphml.html
 */
import type { Look } from './graph-collection.ts';
import { escapeXml } from './xml-text.ts';

export const yedNamespace = 'xmlns:y="http://www.yworks.com/xml/graphml"';

/** Ids of ours, as those of the data are a letter and a number. */
export const yedKeys = `<key id="node-graphics" for="node" yfiles.type="nodegraphics"/>
<key id="edge-graphics" for="edge" yfiles.type="edgegraphics"/>
`;

const plainNode: Look = { colour: '#cccccc', size: 15 };
const plainEdge: Look = { colour: '#666666', size: 1 };

/** A disc in its place, y downwards there, with its name below. */
export function drawNode(name: string, [x, y]: readonly [number, number], look = plainNode): string {
  const { colour, size } = look;
  const across = 2 * size;
  return (
    '<data key="node-graphics"><y:ShapeNode>' +
    `<y:Geometry x="${round(x - size)}" y="${round(-y - size)}" width="${across}" height="${across}"/>` +
    `<y:Fill color="${colour}" transparent="false"/>` +
    `<y:NodeLabel modelName="sides" modelPosition="s">${escapeXml(name)}</y:NodeLabel>` +
    '<y:Shape type="ellipse"/></y:ShapeNode></data>'
  );
}

export function drawEdge(type: string, look = plainEdge): string {
  return (
    '<data key="edge-graphics"><y:PolyLineEdge>' +
    `<y:LineStyle color="${look.colour}" type="line" width="${look.size}"/>` +
    '<y:Arrows source="none" target="standard"/>' +
    `<y:EdgeLabel>${escapeXml(type)}</y:EdgeLabel></y:PolyLineEdge></data>`
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
