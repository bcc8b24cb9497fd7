/** A graph as GEXF 1.3, Gephi's own format; https://gexf.net/schema.html. */
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
import type { CollectedGraph, Look } from './graph-collection.ts';
import { escapeXml } from './xml-text.ts';

const head = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" ${valueNamespace} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
`;

export function* writeGexf(
  { nodes, relationships, places, looks }: CollectedGraph,
  about: string,
): Generator<string> {
  // Ids are numbers, because graphology takes others for titles.
  const ofNodes = findAttributes(nodes, '');
  const ofEdges = findAttributes(relationships, '');
  const labels: Attribute = {
    id: String(ofNodes.length),
    name: findFreeName('labels', ofNodes),
    type: 'string',
  };
  const today = new Date().toISOString().slice(0, 10);
  yield `${head}<meta lastmodifieddate="${today}"><creator>Dragoman</creator><description>${escapeXml(about)}</description></meta>\n`;
  yield '<graph mode="static" defaultedgetype="directed">\n';
  yield declare('node', [labels, ...ofNodes]);
  yield declare('edge', ofEdges);
  yield '<nodes>\n';
  const nodeIds = indexIds(ofNodes);
  for (const node of nodes) {
    const text = node.labels.map((label) => `:${label}`).join('');
    const values = writeValue(labels.id, text) + writeValues(node.properties, nodeIds);
    const label = escapeXml(nameElement(node) ?? text);
    yield `<node id="${escapeXml(node.elementId)}" label="${label}"><attvalues>${values}</attvalues>${writePlace(places?.get(node.elementId))}${writeLook(looks?.get(node.elementId), 'size')}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  const edgeIds = indexIds(ofEdges);
  for (const { elementId, type, startElementId, endElementId, properties } of relationships) {
    const ends = `source="${escapeXml(startElementId)}" target="${escapeXml(endElementId)}"`;
    const values = writeValues(properties, edgeIds);
    // Without a kind of its own, Gephi would fold relationships between the same two nodes into one.
    const kind = escapeXml(type);
    yield `<edge id="${escapeXml(elementId)}" ${ends} kind="${kind}" label="${kind}"><attvalues>${values}</attvalues>${writeLook(looks?.get(elementId), 'thickness')}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function declare(what: 'node' | 'edge', attributes: readonly Attribute[]): string {
  const items = attributes.map(
    (attribute) =>
      `<attribute id="${attribute.id}" title="${escapeXml(attribute.name)}" type="${attribute.type}"${writeValueType(attribute)}/>\n`,
  );
  return `<attributes class="${what}" mode="static">\n${items.join('')}</attributes>\n`;
}

function writePlace(place: readonly [number, number] | undefined): string {
  return place === undefined ? '' : `<viz:position x="${place[0]}" y="${place[1]}" z="0"/>`;
}

function writeLook(look: Look | undefined, measure: 'size' | 'thickness'): string {
  if (look === undefined) return '';
  const [r, g, b] = [1, 3, 5].map((place) => Number.parseInt(look.colour.slice(place, place + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}"/><viz:${measure} value="${look.size}"/>`;
}

function indexIds(attributes: readonly Attribute[]): ReadonlyMap<string, string> {
  return new Map(attributes.map(({ name, id }) => [name, id]));
}

function writeValues(properties: CypherMap, ids: ReadonlyMap<string, string>): string {
  let text = '';
  for (const [name, value] of properties) text += writeValue(ids.get(name) ?? '', writeAttribute(value));
  return text;
}

function writeValue(id: string, text: string): string {
  return `<attvalue for="${id}" value="${escapeXml(text)}"/>`;
}
