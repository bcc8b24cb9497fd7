/** Which attributes the nodes or relationships of a graph have, and of which type a file should declare each. */
import { temporalTypes } from '../../../protocol/typed-json.ts';
import type { CypherMap, CypherValue } from '../../../protocol/values.ts';
import { writeFloat } from '../wire/floats.ts';
import { writePlain } from '../wire/plain-json.ts';
import { writePoint } from '../wire/points.ts';

/** Types that GraphML and GEXF both know. Whatever is of several types, or of none of these, is a string. */
export type AttributeType = 'boolean' | 'long' | 'double' | 'string';

export interface Attribute {
  readonly id: string;
  readonly name: string;
  readonly type: AttributeType;
  /** What its text is to Cypher, as typed JSON calls it, where that is more than text and the same in all elements. */
  readonly valueType?: string;
}

/** Of our own attribute beside those of the formats, called as none of these: Gephi looks at local names alone. */
export const valueNamespace = 'xmlns:dragoman="urn:dragoman:values"';

const times: Readonly<Record<string, string>> = { ...temporalTypes, datetime: 'ZonedDateTime' };
/** Joins with lists of anything. */
const emptyList = 'List of nothing';

/** In order of first appearance; ids are `prefix` and a number. */
export function findAttributes(elements: Iterable<{ properties: CypherMap }>, prefix: string): Attribute[] {
  const types = new Map<string, AttributeType>();
  const meanings = new Map<string, string | undefined>();
  for (const { properties } of elements) {
    for (const [name, value] of properties) {
      const known = types.get(name);
      const type = typeOf(value);
      types.set(name, known === undefined || known === type ? type : 'string');
      const meaning = nameType(value);
      meanings.set(name, known === undefined ? meaning : joinTypes(meanings.get(name), meaning));
    }
  }
  return Array.from(types, ([name, type], index) => {
    const meaning = meanings.get(name);
    const valueType = meaning === emptyList ? 'List' : meaning;
    return { id: `${prefix}${index}`, name, type, ...(valueType === undefined ? {} : { valueType }) };
  });
}

export function writeValueType({ valueType }: Attribute): string {
  return valueType === undefined ? '' : ` dragoman:cypher-type="${valueType}"`;
}

/** A name of ours that the data does not use itself. */
export function findFreeName(name: string, attributes: readonly Attribute[]): string {
  return attributes.some((attribute) => attribute.name === name)
    ? findFreeName(`_${name}`, attributes)
    : name;
}

/** Dates and points as their text, lists as JSON, in which they are their text as well. */
export function writeAttribute(value: CypherValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return writeFloat(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if ('kind' in value) {
    if (value.kind === 'point') return writePoint(value);
    if ('text' in value) return value.text;
  }
  return writePlain(
    Array.isArray(value) && nameItems(value) !== undefined ? value.map(writeAttribute) : value,
  );
}

/** `List of Date` where all items are dates, `List` of whatever JSON itself can tell. */
function nameType(value: CypherValue): string | undefined {
  if (Array.isArray(value)) {
    const items = nameItems(value);
    return value.length === 0 ? emptyList : items === undefined ? 'List' : `List of ${items}`;
  }
  return nameItem(value);
}

/** What both are; undefined where one is a list and the other is none, or both are but text. */
function joinTypes(one: string | undefined, other: string | undefined): string | undefined {
  if (one === other) return one;
  if (!one?.startsWith('List') || !other?.startsWith('List')) return undefined;
  if (one === emptyList) return other;
  return other === emptyList ? one : 'List';
}

/** Of items that are all of one type, and text but for it. */
function nameItems([first, ...others]: readonly CypherValue[]): string | undefined {
  const name = nameItem(first);
  return others.every((other) => nameItem(other) === name) ? name : undefined;
}

function nameItem(value: CypherValue | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  return value.kind === 'point' ? 'Point' : times[value.kind];
}

function typeOf(value: CypherValue): AttributeType {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'bigint') return 'long';
  return typeof value === 'number' ? 'double' : 'string';
}

/** What a person would call a node: the first of the usual properties that is text. */
export function nameElement({ properties }: { properties: CypherMap }): string | undefined {
  for (const key of ['name', 'title', 'label', 'text', 'id']) {
    const value = properties.get(key);
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}
