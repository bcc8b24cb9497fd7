/** Which attributes the nodes or relationships of a graph have, and of which type a file should declare each. */
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
}

/** In order of first appearance; ids are `prefix` and a number. */
export function findAttributes(elements: Iterable<{ properties: CypherMap }>, prefix: string): Attribute[] {
  const types = new Map<string, AttributeType>();
  for (const { properties } of elements) {
    for (const [name, value] of properties) {
      const known = types.get(name);
      const type = typeOf(value);
      types.set(name, known === undefined || known === type ? type : 'string');
    }
  }
  return Array.from(types, ([name, type], index) => ({ id: `${prefix}${index}`, name, type }));
}

/** A name of ours that the data does not use itself. */
export function findFreeName(name: string, attributes: readonly Attribute[]): string {
  return attributes.some((attribute) => attribute.name === name)
    ? findFreeName(`_${name}`, attributes)
    : name;
}

/** Dates and points as their text, lists as JSON. */
export function writeAttribute(value: CypherValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return writeFloat(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if ('kind' in value) {
    if (value.kind === 'point') return writePoint(value);
    if ('text' in value) return value.text;
  }
  return writePlain(value);
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
