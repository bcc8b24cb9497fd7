import { nameTemporalType } from '../../../protocol/typed-json.ts';
import type { CypherMap, CypherValue } from '../../../protocol/values.ts';
import { isSnapshot, type Snapshot } from '../../api/value-text.ts';
import { writeFloat } from './cypher-text.ts';

/** JSON as it is written: text for what stands by itself, entries for what holds others. Integers keep all digits. */
export type Json = string | JsonHolder;

export interface JsonHolder {
  readonly list: boolean;
  /** In a list the keys are empty. */
  readonly entries: readonly (readonly [key: string, value: Json])[];
}

export type JsonForm = 'plain' | 'typed';

/** A row as an object of its columns. */
export function describeRow(
  fields: readonly string[],
  row: readonly CypherValue[],
  form: JsonForm,
): JsonHolder {
  return object(fields.map((field, column) => [field, describeJson(row[column] ?? null, form)]));
}

/** A value as Neo4j's Query API writes it, plain or with the types beside the values. */
export function describeJson(value: CypherValue, form: JsonForm): Json {
  return form === 'plain' ? plain(value) : typed(value);
}

/** JSON on one line. */
export function writeJsonLine(json: Json): string {
  if (typeof json === 'string') {
    return json;
  }
  const { list, entries } = json;
  const inner = entries.map(([key, value]) =>
    list ? writeJsonLine(value) : `${JSON.stringify(key)}: ${writeJsonLine(value)}`,
  );
  return list ? `[${inner.join(', ')}]` : `{${inner.join(', ')}}`;
}

/** JSON as people set it: two spaces a level. */
export function writeJsonPretty(json: Json, indent = ''): string {
  if (typeof json === 'string' || json.entries.length === 0) {
    return writeJsonLine(json);
  }
  const { list, entries } = json;
  const deeper = `${indent}  `;
  const inner = entries.map(([key, value]) => {
    const name = list ? '' : `${JSON.stringify(key)}: `;
    return `${deeper}${name}${writeJsonPretty(value, deeper)}`;
  });
  return `${list ? '[' : '{'}\n${inner.join(',\n')}\n${indent}${list ? ']' : '}'}`;
}

function plain(value: CypherValue): Json {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? writeFloat(value) : `"${value}"`;
  }
  if (typeof value !== 'object' || value === null) {
    return writeScalar(value);
  }
  if (value instanceof Uint8Array) {
    return JSON.stringify(encodeBytes(value));
  }
  if (value instanceof Map) {
    return object(mapEntries(value, plain));
  }
  return isSnapshot(value) ? plainSnapshot(value) : list((value as readonly CypherValue[]).map(plain));
}

function plainSnapshot(value: Snapshot): Json {
  switch (value.kind) {
    case 'node':
      return object([
        ['elementId', JSON.stringify(value.elementId)],
        ['labels', list(value.labels.map((label) => JSON.stringify(label)))],
        ['properties', object(mapEntries(value.properties, plain))],
      ]);
    case 'relationship':
      return object([
        ['elementId', JSON.stringify(value.elementId)],
        ['startNodeElementId', JSON.stringify(value.startElementId)],
        ['endNodeElementId', JSON.stringify(value.endElementId)],
        ['type', JSON.stringify(value.type)],
        ['properties', object(mapEntries(value.properties, plain))],
      ]);
    case 'path':
      return list(alternate(value).map(plain));
    case 'point':
      return JSON.stringify(writePoint(value));
    case 'datetime':
      // The Query API's plain form leaves the zone's name out; the typed one keeps it.
      return JSON.stringify(value.text.replace(/\[.*\]$/, ''));
    default:
      return JSON.stringify(value.text);
  }
}

function typed(value: CypherValue): Json {
  switch (typeof value) {
    case 'string':
      return tag('String', JSON.stringify(value));
    case 'boolean':
      return tag('Boolean', String(value));
    case 'bigint':
      return tag('Integer', `"${value}"`);
    case 'number':
      return tag('Float', `"${Number.isFinite(value) ? writeFloat(value) : value}"`);
  }
  if (value === null) {
    return tag('Null', 'null');
  }
  if (value instanceof Uint8Array) {
    return tag('Base64', JSON.stringify(encodeBytes(value)));
  }
  if (value instanceof Map) {
    return tag('Map', object(mapEntries(value, typed)));
  }
  return isSnapshot(value)
    ? typedSnapshot(value)
    : tag('List', list((value as readonly CypherValue[]).map(typed)));
}

function typedSnapshot(value: Snapshot): Json {
  switch (value.kind) {
    case 'node':
      return tag(
        'Node',
        object([
          ['_element_id', JSON.stringify(value.elementId)],
          ['_labels', list(value.labels.map((label) => JSON.stringify(label)))],
          ['_properties', object(mapEntries(value.properties, typed))],
        ]),
      );
    case 'relationship':
      return tag(
        'Relationship',
        object([
          ['_element_id', JSON.stringify(value.elementId)],
          ['_start_node_element_id', JSON.stringify(value.startElementId)],
          ['_end_node_element_id', JSON.stringify(value.endElementId)],
          ['_type', JSON.stringify(value.type)],
          ['_properties', object(mapEntries(value.properties, typed))],
        ]),
      );
    case 'path':
      return tag('Path', list(alternate(value).map(typed)));
    case 'point':
      return tag('Point', JSON.stringify(writePoint(value)));
    default:
      return tag(nameTemporalType(value), JSON.stringify(value.text));
  }
}

function tag(type: string, value: Json): Json {
  return object([
    ['$type', `"${type}"`],
    ['_value', value],
  ]);
}

function object(entries: JsonHolder['entries']): JsonHolder {
  return { list: false, entries };
}

function list(values: readonly Json[]): JsonHolder {
  return { list: true, entries: values.map((value) => ['', value]) };
}

function mapEntries(map: CypherMap, describe: (value: CypherValue) => Json): JsonHolder['entries'] {
  return Array.from(map, ([key, value]) => [key, describe(value)] as const);
}

function writeScalar(value: null | boolean | bigint | string): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function alternate({ nodes, relationships }: Extract<Snapshot, { kind: 'path' }>): CypherValue[] {
  return nodes.flatMap((node, index) => {
    const next = relationships[index];
    return next === undefined ? [node] : [node, next];
  });
}

/** As typed JSON has it: `SRID=7203;POINT (1.5 2.5)`. */
export function writePoint({ srid, coordinates }: Extract<Snapshot, { kind: 'point' }>): string {
  return `SRID=${srid};POINT${coordinates.length === 3 ? ' Z' : ''} (${coordinates.map(writeFloat).join(' ')})`;
}

function encodeBytes(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
