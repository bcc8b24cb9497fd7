import type { GraphPart } from '../../protocol/api.ts';
import type { GraphColumns } from '../../protocol/columns.ts';
import type { CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../protocol/values.ts';
import { ColumnReader } from './columns.ts';
import { decodeNode, decodeValue } from './typed-json.ts';

/** Nodes and relationships, decoded, each once. */
export interface GraphPiece {
  readonly nodes: readonly NodeSnapshot[];
  readonly relationships: readonly RelationshipSnapshot[];
}

export function decodeGraph(part: GraphPart | GraphColumns): GraphPiece {
  if ('ends' in part) {
    return new ColumnReader().readGraph(part);
  }
  return {
    nodes: part.nodes.map(decodeNode),
    relationships: part.relationships.map((json) => decodeValue(json) as RelationshipSnapshot),
  };
}

/**
 * Gathers every node and relationship inside values, however deep in lists, maps and paths, each once. The arrays of
 * its piece only ever grow, so that a long answer is not copied with every portion.
 */
export class GraphGathering {
  readonly #nodes = new Set<string>();
  readonly #relationships = new Set<string>();
  readonly #piece = { nodes: [] as NodeSnapshot[], relationships: [] as RelationshipSnapshot[] };

  /** A new object for each call, round the same arrays. */
  get piece(): GraphPiece {
    return { ...this.#piece };
  }

  add(values: Iterable<CypherValue>): void {
    for (const value of values) {
      this.#visit(value);
    }
  }

  #visit(value: CypherValue): void {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) {
      return;
    }
    if (Array.isArray(value)) {
      this.add(value);
    } else if (value instanceof Map) {
      this.add(value.values());
    } else if ('kind' in value && value.kind === 'node') {
      this.#addNode(value);
    } else if ('kind' in value && value.kind === 'relationship') {
      this.#addRelationship(value);
    } else if ('kind' in value && value.kind === 'path') {
      this.add(value.nodes);
      this.add(value.relationships);
    }
  }

  #addNode(node: NodeSnapshot): void {
    if (!this.#nodes.has(node.elementId)) {
      this.#nodes.add(node.elementId);
      this.#piece.nodes.push(node);
    }
  }

  #addRelationship(relationship: RelationshipSnapshot): void {
    if (!this.#relationships.has(relationship.elementId)) {
      this.#relationships.add(relationship.elementId);
      this.#piece.relationships.push(relationship);
    }
  }
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
