import { allEvidence, type EvidenceFilter, isChoosing } from './evidence-filter.ts';

/** What of the canvas a reader wants to see, beyond the legend's switches: an immutable part of the view. */

/** Milliseconds since 1970, UTC; a day is the span from its first to its last millisecond. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A condition on one property of the nodes of a kind, or of the relations of a type; others it does not touch. */
export interface Facet {
  readonly on: 'node' | 'relation';
  readonly of: string;
  readonly property: string;
  /** One of these, as property-values.ts writes them; null where a range decides. */
  readonly values: readonly string[] | null;
  readonly from: number | null;
  readonly to: number | null;
}

export interface TimeWindow extends Span {
  /** Whose time: one of the clocks of clock-store.ts. */
  readonly clock: string;
  /** True when what carries no date of its own stays although others like it have one. */
  readonly undated: boolean;
}

export interface Filter {
  readonly facets: readonly Facet[];
  /** By the number of relations that are left after all other conditions. */
  readonly degree: { readonly from: number; readonly to: number | null } | null;
  /** A node: only what hangs together with it stays. */
  readonly component: string | null;
  /** A node, and how many relations away from it somebody may be. */
  readonly ego: { readonly node: string; readonly steps: number } | null;
  /** One window a clock at the most; what is shown lies in all of them. */
  readonly times: readonly TimeWindow[];
  /** Which claims count. */
  readonly evidence: EvidenceFilter;
  /** What does not pass is taken away, or recedes into the ground. */
  readonly mode: 'hide' | 'dim';
}

export const noFilter: Filter = {
  facets: [],
  degree: null,
  component: null,
  ego: null,
  times: [],
  evidence: allEvidence,
  mode: 'hide',
};

export function isFiltering({ facets, degree, component, ego, times, evidence }: Filter): boolean {
  return (
    isChoosing(evidence) ||
    facets.length > 0 ||
    degree !== null ||
    component !== null ||
    ego !== null ||
    times.length > 0
  );
}

export function isSameFacet(left: Facet, right: Pick<Facet, 'on' | 'of' | 'property'>): boolean {
  return left.on === right.on && left.of === right.of && left.property === right.property;
}

/** Puts a facet in place of the one on the same property; without conditions it goes. */
export function setFacet(filter: Filter, facet: Facet): Filter {
  const others = filter.facets.filter((other) => !isSameFacet(other, facet));
  const empty = facet.values === null && facet.from === null && facet.to === null;
  return { ...filter, facets: empty ? others : [...others, facet] };
}

export function overlaps(span: Span, window: Span): boolean {
  return span.start <= window.end && span.end >= window.start;
}
