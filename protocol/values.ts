/**
 * Cypher values as snapshots: what a store hands out, whichever store it is. Plain, structured-clonable data;
 * INTEGER is bigint, FLOAT is number, a MAP is a Map, temporal values and points travel as their ISO / WKT text.
 */
export type CypherValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | Uint8Array
  | readonly CypherValue[]
  | CypherMap
  | NodeSnapshot
  | RelationshipSnapshot
  | PathSnapshot
  | TemporalSnapshot
  | PointSnapshot;

export type CypherMap = ReadonlyMap<string, CypherValue>;

export interface NodeSnapshot {
  readonly kind: 'node';
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: CypherMap;
}

export interface RelationshipSnapshot {
  readonly kind: 'relationship';
  readonly elementId: string;
  readonly type: string;
  readonly startElementId: string;
  readonly endElementId: string;
  readonly properties: CypherMap;
}

/** `nodes` is one longer than `relationships`; a relationship may point either way along the path. */
export interface PathSnapshot {
  readonly kind: 'path';
  readonly nodes: readonly NodeSnapshot[];
  readonly relationships: readonly RelationshipSnapshot[];
}

/** `text` is what `toString(value)` gives in Cypher, such as `2025-05-16T13:30+03:00[Europe/Istanbul]`. */
export interface TemporalSnapshot {
  readonly kind: 'date' | 'time' | 'localtime' | 'datetime' | 'localdatetime' | 'duration';
  readonly text: string;
}

export interface PointSnapshot {
  readonly kind: 'point';
  readonly srid: number;
  readonly coordinates: readonly number[];
}
