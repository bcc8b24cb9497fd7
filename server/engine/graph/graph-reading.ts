/** The reading half of the property graph: everything that leaves it as it is. */
import { CypherError } from '../errors.ts';
import type { PAUSE } from '../pause.ts';
import { degreeOf } from './adjacency.ts';
import { AdjacencyCursor } from './adjacency-cursor.ts';
import type { Entity, NodeEntity, RelationshipEntity } from './entities.ts';
import type {
  ConstraintDescription,
  Direction,
  FullTextHit,
  GraphReader,
  IndexDescription,
  IndexSeek,
} from './graph.ts';
import { GraphData } from './graph-data.ts';

export class GraphReading implements GraphReader {
  protected readonly data: GraphData;

  constructor(data: GraphData = new GraphData()) {
    this.data = data;
  }

  nodeById(id: number): NodeEntity | undefined {
    return this.data.nodes.get(id);
  }

  relationshipById(id: number): RelationshipEntity | undefined {
    return this.data.relationships.get(id);
  }

  nodes(): Iterable<NodeEntity> {
    return this.data.nodes.values();
  }

  nodesWithLabel(label: string): Iterable<NodeEntity> {
    return this.data.nodesWithLabel(label);
  }

  relationships(): Iterable<RelationshipEntity> {
    return this.data.relationships.values();
  }

  relationshipsWithType(type: string): Iterable<RelationshipEntity> {
    return this.data.relationshipsWithType(type);
  }

  countNodes(label?: string): number {
    return label === undefined ? this.data.nodes.size : this.data.countNodes(label);
  }

  countRelationships(type?: string): number {
    return type === undefined ? this.data.relationships.size : this.data.countRelationships(type);
  }

  relationshipsOf(
    node: NodeEntity,
    direction: Direction,
    types?: readonly string[],
  ): Iterable<RelationshipEntity> {
    return new AdjacencyCursor(node, direction, types, this.data.relationships.nextId);
  }

  degree(node: NodeEntity, direction: Direction, types?: readonly string[]): number {
    return degreeOf(node, direction, types);
  }

  labels(): readonly string[] {
    return this.data.labels();
  }

  relationshipTypes(): readonly string[] {
    return this.data.types();
  }

  propertyKeys(): readonly string[] {
    return this.data.propertyKeys();
  }

  indexes(): readonly IndexDescription[] {
    return this.data.schema.indexes;
  }

  constraints(): readonly ConstraintDescription[] {
    return this.data.schema.constraints;
  }

  seekNodes(label: string, property: string, seek: IndexSeek): Iterable<NodeEntity> | undefined {
    return this.#seek('node', label, property, seek, this.data.nodes.nextId) as
      | Iterable<NodeEntity>
      | undefined;
  }

  seekRelationships(
    type: string,
    property: string,
    seek: IndexSeek,
  ): Iterable<RelationshipEntity> | undefined {
    return this.#seek('relationship', type, property, seek, this.data.relationships.nextId) as
      | Iterable<RelationshipEntity>
      | undefined;
  }

  searchFullText(index: string, query: string): Iterable<FullTextHit | typeof PAUSE> {
    const found = this.data.schema.fullTextIndexes.find(({ description }) => description.name === index);
    if (found !== undefined) return found.search(query);
    throw new CypherError(`There is no such fulltext schema index: ${index}`, {
      code: 'Neo.ClientError.Procedure.ProcedureCallFailed',
      phase: 'runtime',
      type: 'ProcedureError',
    });
  }

  #seek(
    kind: 'node' | 'relationship',
    labelOrType: string,
    property: string,
    seek: IndexSeek,
    endId: number,
  ): Iterable<Entity> | undefined {
    return this.data.schema
      .indexesOver(kind, labelOrType)
      .find((index) => index.properties.length === 1 && index.properties[0] === property)
      ?.seek(seek, endId);
  }
}
