import type { Network } from '../state/network.ts';
import { type DatedSpan, findSpan } from '../state/spans.ts';
import { sortIntoBands, type TimeBand } from '../state/time-bands.ts';
import type { Picture } from './picture.ts';

/** When the nodes of a picture were, in the order of its nodes. */
export interface Dates {
  readonly bands: readonly TimeBand[];
  /** Index of each node's band; -1 where nothing says when. */
  readonly places: readonly number[];
  /** Whether a date is the node's own, not that of what it is tied to. */
  readonly own: readonly boolean[];
}

const known = new WeakMap<Picture, Dates>();

/** A node's own date; else the middle one of its relations' dates, else of its neighbours'. */
export function readDates(network: Network, picture: Picture): Dates {
  const before = known.get(picture);
  if (before !== undefined) {
    return before;
  }
  const spanOf = (node: string) => findSpan(network.getNodeAttribute(node, 'properties'));
  const ownSpans = new Map(picture.nodes.map((node) => [node, spanOf(node)]));
  const ties = listTies(network, picture);
  const spans = picture.nodes.map((node) => {
    const tied = ties.get(node) ?? [];
    return (
      ownSpans.get(node) ??
      findMiddle(tied.map(({ relation }) => findSpan(network.getEdgeAttribute(relation, 'properties')))) ??
      findMiddle(tied.map(({ other }) => ownSpans.get(other) ?? null))
    );
  });
  const own = picture.nodes.map((node) => (ownSpans.get(node) ?? null) !== null);
  const dates = { ...sortIntoBands(spans), own };
  known.set(picture, dates);
  return dates;
}

function listTies(network: Network, picture: Picture): Map<string, { relation: string; other: string }[]> {
  const ties = new Map<string, { relation: string; other: string }[]>(
    picture.nodes.map((node) => [node, []]),
  );
  for (const relation of picture.relations) {
    const [source, target] = network.extremities(relation);
    ties.get(source)?.push({ relation, other: target });
    ties.get(target)?.push({ relation, other: source });
  }
  return ties;
}

/** The median, which is one of the dates: a mean could be a day on which nothing was. */
function findMiddle(spans: readonly (DatedSpan | null)[]): DatedSpan | null {
  const sorted = spans.filter((span) => span !== null).sort((left, right) => left.start - right.start);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
