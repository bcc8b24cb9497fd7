import type { CypherMap, CypherValue, PathSnapshot, TemporalSnapshot } from '../../../protocol/values.ts';
import { isSnapshot, nameNode } from '../../api/value-text.ts';
import { isSymmetric, sayRelation } from '../relation-words.ts';
import { writeFloat } from './cypher-text.ts';

/** A value in a reader's words, as a cell of the table shows it. */
export function sayCell(value: CypherValue): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'bigint':
      return sayInteger(value);
    case 'number':
      return writeFloat(value);
    case 'boolean':
      return String(value);
  }
  if (value === null) {
    return '—';
  }
  if (value instanceof Uint8Array) {
    return `${value.length.toLocaleString('en')} bytes`;
  }
  if (value instanceof Map) {
    return sayMap(value);
  }
  if (!isSnapshot(value)) {
    return `[${(value as readonly CypherValue[]).map(sayInner).join(', ')}]`;
  }
  switch (value.kind) {
    case 'node':
      return nameNode(value);
    case 'relationship':
      return sayRelation(value.type);
    case 'path':
      return sayPath(value);
    case 'point':
      return `(${value.coordinates.join(', ')})`;
    case 'duration':
      return sayDuration(value.text);
    default:
      return sayMoment(value);
  }
}

/** Thousands are told apart from five digits on, so that years and short numbers read as they are. */
export function sayInteger(value: bigint): string {
  return value > -10_000n && value < 10_000n ? String(value) : value.toLocaleString('en');
}

/** `a —met with→ b`; the arrow stands as the relation points, and on neither side where it holds both ways. */
export function sayPath({ nodes, relationships }: PathSnapshot): string {
  return nodes
    .map((node, index) => {
      const next = relationships[index];
      return next === undefined
        ? nameNode(node)
        : `${nameNode(node)} ${sayStep(next.type, next.startElementId === node.elementId)} `;
    })
    .join('');
}

export function sayStep(type: string, along: boolean): string {
  const words = sayRelation(type);
  if (isSymmetric(type)) {
    return `—${words}—`;
  }
  return along ? `—${words}→` : `←${words}—`;
}

function sayMap(map: CypherMap): string {
  return `{${Array.from(map, ([key, value]) => `${key}: ${sayInner(value)}`).join(', ')}}`;
}

function sayInner(value: CypherValue): string {
  if (value === null) {
    return 'null';
  }
  return typeof value === 'string' ? `'${value}'` : sayCell(value);
}

/** Days as they are written everywhere in data; a space in place of the T between day and clock. */
function sayMoment({ kind, text }: TemporalSnapshot): string {
  return kind === 'datetime' || kind === 'localdatetime' ? text.replace('T', ' ') : text;
}

const dateUnits = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;
const clockUnits = { H: 'hour', M: 'minute', S: 'second' } as const;

/** `P1DT2H30M` as `1 day 2 hours 30 minutes`. */
function sayDuration(text: string): string {
  const [date = '', clock = ''] = text.slice(1).split('T');
  const parts = [...readParts(date, dateUnits), ...readParts(clock, clockUnits)];
  return parts.length === 0 ? '0 seconds' : parts.join(' ');
}

function readParts(text: string, units: { readonly [letter: string]: string }): string[] {
  return Array.from(text.matchAll(/(-?[\d.]+)([A-Z])/g), ([, count = '', letter = '']) =>
    count === '1' ? `1 ${units[letter]}` : `${count} ${units[letter]}s`,
  );
}
