/** A graph so simple that it is easy to believe: plain arrays, whole copies for going back. */
import type { Value } from '../../../server/engine/values/value.ts';

export interface NaiveNode {
  readonly id: number;
  labels: string[];
  properties: Map<string, Value>;
}

export interface NaiveRelationship {
  readonly id: number;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  properties: Map<string, Value>;
}

export interface NaiveState {
  readonly nodes: NaiveNode[];
  readonly relationships: NaiveRelationship[];
}

export class NaiveGraph {
  state: NaiveState = { nodes: [], relationships: [] };
  /** Ids are used up by what is taken back, too. */
  nextNode = 0;
  nextRelationship = 0;

  copy(): NaiveState {
    return {
      nodes: this.state.nodes.map((node) => ({
        ...node,
        labels: [...node.labels],
        properties: new Map(node.properties),
      })),
      relationships: this.state.relationships.map((relationship) => ({
        ...relationship,
        properties: new Map(relationship.properties),
      })),
    };
  }

  relationshipsOf(id: number, direction: 'out' | 'in' | 'both', types?: readonly string[]): number[] {
    return this.state.relationships
      .filter(({ type }) => types === undefined || types.includes(type))
      .filter(({ start, end }) => (direction !== 'in' && start === id) || (direction !== 'out' && end === id))
      .map((relationship) => relationship.id);
  }
}
