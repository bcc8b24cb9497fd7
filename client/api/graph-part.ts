import type { GraphPart } from '../../protocol/api.ts';
import type { CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../protocol/values.ts';
import { decodeNode, decodeValue } from './typed-json.ts';

/** Nodes and relationships, decoded, each once. */
export interface GraphPiece {
  readonly nodes: readonly NodeSnapshot[];
  readonly relationships: readonly RelationshipSnapshot[];
}

export function decodeGraph(part: GraphPart): GraphPiece {
  return {
    nodes: part.nodes.map(decodeNode),
    relationships: part.relationships.map((json) => decodeValue(json) as RelationshipSnapshot),
  };
}

/** Every node and relationship inside the values of a result, however deep in lists, maps and paths. */
export function collectGraph(values: Iterable<CypherValue>): GraphPiece {
  const nodes = new Map<string, NodeSnapshot>();
  const relationships = new Map<string, RelationshipSnapshot>();
  const visit = (value: CypherValue): void => {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) {
      return;
    }
    if (Array.isArray(value)) {
      value.forEach(visit);
    } else if (value instanceof Map) {
      value.forEach(visit);
    } else if ('kind' in value && value.kind === 'node') {
      nodes.set(value.elementId, value);
    } else if ('kind' in value && value.kind === 'relationship') {
      relationships.set(value.elementId, value);
    } else if ('kind' in value && value.kind === 'path') {
      value.nodes.forEach(visit);
      value.relationships.forEach(visit);
    }
  };
  for (const value of values) {
    visit(value);
  }
  return { nodes: [...nodes.values()], relationships: [...relationships.values()] };
}

/** The ends of relationships that a result names without returning them. */
export function findMissingEnds(piece: GraphPiece): string[] {
  const known = new Set(piece.nodes.map((node) => node.elementId));
  const ends = piece.relationships.flatMap((relationship) => [
    relationship.startElementId,
    relationship.endElementId,
  ]);
  return [...new Set(ends)].filter((end) => !known.has(end));
}
