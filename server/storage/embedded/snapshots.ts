/** The engine's values as the port hands them out: copies that no later change to the graph can reach. */
import type { CypherMap, CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../../protocol/values.ts';
import { elementId } from '../../engine/values/element-id.ts';
import { isList, isMap } from '../../engine/values/kinds.ts';
import type { MapValue, NodeValue, RelationshipValue, Value } from '../../engine/values/value.ts';
import type { Row } from './messages.ts';

export function takeRow(values: readonly Value[]): Row {
  return values.map(takeSnapshot);
}

function takeSnapshot(value: Value): CypherValue {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(takeSnapshot);
  if (isMap(value)) return takeMap(value);
  switch (value.kind) {
    case 'node':
      return takeNode(value);
    case 'relationship':
      return takeRelationship(value);
    case 'path':
      return {
        kind: 'path',
        nodes: value.nodes.map(takeNode),
        relationships: value.relationships.map(takeRelationship),
      };
    case 'point':
      return { kind: 'point', srid: value.srid, coordinates: value.coordinates };
    default:
      return { kind: value.kind, text: value.toString() };
  }
}

function takeNode(node: NodeValue): NodeSnapshot {
  return {
    kind: 'node',
    elementId: elementId(node),
    labels: node.labels,
    properties: takeMap(node.properties),
  };
}

function takeRelationship(relationship: RelationshipValue): RelationshipSnapshot {
  return {
    kind: 'relationship',
    elementId: elementId(relationship),
    type: relationship.type,
    startElementId: elementId(relationship.start),
    endElementId: elementId(relationship.end),
    properties: takeMap(relationship.properties),
  };
}

/** The graph never changes a map in place, so one of plain values may go out as it is. */
function takeMap(map: MapValue): CypherMap {
  for (const value of map.values()) {
    if (typeof value === 'object' && value !== null) return copyMap(map);
  }
  return map as ReadonlyMap<string, Exclude<Value, object>>;
}

function copyMap(map: MapValue): CypherMap {
  const copy = new Map<string, CypherValue>();
  for (const [key, value] of map) copy.set(key, takeSnapshot(value));
  return copy;
}

/** About how many bytes a row takes, for the budget of a statement that must keep its rows. */
export function estimateSize(value: CypherValue): number {
  switch (typeof value) {
    case 'string':
      return 32 + 2 * value.length;
    case 'object':
      return value === null ? 8 : estimateObject(value);
    default:
      return 16;
  }
}

function estimateObject(value: object): number {
  let size = 64;
  const parts: Iterable<unknown> = value instanceof Map ? value.values() : Object.values(value);
  for (const part of parts) size += 16 + estimateSize(part as CypherValue);
  return size;
}
