/**
 * Values as the conformance kit compares them: independent of any store, with nodes and relationships told apart by
 * what they carry and not by their ids. Temporal values are their text.
 */
export type KitValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | readonly KitValue[]
  | ReadonlyMap<string, KitValue>
  | KitNode
  | KitRelationship
  | KitPath;

export interface KitNode {
  readonly kind: 'node';
  readonly labels: readonly string[];
  readonly properties: ReadonlyMap<string, KitValue>;
}

export interface KitRelationship {
  readonly kind: 'relationship';
  readonly type: string;
  readonly properties: ReadonlyMap<string, KitValue>;
}

export interface KitPath {
  readonly kind: 'path';
  readonly start: KitNode;
  readonly steps: readonly KitStep[];
}

export interface KitStep {
  readonly relationship: KitRelationship;
  /** True when the relationship points the way the path goes. */
  readonly forward: boolean;
  readonly node: KitNode;
}

/** The kit leaves out seconds that are zero, as Java does; Cypher's toString() writes them. */
export function temporalText(text: string): string {
  return text.startsWith('P') ? text : text.replace(/^(.*T)?(\d\d:\d\d):00(?!\.)/, '$1$2');
}

/** Equal text for equal values. With `anyOrder`, lists are compared as bags. */
export function canonicalText(value: KitValue, anyOrder = false): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return floatText(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map((item: KitValue) => canonicalText(item, anyOrder));
    return `[${(anyOrder ? items.sort() : items).join(', ')}]`;
  }
  if (value instanceof Map) return mapText(value, anyOrder);
  return entityText(value as KitNode | KitRelationship | KitPath, anyOrder);
}

function entityText(value: KitNode | KitRelationship | KitPath, anyOrder: boolean): string {
  if (value.kind === 'node') return `(${labelsText(value)}${propertiesText(value, anyOrder)})`;
  if (value.kind === 'relationship') return `[:${value.type}${propertiesText(value, anyOrder)}]`;
  const steps = value.steps.map(({ relationship, forward, node }) => {
    const between = entityText(relationship, anyOrder);
    return (forward ? `-${between}->` : `<-${between}-`) + entityText(node, anyOrder);
  });
  return `<${entityText(value.start, anyOrder)}${steps.join('')}>`;
}

function labelsText({ labels }: KitNode): string {
  return [...labels]
    .sort()
    .map((label) => `:${label}`)
    .join('');
}

function propertiesText({ properties }: KitNode | KitRelationship, anyOrder: boolean): string {
  return properties.size === 0 ? '' : ` ${mapText(properties, anyOrder)}`;
}

function mapText(map: ReadonlyMap<string, KitValue>, anyOrder: boolean): string {
  const entries = [...map].map(([key, value]) => `${JSON.stringify(key)}: ${canonicalText(value, anyOrder)}`);
  return `{${entries.sort().join(', ')}}`;
}

/** Never the text of an integer: 1.0 is not 1. */
function floatText(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
