import { types } from 'node:util';
import type { CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../protocol/values.ts';

/** Visits every node and relationship inside values, however deep in lists, maps and paths; some more than once. */
export function visitEntities(
  values: Iterable<CypherValue>,
  visit: (entity: NodeSnapshot | RelationshipSnapshot) => void,
): void {
  for (const value of values) {
    if (typeof value !== 'object' || value === null || types.isUint8Array(value)) continue;
    if (Array.isArray(value)) visitEntities(value, visit);
    else if (types.isMap(value)) visitEntities(value.values(), visit);
    else if (!('kind' in value)) continue;
    else if (value.kind === 'node' || value.kind === 'relationship') visit(value);
    else if (value.kind === 'path') {
      for (const node of value.nodes) visit(node);
      for (const relationship of value.relationships) visit(relationship);
    }
  }
}
