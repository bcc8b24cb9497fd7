/** What Dragoman itself has written is read back as it was: labels, types and properties, not guessed but known. */
import type { CypherValue } from '../../protocol/values.ts';

export interface Attributes {
  readonly [name: string]: unknown;
}

export interface RawNode {
  readonly key: string;
  readonly attributes: Attributes;
  /** Where the file says so by itself; else they are found among the attributes. */
  readonly labels?: readonly string[];
}

export interface RawEdge {
  readonly source: string;
  readonly target: string;
  readonly attributes: Attributes;
  readonly type?: string;
}

export interface RawGraph {
  readonly nodes: readonly RawNode[];
  readonly edges: readonly RawEdge[];
}

interface OwnElement {
  readonly elementId: string;
  readonly labels?: readonly string[];
  readonly type?: string;
  readonly startNodeElementId?: string;
  readonly endNodeElementId?: string;
  readonly properties: Attributes;
}

/** Elements as JSON, a row each, as the export has them; undefined when it is something else. */
export function readOwnJson(json: unknown): RawGraph | undefined {
  if (!Array.isArray(json) || json.length === 0 || !json.every(isOwnRow)) {
    return undefined;
  }
  const elements = json.map(({ element }: { element: OwnElement }) => element);
  return {
    nodes: elements.flatMap(({ elementId, labels, properties }) =>
      labels === undefined ? [] : [{ key: elementId, labels, attributes: properties }],
    ),
    edges: elements.flatMap(({ type, startNodeElementId, endNodeElementId, properties }) =>
      type === undefined || startNodeElementId === undefined || endNodeElementId === undefined
        ? []
        : [{ source: startNodeElementId, target: endNodeElementId, type, attributes: properties }],
    ),
  };
}

function isOwnRow(row: { readonly element?: Partial<OwnElement> } | null): boolean {
  const element = row?.element;
  return typeof element?.elementId === 'string' && typeof element.properties === 'object';
}

const ownColumns = ['_id', '_labels', '_start', '_end', '_type'];

/** A table of elements, the nodes first; undefined when its columns are others. */
export function readOwnTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): RawGraph | undefined {
  if (!ownColumns.every((column, index) => header[index] === column)) {
    return undefined;
  }
  const readRow = (row: readonly string[]): Attributes =>
    Object.fromEntries(
      header
        .slice(ownColumns.length)
        .map((name, index) => [name, readCell(row[index + ownColumns.length] ?? '')] as const)
        .filter(([, value]) => value !== undefined),
    );
  return {
    nodes: rows
      .filter(([id, , start]) => id && !start)
      .map((row) => ({ key: row[0] ?? '', labels: splitLabels(row[1] ?? ''), attributes: readRow(row) })),
    edges: rows
      .filter(([, , start, end]) => start && end)
      .map((row) => ({
        source: row[2] ?? '',
        target: row[3] ?? '',
        type: row[4] ?? '',
        attributes: readRow(row),
      })),
  };
}

/** Cells carry no types: what reads as a number, a truth value or a list is one. An apostrophe keeps formulas from running. */
function readCell(text: string): unknown {
  const bare = text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, '');
  if (/^-?\d{1,15}$/.test(bare) || /^-?\d+\.\d+(e[+-]?\d+)?$/i.test(bare)) {
    return Number(bare);
  }
  return bare === '' ? undefined : bare === 'true' || bare === 'false' ? bare === 'true' : readList(bare);
}

/** GEXF and GraphML of ours write the labels as `:Actor:Person`, the type as the label of an edge, and lists as JSON. */
export function readOwnXml({ nodes, edges }: RawGraph): RawGraph {
  const labelsName = findName(nodes, 'labels');
  const typeName = findName(edges, 'label');
  return {
    nodes: nodes.map(({ key, attributes }) => {
      const { [labelsName]: labels, label: _name, ...rest } = attributes;
      return { key, labels: splitLabels(String(labels ?? '')), attributes: readLists(rest) };
    }),
    edges: edges.map(({ source, target, attributes }) => {
      const { [typeName]: type, kind: _kind, ...rest } = attributes;
      return { source, target, type: String(type ?? ''), attributes: readLists(rest) };
    }),
  };
}

/** Ours is called `_labels` where the data has `labels` itself. */
function findName(items: readonly { readonly attributes: Attributes }[], name: string): string {
  return items.some(({ attributes }) => `_${name}` in attributes) ? findName(items, `_${name}`) : name;
}

function readLists(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? readList(value) : value,
    ]),
  );
}

function readList(text: string): unknown {
  if (!/^\[.*\]$/s.test(text)) {
    return text;
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function splitLabels(text: string): string[] {
  return text.split(':').filter(Boolean);
}

/** Whole numbers are integers, lists of scalars lists; whatever else a file may hold is text. */
export function toCypherValue(value: unknown): CypherValue {
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? BigInt(value) : value;
  }
  if (typeof value === 'boolean' || typeof value === 'string') {
    return value;
  }
  return Array.isArray(value) && value.every((item) => typeof item !== 'object')
    ? value.map(toCypherValue)
    : JSON.stringify(value);
}

/** The same as JSON has it. */
export function toJsonValue(value: CypherValue): unknown {
  if (typeof value === 'bigint') {
    return Number(value);
  }
  return Array.isArray(value) ? value.map(toJsonValue) : value;
}
