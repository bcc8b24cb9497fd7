/**
 * A MATCH as a graph of its own: named nodes, the connections between them, and the conditions on both, split as
 * far as they go. Nothing is ordered yet.
 */
import type { Scope } from '../expressions/scope.ts';
import type { Direction } from '../graph/graph.ts';
import type { Expression } from '../syntax/ast.ts';
import type { LaidOut } from './pattern-layout.ts';
import type { Scoped } from './plan-base.ts';

export interface PatternGraph {
  /** Everything in scope inside the pattern, unnamed parts under hidden names. */
  readonly scope: Scope;
  /** All names that the pattern mentions as its own, bound before or not. */
  readonly names: ReadonlySet<string>;
  readonly nodes: readonly string[];
  readonly connections: readonly Connection[];
  readonly predicates: readonly Predicate[];
  readonly paths: readonly NamedPath[];
  /** REPEATABLE ELEMENTS: relationships may come twice. */
  readonly repeatable: boolean;
  /** Whether evaluating the expression needs this name of the pattern. */
  mentions(expression: Expression, name: string): boolean;
}

/** A condition and those of the pattern's names without which it cannot be tested. */
export interface Predicate {
  readonly expression: Expression;
  readonly needs: ReadonlySet<string>;
}

export interface NamedPath {
  readonly name: string;
  readonly slot: number;
  readonly start: string;
  /** Names of relationships, lists of them, or searches, in order. */
  readonly parts: readonly string[];
}

interface ConnectionBase {
  /** The name under which its relationship, or the list of them, is known. */
  readonly name: string;
  readonly slot: number;
  readonly left: string;
  readonly right: string;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  /** Names of the pattern that must be bound before it can be followed. */
  readonly needs: ReadonlySet<string>;
  readonly text: string;
}

export type Connection =
  | SingleConnection
  | VariableConnection
  | BoundConnection
  | SearchConnection
  | ShortestConnection;

export interface SingleConnection extends ConnectionBase {
  readonly kind: 'single';
}

export interface VariableConnection extends ConnectionBase {
  readonly kind: 'variable';
  readonly min: number;
  readonly max: number | undefined;
  readonly step: number;
  readonly stepPredicates: readonly Scoped[];
}

/** Its relationship (or list) is bound already. */
export interface BoundConnection extends ConnectionBase {
  readonly kind: 'bound';
  readonly list: { readonly min: number; readonly max: number | undefined } | undefined;
}

/** A quantified part, or a whole path with a selector: found by an automaton. */
export interface SearchConnection extends ConnectionBase {
  readonly kind: 'search';
  readonly layout: readonly LaidOut[];
  readonly selection: { readonly count: number; readonly groups: boolean } | undefined;
  /** Tested on whole paths, before any is selected. */
  readonly conditions: readonly Expression[];
  /** Names of the path inside its parentheses. */
  readonly pathNames: readonly string[];
  /** Names that it binds besides its own: group variables, and what stands inside a selected path. */
  readonly binds: readonly string[];
}

export interface ShortestConnection extends ConnectionBase {
  readonly kind: 'shortest';
  readonly all: boolean;
  readonly path: number;
  readonly pathName: string;
  readonly min: number;
  readonly max: number | undefined;
  readonly single: boolean;
  readonly step: number;
  readonly stepNode: number;
  readonly stepPredicates: readonly Scoped[];
}
