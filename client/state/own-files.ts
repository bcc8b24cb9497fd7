/** What Dragoman itself has written is read back as it was: labels, types and properties, not guessed but known. */
import { temporalTypes } from '../../protocol/typed-json.ts';
import type { CypherMap, CypherValue, TemporalSnapshot } from '../../protocol/values.ts';
import { decodeText } from '../api/typed-json.ts';
import { writePoint } from './answer/json-tree.ts';

export interface Attributes {
  readonly [name: string]: unknown;
}

export interface RawNode {
  readonly key: string;
  readonly attributes: Attributes;
  /** Where the file says so by itself; else they are found among the attributes. */
  readonly labels?: readonly string[];
  /** In the place of attributes where the file tells of what type each value is. */
  readonly properties?: CypherMap;
  readonly place?: { readonly x: number; readonly y: number };
}

export interface RawEdge {
  readonly source: string;
  readonly target: string;
  readonly attributes: Attributes;
  readonly type?: string;
  readonly properties?: CypherMap;
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

export function readList(text: string): unknown {
  if (!/^\[.*\]$/s.test(text)) {
    return text;
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function splitLabels(text: string): string[] {
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
  if (Array.isArray(value)) {
    return value.every(isScalar) ? value.map(toCypherValue) : JSON.stringify(value);
  }
  return isTyped(value) ? (readers[value.$type]?.(value._value) ?? value._value) : JSON.stringify(value);
}

const typesInFiles: { readonly [kind in TemporalSnapshot['kind']]: string } = {
  ...temporalTypes,
  datetime: 'ZonedDateTime',
};

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || isTyped(value);
}

interface Typed {
  readonly $type: string;
  readonly _value: string;
}

/** What JSON cannot say by itself, by its name in typed JSON. */
const readers: { readonly [type: string]: ((text: string) => CypherValue) | undefined } = {
  Integer: BigInt,
  Float: Number,
  Point: (text) => decodeText('Point', text),
  ...Object.fromEntries(
    Object.values(typesInFiles).map((type) => [type, (text: string) => decodeText(type, text)]),
  ),
};

function isTyped(value: unknown): value is Typed {
  const { $type, _value } = (value ?? {}) as { $type?: unknown; _value?: unknown };
  return typeof _value === 'string' && Object.hasOwn(readers, String($type));
}

/** The same as JSON has it; what JSON has no word for as typed JSON has it. */
export function toJsonValue(value: CypherValue): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : type('Integer', String(value));
  }
  if (typeof value === 'number') {
    // Read back, a whole number is an integer; and JSON knows no infinity.
    return Number.isInteger(value) || !Number.isFinite(value) ? type('Float', String(value)) : value;
  }
  if (Array.isArray(value)) {
    return value.map(toJsonValue);
  }
  if (typeof value !== 'object' || value === null || !('kind' in value)) {
    return value;
  }
  if (value.kind === 'point') {
    return type('Point', writePoint(value));
  }
  return 'text' in value ? type(typesInFiles[value.kind], value.text) : value;
}

function type($type: string, _value: string): Typed {
  return { $type, _value };
}
