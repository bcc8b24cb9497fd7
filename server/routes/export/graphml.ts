/** A graph as GraphML 1.1, with the names of attributes that Gephi, yEd and networkx look for. */
import type { CypherMap } from '../../../protocol/values.ts';
import {
  type Attribute,
  findAttributes,
  findFreeName,
  nameElement,
  valueNamespace,
  writeAttribute,
  writeValueType,
} from './graph-attributes.ts';
import type { CollectedGraph } from './graph-collection.ts';
import { escapeXml } from './xml-text.ts';
import { drawEdge, drawNode, yedKeys, yedNamespace } from './yed-graphics.ts';

const head = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" ${valueNamespace} ${yedNamespace} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">
`;

/**
 * `label` is what to write beside a node or relationship, `labels` holds a node's labels as Cypher writes them
 * (`:Actor:Person`), `x` and `y` where it stands. Where the data has such a property itself, ours is called `_labels`.
 */
export function* writeGraphml(
  { nodes, relationships, places = new Map(), looks = new Map() }: CollectedGraph,
  about: string,
): Generator<string> {
  const ofNodes = findAttributes(nodes, 'n');
  const ofEdges = findAttributes(relationships, 'e');
  yield `${head}<desc>${escapeXml(about)}</desc>\n`;
  yield declare('node', { id: 'labels', name: findFreeName('labels', ofNodes), type: 'string' });
  yield declare('node', { id: 'label', name: findFreeName('label', ofNodes), type: 'string' });
  const isDrawn = places.size > 0;
  if (isDrawn) yield yedKeys;
  for (const axis of isDrawn ? ['x', 'y'] : []) {
    yield declare('node', { id: axis, name: findFreeName(axis, ofNodes), type: 'double' });
  }
  yield declare('edge', { id: 'type', name: findFreeName('label', ofEdges), type: 'string' });
  for (const attribute of ofNodes) yield declare('node', attribute);
  for (const attribute of ofEdges) yield declare('edge', attribute);
  yield '<graph id="G" edgedefault="directed">\n';
  const nodeIds = indexIds(ofNodes);
  for (const node of nodes) {
    const labels = node.labels.map((label) => `:${label}`).join('');
    const name = nameElement(node) ?? labels;
    const data = writeDatum('labels', labels) + writeDatum('label', name);
    const place = places.get(node.elementId);
    // Before the places: networkx takes them from the graphics too, and the last it meets holds.
    const drawn = place === undefined ? '' : drawNode(name, place, looks.get(node.elementId));
    const at =
      place === undefined ? '' : writeDatum('x', String(place[0])) + writeDatum('y', String(place[1]));
    yield `<node id="${toToken(node.elementId)}">${drawn}${data}${at}${writeData(node.properties, nodeIds)}</node>\n`;
  }
  const edgeIds = indexIds(ofEdges);
  for (const { elementId, type, startElementId, endElementId, properties } of relationships) {
    const ends = `source="${toToken(startElementId)}" target="${toToken(endElementId)}"`;
    const drawn = isDrawn ? drawEdge(type, looks.get(elementId)) : '';
    const data = drawn + writeDatum('type', type) + writeData(properties, edgeIds);
    yield `<edge id="${toToken(elementId)}" ${ends}>${data}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function declare(what: 'node' | 'edge', attribute: Attribute): string {
  const { id, name, type } = attribute;
  return `<key id="${id}" for="${what}" attr.name="${escapeXml(name)}" attr.type="${type}"${writeValueType(attribute)}/>\n`;
}

function indexIds(attributes: readonly Attribute[]): ReadonlyMap<string, string> {
  return new Map(attributes.map(({ name, id }) => [name, id]));
}

function writeData(properties: CypherMap, ids: ReadonlyMap<string, string>): string {
  let text = '';
  for (const [name, value] of properties) text += writeDatum(ids.get(name) ?? '', writeAttribute(value));
  return text;
}

function writeDatum(key: string, text: string): string {
  return `<data key="${key}">${escapeXml(text)}</data>`;
}

/** The schema wants ids of letters, digits, dots, hyphens, underscores and colons. */
function toToken(elementId: string): string {
  return elementId.replace(/[^\w.:-]/g, '_');
}
