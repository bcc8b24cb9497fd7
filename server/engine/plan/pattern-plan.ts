/** The part of the logical plan that finds patterns: scans, seeks, expansions and path searches. */
import type { Direction } from '../graph/graph.ts';
import type { Automaton } from './automaton.ts';
import type { PlanNode, Scoped, SoughtIds, UnaryPlan } from './plan-base.ts';

export type PatternPlan =
  | NodeScan
  | NodeSeek
  | IdSeek
  | RelationshipScan
  | CountStore
  | Expand
  | VariableExpand
  | PathSearch
  | ShortestPath
  | Endpoints
  | PathProjection
  | GetDegree;

/** No label: AllNodesScan; one: NodeByLabelScan; several: nodes that have any of them. */
export interface NodeScan extends PlanNode {
  readonly kind: 'AllNodesScan' | 'NodeByLabelScan' | 'UnionNodeByLabelsScan';
  readonly slot: number;
  readonly name: string;
  readonly labels: readonly string[];
}

export type Seek =
  | { readonly kind: 'equals' | 'in' | 'prefix'; readonly value: Scoped }
  | {
      readonly kind: 'range';
      readonly from: { readonly value: Scoped; readonly inclusive: boolean } | undefined;
      readonly to: { readonly value: Scoped; readonly inclusive: boolean } | undefined;
    };

export interface NodeSeek extends PlanNode {
  readonly kind: 'NodeUniqueIndexSeek' | 'NodeIndexSeek';
  readonly slot: number;
  readonly name: string;
  /** Nodes that have any of them. */
  readonly labels: readonly string[];
  readonly property: string;
  readonly seek: Seek;
}

export interface IdSeek extends PlanNode {
  readonly kind: 'NodeByIdSeek' | 'NodeByElementIdSeek';
  readonly slot: number;
  readonly name: string;
  readonly ids: SoughtIds;
}

export interface RelationshipScan extends PlanNode {
  readonly kind: 'RelationshipScan';
  readonly slot: number;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly types: readonly string[] | undefined;
  readonly direction: Direction;
  readonly distinctFrom: readonly number[];
  /** An index on relationships is asked instead, or the graph by id. */
  readonly seek: RelationshipSeek | undefined;
}

export type RelationshipSeek =
  | { readonly kind: 'property'; readonly property: string; readonly seek: Seek }
  | { readonly kind: 'ids'; readonly ids: SoughtIds };

export interface CountStore extends PlanNode {
  readonly kind: 'NodeCountFromCountStore' | 'RelationshipCountFromCountStore';
  readonly slot: number;
  readonly names: readonly string[] | undefined;
}

/** `into`: both ends are bound. `distinctFrom`: slots of relationships (or lists of them) it must differ from. */
export interface Expand extends UnaryPlan {
  readonly kind: 'Expand';
  readonly from: number;
  readonly to: number;
  readonly slot: number;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly into: boolean;
  readonly distinctFrom: readonly number[];
  readonly text: string;
}

export interface VariableExpand extends UnaryPlan {
  readonly kind: 'VarLengthExpand' | 'PruningVarExpand';
  readonly from: number;
  readonly to: number;
  readonly slot: number;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly into: boolean;
  readonly min: number;
  readonly max: number | undefined;
  /** True when it walks the pattern from its right end, so that the list has to be turned round. */
  readonly reversed: boolean;
  /** Each relationship in turn stands in `step` while these are tested. */
  readonly step: number;
  readonly predicates: readonly Scoped[];
  readonly distinctFrom: readonly number[];
  readonly repeatable: boolean;
  readonly text: string;
}

/** Quantified paths and path selectors: walks an automaton from a bound node. */
export interface PathSearch extends UnaryPlan {
  readonly kind: 'Repeat' | 'StatefulShortestPath';
  readonly from: number;
  readonly to: number;
  readonly into: boolean;
  readonly automaton: Automaton;
  /** Undefined: every path. Otherwise so many paths, or groups of paths of one length, for each pair of ends. */
  readonly selection: { readonly count: number; readonly groups: boolean } | undefined;
  /** Tested on whole paths, all variables bound, before any is selected. */
  readonly pathPredicates: readonly Scoped[];
  /** Where the path goes, under the names that those may ask for it. */
  readonly pathSlots: readonly number[];
  /** All relationships walked, in the order of the pattern. */
  readonly slot: number;
  readonly reversed: boolean;
  readonly distinctFrom: readonly number[];
  readonly repeatable: boolean;
  readonly text: string;
}

/** `shortestPath((a)-[:T*..6]-(b))` between two bound nodes. */
export interface ShortestPath extends UnaryPlan {
  readonly kind: 'ShortestPath';
  readonly from: number;
  readonly to: number;
  readonly slot: number;
  /** Slot of the path, kept in step with `slot` so that predicates over the path can be tested during the search. */
  readonly path: number;
  readonly all: boolean;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly min: number;
  readonly max: number | undefined;
  readonly step: number;
  /** Tested on each relationship, with it in `step`. */
  readonly stepPredicates: readonly Scoped[];
  /** Tested on each node, with it in `stepNode`. */
  readonly stepNode: number;
  readonly nodePredicates: readonly Scoped[];
  /** Tested on whole paths: longer ones are tried when the shortest fails. */
  readonly pathPredicates: readonly Scoped[];
  /** `r` without a star binds one relationship, not a list. */
  readonly single: boolean;
  /** Further slots for the relationships. */
  readonly copies: readonly number[];
  /** shortestPath refuses to go from a node to itself; path selectors find the way round. */
  readonly allowsSameEnds: boolean;
  readonly text: string;
}

/** A relationship that is bound already: checks or binds its ends. */
export interface Endpoints extends UnaryPlan {
  readonly kind: 'ProjectEndpoints';
  readonly slot: number;
  readonly from: number;
  readonly to: number;
  readonly fromBound: boolean;
  readonly toBound: boolean;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  /** Set for a bound list, `-[rs*]->`. */
  readonly list: { readonly min: number; readonly max: number | undefined } | undefined;
  readonly distinctFrom: readonly number[];
}

/** A named path, put together from its first node and the relationships (or lists of them) along it. */
export interface PathProjection extends UnaryPlan {
  readonly kind: 'ProjectPath';
  readonly name: string;
  readonly slot: number;
  readonly start: number;
  readonly parts: readonly number[];
}

/** How many relationships a node has, in `slot`; no row where there are none. */
export interface GetDegree extends UnaryPlan {
  readonly kind: 'GetDegree';
  readonly from: number;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly slot: number;
}
