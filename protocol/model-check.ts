import type { Provenance } from './api.ts';

/** One rule of the model check, and where the graph breaks it. */
export interface ModelRule {
  /** The query of the library that finds the breaks, such as `check/missing-claims`. */
  readonly query: string;
  readonly title: string;
  /** Errors break what the explorer promises; warnings want a reader's judgement. */
  readonly severity: 'error' | 'warning';
  /** What to do about a finding. */
  readonly advice: string;
  readonly findings: readonly {
    /** Key of a relation, id of a node, or a name. */
    readonly about: string;
    /** Every claim and node concerned. */
    readonly ids: readonly string[];
    readonly finding: string;
  }[];
  /** There are more findings than the row cap. */
  readonly truncated: boolean;
}

/** GET /api/model-check */
export interface ModelCheckAnswer extends Provenance {
  readonly rules: readonly ModelRule[];
  readonly errors: number;
  readonly warnings: number;
}
