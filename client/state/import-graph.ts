import { MultiGraph } from 'graphology';
import type { CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../protocol/values.ts';
import type { GraphPiece } from '../api/graph-part.ts';
import { prepareForeign } from './foreign-xml.ts';
import { filePrefix } from './node-address.ts';
import { type Attributes, type RawGraph, readOwnJson, readOwnTable, toCypherValue } from './own-files.ts';
import { readOwnGexf, readOwnGraphml } from './own-xml.ts';

/** A graph from a file, and where its nodes stand if the file says so of all. */
export interface ImportedGraph {
  readonly piece: GraphPiece;
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }> | null;
}

const mostBytes = 20_000_000;
const mostElements = 100_000;
/** Columns, attributes and fields by which files name the two ends and what ties them. */
const sourceNames = ['source', 'from', 'start', 'subject'];
const targetNames = ['target', 'to', 'end', 'object'];
const typeNames = ['relationtype', 'type', 'kind', 'relation', 'predicate', 'label'];
const kindNames = ['labels', '_labels', 'kind', 'type', 'class', 'category'];

/**
 * Reads GEXF, GraphML, JSON (nodes and edges or links) or CSV (a row a relation).
 * @throws Error with a sentence for the reader, when the file is too large, dangerous or none of these
 */
export async function importGraph(name: string, text: string): Promise<ImportedGraph> {
  if (text.length > mostBytes) {
    throw new Error(`${name} is larger than 20 MB. Take a part of it.`);
  }
  const raw = await readRaw(name, text);
  if (raw.nodes.length + raw.edges.length > mostElements) {
    throw new Error(
      `${name} holds more than ${mostElements.toLocaleString('en')} nodes and relations. Take a part of it.`,
    );
  }
  if (raw.nodes.length === 0) {
    throw new Error(`${name} holds no nodes.`);
  }
  return toImported(name, raw);
}

async function readRaw(name: string, text: string): Promise<RawGraph> {
  const ending = name.toLowerCase().split('.').at(-1);
  if (ending === 'gexf' || ending === 'graphml') {
    return readXml(name, text, ending);
  }
  if (ending === 'json') {
    return readJson(name, text);
  }
  if (ending === 'csv') {
    return readCsv(name, text);
  }
  throw new Error(`${name} is neither GEXF, GraphML, JSON nor CSV. Choose a file that ends in one of these.`);
}

/** Relations without a direction are read from their first end to their second. Entities are how XML files blow up or reach for other files; no program that writes graphs needs them. */
async function readXml(name: string, text: string, ending: 'gexf' | 'graphml'): Promise<RawGraph> {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw new Error(`${name} declares entities, which Dragoman does not read. Save it without a DOCTYPE.`);
  }
  const document = new DOMParser().parseFromString(text, 'application/xml');
  if (document.querySelector('parsererror') !== null) {
    throw new Error(`${name} is not well-formed XML. Save it again from the program it comes from.`);
  }
  try {
    if (/Exported by Dragoman/.test(text.slice(0, 1_000))) {
      return ending === 'gexf' ? readOwnGexf(document) : readOwnGraphml(document);
    }
    prepareForeign(document);
    const { parse } =
      ending === 'gexf'
        ? await import('graphology-gexf/browser')
        : await import('graphology-graphml/browser');
    const graph = parse(MultiGraph, document, {
      addMissingNodes: true,
      allowUndeclaredAttributes: true,
    });
    return {
      nodes: graph.mapNodes((key, attributes) => ({ key, attributes })),
      edges: graph.mapEdges((_key, attributes, source, target) => ({ source, target, attributes })),
    };
  } catch {
    throw new Error(`${name} is XML, but no ${ending === 'gexf' ? 'GEXF' : 'GraphML'} that can be read.`);
  }
}

function readJson(name: string, text: string): RawGraph {
  const refuse = () =>
    new Error(`${name} is no graph in JSON: it needs a list of nodes and one of edges or links.`);
  let json: Attributes;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(`${name} is not JSON.`);
  }
  const own = readOwnJson(json);
  if (own !== undefined) {
    return own;
  }
  const edges = json?.edges ?? json?.links ?? json?.relationships;
  if (!Array.isArray(json?.nodes) || !Array.isArray(edges)) {
    throw refuse();
  }
  return {
    nodes: json.nodes.map((node: Attributes) => {
      const key = node?.key ?? node?.id ?? node?.elementId ?? node?.name;
      if (key === undefined || key === null) {
        throw refuse();
      }
      return { key: String(key), attributes: flatten(node) };
    }),
    edges: edges.map((edge: Attributes) => {
      const [source, target] = [findField(edge, sourceNames), findField(edge, targetNames)];
      if (source === undefined || target === undefined) {
        throw refuse();
      }
      return { source: endOf(source), target: endOf(target), attributes: flatten(edge) };
    }),
  };
}

