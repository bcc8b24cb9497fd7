/** GEXF and GraphML that Dragoman has written: labels, types, places and values as they were, by what the file declares. */
import type { CypherMap, CypherValue } from '../../protocol/values.ts';
import { decodeText } from '../api/typed-json.ts';
import { type RawGraph, readList, splitLabels, toCypherValue } from './own-files.ts';

/** Reads the text of a value of one attribute. */
interface Declared {
  readonly name: string;
  readonly read: (text: string) => CypherValue;
}

const namespace = 'urn:dragoman:values';
const listOf = 'List of ';

/** The labels stand under the attribute that is declared first. */
export function readOwnGexf(document: Document): RawGraph {
  const find = (kind: string) =>
    declareAll(document.querySelectorAll(`attributes[class="${kind}"] > attribute`), 'title', 'type');
  const [ofNodes, ofEdges] = [find('node'), find('edge')];
  const [labelsId = ''] = ofNodes.keys();
  const readTexts = (element: Element) =>
    indexTexts(element.querySelectorAll('attvalue'), 'for', (value) => value.getAttribute('value'));
  return {
    nodes: [...document.querySelectorAll('nodes > node')].map((node) => {
      const texts = readTexts(node);
      const [at] = node.getElementsByTagNameNS('*', 'position');
      return {
        key: node.getAttribute('id') ?? '',
        attributes: {},
        labels: splitLabels(texts.get(labelsId) ?? ''),
        properties: readProperties(texts, ofNodes, [labelsId]),
        ...readPlace(at?.getAttribute('x'), at?.getAttribute('y')),
      };
    }),
    edges: [...document.querySelectorAll('edges > edge')].map((edge) => ({
      ...readEnds(edge),
      type: edge.getAttribute('kind') ?? '',
      properties: readProperties(readTexts(edge), ofEdges, []),
    })),
  };
}

/** What is ours has ids of its own; those of the data are a letter and a number. */
export function readOwnGraphml(document: Document): RawGraph {
  const declared = declareAll(document.querySelectorAll('graphml > key'), 'attr.name', 'attr.type');
  const ours = ['labels', 'label', 'type', 'x', 'y', 'node-graphics', 'edge-graphics'];
  const readTexts = (element: Element) =>
    indexTexts(element.querySelectorAll(':scope > data'), 'key', (data) => data.textContent);
  return {
    nodes: [...document.querySelectorAll('graph > node')].map((node) => {
      const texts = readTexts(node);
      return {
        key: node.getAttribute('id') ?? '',
        attributes: {},
        labels: splitLabels(texts.get('labels') ?? ''),
        properties: readProperties(texts, declared, ours),
        ...readPlace(texts.get('x'), texts.get('y')),
      };
    }),
    edges: [...document.querySelectorAll('graph > edge')].map((edge) => {
      const texts = readTexts(edge);
      return {
        ...readEnds(edge),
        type: texts.get('type') ?? '',
        properties: readProperties(texts, declared, ours),
      };
    }),
  };
}

function declareAll(
  elements: Iterable<Element>,
  nameAttribute: string,
  typeAttribute: string,
): ReadonlyMap<string, Declared> {
  return new Map(
    Array.from(elements, (element) => {
      const name = element.getAttribute(nameAttribute) ?? '';
      const read = chooseReading(element, element.getAttribute(typeAttribute) ?? 'string');
      return [element.getAttribute('id') ?? '', { name, read }];
    }),
  );
}

/** Files from before values were declared tell lists by how they look alone. */
function chooseReading(element: Element, type: string): Declared['read'] {
  const valueType = element.getAttributeNS(namespace, 'cypher-type');
  if (type === 'long') {
    return BigInt;
  }
  if (type === 'double') {
    return Number;
  }
  if (type === 'boolean') {
    return (text) => text === 'true';
  }
  if (valueType?.startsWith(listOf)) {
    return (text) => readItems(text, valueType.slice(listOf.length));
  }
  if (valueType !== null && valueType !== 'List') {
    return (text) => decodeText(valueType, text);
  }
  const tellsLists = element.lookupPrefix(namespace) !== null;
  return tellsLists && valueType === null ? (text) => text : (text) => toCypherValue(readList(text));
}

/** A list of texts, each of the same type. */
function readItems(text: string, type: string): CypherValue {
  const list = readList(text);
  return Array.isArray(list) ? list.map((item) => decodeText(type, String(item))) : text;
}

function indexTexts(
  elements: Iterable<Element>,
  idAttribute: string,
  read: (element: Element) => string | null,
): ReadonlyMap<string, string> {
  return new Map(
    Array.from(elements, (element) => [element.getAttribute(idAttribute) ?? '', read(element) ?? '']),
  );
}

function readProperties(
  texts: ReadonlyMap<string, string>,
  declared: ReadonlyMap<string, Declared>,
  ours: readonly string[],
): CypherMap {
  return new Map(
    [...texts].flatMap(([id, text]): [string, CypherValue][] => {
      const known = ours.includes(id) ? undefined : declared.get(id);
      return known === undefined ? [] : [[known.name, known.read(text)]];
    }),
  );
}

function readPlace(
  x: string | null | undefined,
  y: string | null | undefined,
): { readonly place?: { readonly x: number; readonly y: number } } {
  return typeof x === 'string' && typeof y === 'string' ? { place: { x: Number(x), y: Number(y) } } : {};
}

function readEnds(edge: Element) {
  const [source, target] = [edge.getAttribute('source') ?? '', edge.getAttribute('target') ?? ''];
  return { source, target, attributes: {} };
}
