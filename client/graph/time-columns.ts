import type { Network } from '../state/network.ts';
import type { Dates } from './dates.ts';
import type { Picture } from './picture.ts';
import { type Ranked, readMisfits, splitBest } from './splitting.ts';

/** From the outermost node to the end of the axis, in the unit of places. */
const rim = 46;
/** Beyond this share of nodes that stand elsewhere than their date says, the drawing is not one by time. */
const mostElsewhere = 0.25;

/** What stands between two borders has one date. In the unit of places. */
export interface Column {
  readonly left: number;
  readonly right: number;
  /** -1 for what has no date. */
  readonly band: number;
}

/** The columns from left to right, as nodes that are not held stand; null where they do not stand by their dates. */
export function readColumns(
  network: Network,
  picture: Picture,
  { places: bands }: Dates,
): readonly Column[] | null {
  const items = rankNodes(picture, (node, index) => ({
    at: network.getNodeAttribute(node, 'x'),
    rank: bands[index] ?? -1,
  }));
  const ranks = [...new Set(items.map(({ rank }) => rank))].sort((left, right) => left - right);
  const borders = ranks.slice(0, -1).map((rank) => splitBest(items, rank));
  if (items.length === 0 || readMisfits(items, ranks, borders) > mostElsewhere * items.length) {
    return null;
  }
  const places = items.map(({ at }) => at);
  const ends = [least(places) - rim, ...borders, -least(places.map((at) => -at)) + rim];
  return ranks.map((band, index) => ({
    band,
    left: ends[index] as number,
    right: ends[index + 1] as number,
  }));
}

/** How high the line runs between what has a date of its own and what has one by its ties, below; null without these. */
export function readBorder(network: Network, picture: Picture, { places: bands, own }: Dates): number | null {
  const items = rankNodes(picture, (node, index) =>
    bands[index] === -1 ? null : { at: -network.getNodeAttribute(node, 'y'), rank: own[index] ? 0 : 1 },
  );
  if (items.every(({ rank }) => rank === 0)) {
    return null;
  }
  if (items.every(({ rank }) => rank === 1)) {
    return rim - least(items.map(({ at }) => at));
  }
  const border = splitBest(items, 0);
  return readMisfits(items, [0, 1], [border]) > mostElsewhere * items.length ? null : -border;
}

/** Sorted by where they stand. */
function rankNodes(picture: Picture, rank: (node: string, index: number) => Ranked | null): Ranked[] {
  const ranked = picture.nodes.flatMap((node, index) => {
    const item = picture.view.pinned.has(node) ? null : rank(node, index);
    return item === null ? [] : [item];
  });
  return ranked.sort((left, right) => left.at - right.at);
}

function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
}
