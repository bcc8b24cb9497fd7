/** A pattern half planned. */
import type { NamedPath, PatternGraph, Predicate } from './pattern-graph.ts';
import type { Plan } from './plan.ts';

/** The plan found so far and what is still to do. */
export interface Progress {
  plan: Plan;
  readonly pattern: PatternGraph;
  readonly bound: Set<string>;
  predicates: readonly Predicate[];
  paths: readonly NamedPath[];
  /** Relationships bound so far, each with the types it may have. */
  readonly relationships: { readonly slot: number; readonly types: readonly string[] | undefined }[];
}
