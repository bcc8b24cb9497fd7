import type {
  CypherMap,
  CypherValue,
  NodeSnapshot,
  PathSnapshot,
  RelationshipSnapshot,
} from '../../../protocol/values.ts';
import { isSnapshot } from '../../api/value-text.ts';

/** A value whole, as Cypher would write it; text by itself stands without quotes. */
export function writeCell(value: CypherValue): string {
  return typeof value === 'string' ? value : writeCypher(value);
}

/** A value whole, as a Cypher literal or pattern. */
export function writeCypher(value: CypherValue): string {
  if (typeof value === 'string') {
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  }
  if (typeof value === 'number') {
    return writeFloat(value);
  }
  if (typeof value !== 'object' || value === null) {
    return String(value);
  }
  if (value instanceof Uint8Array) {
    return `0x${Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  }
  if (value instanceof Map) {
    return writeMap(value);
  }
  if (!isSnapshot(value)) {
    return `[${(value as readonly CypherValue[]).map(writeCypher).join(', ')}]`;
  }
  switch (value.kind) {
    case 'node':
      return writeNode(value);
    case 'relationship':
      return writeRelationship(value);
    case 'path':
      return writePath(value);
    case 'point':
      return `point({${value.coordinates.map((at, axis) => `${'xyz'[axis]}: ${writeFloat(at)}`).join(', ')}, srid: ${value.srid}})`;
    default:
      return value.text;
  }
}

/** A float never looks like an integer. */
export function writeFloat(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(1) : String(value);
}

function writeMap(map: CypherMap): string {
  return `{${Array.from(map, ([key, value]) => `${quoteName(key)}: ${writeCypher(value)}`).join(', ')}}`;
}

function writeNode({ labels, properties }: NodeSnapshot): string {
  const names = labels.map((label) => `:${quoteName(label)}`).join('');
  const inner = [names, properties.size === 0 ? '' : writeMap(properties)].filter((part) => part !== '');
  return `(${inner.join(' ')})`;
}

function writeRelationship({ type, properties }: RelationshipSnapshot): string {
  return `[:${quoteName(type)}${properties.size === 0 ? '' : ` ${writeMap(properties)}`}]`;
}

function writePath({ nodes, relationships }: PathSnapshot): string {
  return nodes
    .map((node, index) => {
      const next = relationships[index];
      if (next === undefined) {
        return writeNode(node);
      }
      const along = next.startElementId === node.elementId;
      return `${writeNode(node)}${along ? '-' : '<-'}${writeRelationship(next)}${along ? '->' : '-'}`;
    })
    .join('');
}

/** A label, a type or a property's name, in back-ticks where Cypher needs them. */
export function quoteName(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}
