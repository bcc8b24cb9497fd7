import type { TemporalSnapshot } from './values.ts';

/**
 * Typed JSON values as Neo4j's Query API writes them (`application/vnd.neo4j.query`). The API under `/api`
 * speaks only these, so that the client never has to guess whether 3 was an integer.
 */
export type TypedJson =
  | { readonly $type: 'Null'; readonly _value: null }
  | { readonly $type: 'Boolean'; readonly _value: boolean }
  | {
      readonly $type:
        | 'Integer'
        | 'Float'
        | 'String'
        | 'Base64'
        | 'Date'
        | 'Time'
        | 'LocalTime'
        | 'ZonedDateTime'
        | 'OffsetDateTime'
        | 'LocalDateTime'
        | 'Duration'
        | 'Point';
      readonly _value: string;
    }
  | { readonly $type: 'List'; readonly _value: readonly TypedJson[] }
  | { readonly $type: 'Map'; readonly _value: { readonly [key: string]: TypedJson } }
  | TypedNode
  | TypedRelationship
  /** Alternating nodes and relationships. */
  | { readonly $type: 'Path'; readonly _value: readonly (TypedNode | TypedRelationship)[] };

export interface TypedNode {
  readonly $type: 'Node';
  readonly _value: {
    readonly _element_id: string;
    readonly _labels: readonly string[];
    readonly _properties: { readonly [key: string]: TypedJson };
  };
}

export interface TypedRelationship {
  readonly $type: 'Relationship';
  readonly _value: {
    readonly _element_id: string;
    readonly _start_node_element_id: string;
    readonly _end_node_element_id: string;
    readonly _type: string;
    readonly _properties: { readonly [key: string]: TypedJson };
  };
}

/** What temporal values are called; a date-time's name depends on what it tells of its zone. */
export const temporalTypes = {
  date: 'Date',
  time: 'Time',
  localtime: 'LocalTime',
  localdatetime: 'LocalDateTime',
  duration: 'Duration',
} as const;

export function nameTemporalType({ kind, text }: TemporalSnapshot) {
  if (kind === 'datetime') return text.endsWith(']') ? 'ZonedDateTime' : 'OffsetDateTime';
  return temporalTypes[kind];
}
