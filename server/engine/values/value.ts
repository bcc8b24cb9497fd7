/**
 * What a Cypher expression can evaluate to inside the engine. INTEGER is bigint and FLOAT is number, so that
 * the two never mix unnoticed; a MAP is a Map, so that no key (`__proto__`) is special.
 */
import type { Duration } from './duration.ts';
import type { PointValue } from './point.ts';
import type { DateTimeValue, DateValue, LocalDateTimeValue, LocalTimeValue, TimeValue } from './temporal.ts';

export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | readonly Value[]
  | MapValue
  | NodeValue
  | RelationshipValue
  | PathValue
  | TemporalValue
  | PointValue;

export type MapValue = ReadonlyMap<string, Value>;

export type TemporalValue =
  | DateValue
  | TimeValue
  | LocalTimeValue
  | DateTimeValue
  | LocalDateTimeValue
  | Duration;

/**
 * A node as it stands in the graph: the graph changes it in place, so a reference always shows the present.
 * Identity is object identity within one graph.
 */
export interface NodeValue {
  readonly kind: 'node';
  readonly id: number;
  /** In the order in which they were added. */
  readonly labels: readonly string[];
  readonly properties: ReadonlyMap<string, Value>;
  readonly deleted: boolean;
}

export interface RelationshipValue {
  readonly kind: 'relationship';
  readonly id: number;
  readonly type: string;
  readonly start: NodeValue;
  readonly end: NodeValue;
  readonly properties: ReadonlyMap<string, Value>;
  readonly deleted: boolean;
}

/** `nodes` is one longer than `relationships`; each relationship joins its two neighbours, in either direction. */
export interface PathValue {
  readonly kind: 'path';
  readonly nodes: readonly NodeValue[];
  readonly relationships: readonly RelationshipValue[];
}
