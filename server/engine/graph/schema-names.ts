/**
 * The names that Neo4j gives to indexes and constraints which were created without one, computed the same way
 * (`SchemaNameUtil` and `IncrementalXXH64` in Neo4j 5), so that a statement naming them means the same thing on both.
 */
import type { ConstraintDescription, IndexDescription } from './graph.ts';

const prime1 = 0x9e3779b185ebca87n;
const prime2 = 0xc2b2ae3d27d4eb4fn;
const prime3 = 0x165667b19e3779f9n;
const prime4 = 0x85ebca77c2b2ae63n;
const prime5 = 0x27d4eb2f165667c5n;
/** What Java's `Boolean.hashCode` gives. */
const javaTrue = 1231;
const javaFalse = 1237;

const indexTypeNumbers = { FULLTEXT: 1, LOOKUP: 2, TEXT: 3, RANGE: 4, POINT: 5 } as const;
const constraintOrdinals = { unique: 0, exists: 1, key: 2, type: 3 } as const;

type Unnamed<T> = Omit<T, 'id' | 'name' | 'owningConstraint'>;

/** Such as `index_4b2e9408`. */
export function nameIndex(index: Unnamed<IndexDescription>): string {
  const type = indexTypeNumbers[index.type];
  const parts = [...schemaParts(false, index.entity, index.type === 'FULLTEXT', index.labelsOrTypes, index)];
  return `index_${digest([...parts, type, javaFalse])}`;
}

/** Such as `constraint_b343b3a4`. */
export function nameConstraint(constraint: Unnamed<ConstraintDescription>): string {
  const parts = schemaParts(true, constraint.entity, false, [constraint.labelOrType], constraint);
  const backed = constraint.type === 'unique' || constraint.type === 'key';
  const tail = backed ? [indexTypeNumbers.RANGE] : [];
  return `constraint_${digest([...parts, constraintOrdinals[constraint.type], ...tail])}`;
}

function schemaParts(
  isConstraint: boolean,
  entity: 'node' | 'relationship',
  matchesAnyLabel: boolean,
  labelsOrTypes: readonly string[],
  { properties }: { readonly properties: readonly string[] },
): number[] {
  return [
    isConstraint ? javaTrue : javaFalse,
    entity === 'node' ? 0 : 1,
    matchesAnyLabel ? 1 : 0,
    labelsOrTypes.length,
    ...labelsOrTypes.map(hashJavaString),
    properties.length,
    ...properties.map(hashJavaString),
  ];
}

function hashJavaString(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}

/** The first part is the seed. */
function digest([seed, ...parts]: readonly number[]): string {
  let hash = unsigned(BigInt(seed!) + prime5);
  for (const part of parts) {
    const mixed = unsigned(rotate(unsigned(unsigned(BigInt(part)) * prime2), 31n) * prime1);
    hash = unsigned(rotate(unsigned(hash + 8n) ^ mixed, 27n) * prime1 + prime4);
  }
  hash = unsigned((hash ^ (hash >> 33n)) * prime2);
  hash = unsigned((hash ^ (hash >> 29n)) * prime3);
  hash ^= hash >> 32n;
  return (((hash >> 32n) ^ hash) & 0xffffffffn).toString(16);
}

function rotate(value: bigint, bits: bigint): bigint {
  return unsigned(value << bits) | (value >> (64n - bits));
}

function unsigned(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}