/** `{attributes: {…}}` and `{properties: {…}}` are read as if their contents stood beside them. */
function flatten(item: Attributes): Attributes {
  const { attributes, properties, ...rest } = item;
  return { ...rest, ...(attributes as Attributes), ...(properties as Attributes) };
}

function endOf(end: unknown): string {
  return typeof end === 'object' && end !== null && 'id' in end ? String(end.id) : String(end);
}

function readCsv(name: string, text: string): RawGraph {
  const [header = [], ...rows] = splitCsv(text.replace(/^\uFEFF/, ''));
  const own = readOwnTable(header, rows);
  if (own !== undefined) {
    return own;
  }
  const find = (names: readonly string[]): number =>
    header.findIndex((column) => names.includes(column.trim().toLowerCase()));
  const [from, to] = [find(sourceNames), find(targetNames)];
  if (from < 0 || to < 0) {
    throw new Error(
      `${name} has no columns for the two ends of a relation. Call them “source” and “target” in its first line.`,
    );
  }
  const edges = rows
    .filter((row) => row[from] && row[to])
    .map((row) => ({
      source: row[from] as string,
      target: row[to] as string,
      attributes: Object.fromEntries(
        header
          .map((column, index) => [column, row[index] ?? ''])
          .filter((_, index) => index !== from && index !== to),
      ),
    }));
  const keys = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return { nodes: [...keys].map((key) => ({ key, attributes: { name: key } })), edges };
}

/** RFC 4180: fields in quotes may hold commas, line breaks and doubled quotes. */
/** Separated by what the first line holds most of: where the comma divides decimals, programs write semicolons. */
function splitCsv(text: string): string[][] {
  const [line = ''] = text.split(/\r?\n/, 1);
  const often = (mark: string): number => line.split(mark).length;
  const [separator = ','] = [',', ';', '\t'].toSorted((one, other) => often(other) - often(one));
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'g');
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [whole, quoted, plain, end] of text.matchAll(cell)) {
    if (whole === '' && row.length === 0) {
      break;
    }
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== separator) {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

function toImported(name: string, raw: RawGraph): ImportedGraph {
  const idOf = (key: string): string => `${filePrefix}${name}:${key}`;
  const known = new Set(raw.nodes.map(({ key }) => key));
  const nodes = raw.nodes.map(({ key, attributes, labels, properties }): NodeSnapshot => {
    const named = labels === undefined && !(attributes.name ?? attributes.label) ? { name: key } : {};
    return {
      kind: 'node',
      elementId: idOf(key),
      labels: labels ?? readLabels(attributes),
      properties: properties ?? toProperties({ ...named, ...attributes }, labels === undefined),
    };
  });
  const relationships = raw.edges
    .filter(({ source, target }) => known.has(source) && known.has(target))
    .map(
      ({ source, target, attributes, type, properties }, index): RelationshipSnapshot => ({
        kind: 'relationship',
        elementId: `${idOf(String(index))}:relation`,
        type: type ?? toType(findField(attributes, typeNames)),
        startElementId: idOf(source),
        endElementId: idOf(target),
        properties: properties ?? toProperties(attributes, type === undefined),
      }),
    );
  return { piece: { nodes, relationships }, places: readPlaces(raw, idOf) };
}

function readPlaces({ nodes }: RawGraph, idOf: (key: string) => string): ImportedGraph['places'] {
  const places = nodes.map(
    ({ key, attributes: { x, y }, place = { x: Number(x), y: Number(y) } }) => [idOf(key), place] as const,
  );
  const all = places.every(([, { x, y }]) => Number.isFinite(x) && Number.isFinite(y));
  const apart = new Set(places.map(([, { x, y }]) => `${x} ${y}`)).size > places.length / 2;
  return all && apart ? new Map(places) : null;
}

function readLabels(attributes: Attributes): string[] {
  const value = findField(attributes, kindNames);
  const list = Array.isArray(value) ? value : String(value ?? '').split(/[:;,[\]"]/);
  const labels = list.map((part) => String(part).trim()).filter((part) => part !== '');
  return labels.length === 0 ? ['Node'] : labels;
}

function toType(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' || /^(un)?directed$/i.test(text) ? 'RELATED' : text.toUpperCase().replace(/\s+/g, '_');
}

const drawn: readonly string[] = ['x', 'y', 'z', 'size', 'color', 'colour', 'key', 'elementId'];

/** What a file says of itself; of files of other programs without where and how to draw it. */
function toProperties(attributes: Attributes, foreign: boolean): ReadonlyMap<string, CypherValue> {
  return new Map(
    Object.entries(attributes).flatMap(([key, value]): [string, CypherValue][] =>
      (foreign && drawn.includes(key)) || value === null || value === undefined
        ? []
        : [[key, toCypherValue(value)]],
    ),
  );
}

function findField(item: Attributes, names: readonly string[]): unknown {
  for (const name of names) {
    const key = Object.keys(item).find((field) => field.toLowerCase() === name);
    if (key !== undefined && item[key] !== '') {
      return item[key];
    }
  }
  return undefined;
}
