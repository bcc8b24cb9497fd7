import type { DatedSpan } from './spans.ts';
import { floorTime, sayMoment, type TimeUnit, unitLength } from './time-bins.ts';

/** One date, as precisely as it is known: what happened then stands in one band beside the others. */
export interface TimeBand {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

export interface TimeBands {
  /** From the earliest to the latest. */
  readonly bands: readonly TimeBand[];
  /** For each span its band's index; -1 where there is no span. */
  readonly places: readonly number[];
}

const units = ['hour', 'day', 'month', 'year', 'decade'] as const satisfies readonly TimeUnit[];
/** With more bands none would have room for its date. */
const mostBands = 24;
/** What was before a date stands before it, what was around it after what was before. */
const ranks = { before: 0, around: 1, known: 2 } as const;

/** Sorts spans into bands of the finest unit that needs few; what is known less precisely has bands of its own. */
export function sortIntoBands(spans: readonly (DatedSpan | null)[]): TimeBands {
  const known = spans.filter((span) => span !== null);
  for (const unit of units) {
    const bands = new Map(known.map((span) => describeBand(span, unit)).map((band) => [band.label, band]));
    if (bands.size <= mostBands || unit === 'decade') {
      const sorted = [...bands.values()].sort(
        (left, right) => left.start - right.start || left.rank - right.rank,
      );
      const index = new Map(sorted.map(({ label }, place) => [label, place]));
      const places = spans.map((span) =>
        span === null ? -1 : (index.get(describeBand(span, unit).label) ?? -1),
      );
      return { bands: sorted.map(({ label, start, end }) => ({ label, start, end })), places };
    }
  }
  return { bands: [], places: [] };
}

function describeBand(span: DatedSpan, finest: (typeof units)[number]): TimeBand & { readonly rank: number } {
  const { uncertain } = span;
  const anchor =
    uncertain === 'before' ? span.end + 1 : uncertain === 'around' ? (span.start + span.end) / 2 : span.start;
  const own = units.find((unit) => span.end - span.start < 1.2 * unitLength(unit)) ?? 'decade';
  const precision = uncertain === undefined ? own : 'day';
  const unit = units.indexOf(precision) > units.indexOf(finest) ? precision : finest;
  const start = floorTime(anchor, unit);
  const said = unit === 'decade' ? `${sayMoment(start, unit)}s` : sayMoment(start, unit);
  // In a band of months a word about days would mislead.
  const word = uncertain === undefined || unit !== 'day' ? '' : `${uncertain} `;
  return {
    label: word + said,
    start,
    end: start + unitLength(unit),
    rank: ranks[word === '' ? 'known' : (uncertain ?? 'known')] + units.indexOf(unit),
  };
}
