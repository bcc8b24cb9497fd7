import type {
  CypherMap,
  CypherValue,
  NodeSnapshot,
  PathSnapshot,
  PointSnapshot,
  RelationshipSnapshot,
  TemporalSnapshot,
} from '../../protocol/values.ts';

export type Snapshot = NodeSnapshot | RelationshipSnapshot | PathSnapshot | TemporalSnapshot | PointSnapshot;

/** True for the values that carry a `kind`: nodes, relationships, paths, temporal values, points. */
export function isSnapshot(value: CypherValue): value is Snapshot {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** A value in the words of Cypher's own literals, short enough for a table's cell. */
export function formatValue(value: CypherValue): string {
  if (isSnapshot(value)) {
    return formatSnapshot(value);
  }
  if (typeof value === 'number') {
    return Number.isInteger(value) ? value.toFixed(1) : String(value);
  }
  if (typeof value !== 'object' || value === null) {
    return String(value);
  }
  if (value instanceof Uint8Array) {
    return `${value.length} bytes`;
  }
  if (value instanceof Map) {
    return formatMap(value);
  }
  return `[${(value as readonly CypherValue[]).map(formatInner).join(', ')}]`;
}

/** What a node is called: its name or title, else its labels. */
export function nameNode(node: NodeSnapshot): string {
  for (const property of ['name', 'title', 'text', 'quote', 'id']) {
    const value = node.properties.get(property);
    if (typeof value === 'string' && value.trim() !== '') {
      return value;
    }
  }
  return `(${node.labels.map((label) => `:${label}`).join('')})`;
}

function formatInner(value: CypherValue): string {
  return typeof value === 'string' ? `'${value}'` : formatValue(value);
}

function formatMap(map: CypherMap): string {
  return `{${[...map].map(([key, value]) => `${key}: ${formatInner(value)}`).join(', ')}}`;
}

function formatSnapshot(value: Snapshot): string {
  switch (value.kind) {
    case 'node':
      return nameNode(value);
    case 'relationship':
      return `[:${value.type}]`;
    case 'path':
      return formatPath(value);
    case 'point':
      return `point(${value.coordinates.join(', ')}; ${value.srid})`;
    default:
      return value.text;
  }
}

function formatPath({ nodes, relationships }: PathSnapshot): string {
  return nodes
    .map((node, index) => {
      const next = relationships[index];
      return next === undefined ? nameNode(node) : `${nameNode(node)} –[:${next.type}]– `;
    })
    .join('');
}
