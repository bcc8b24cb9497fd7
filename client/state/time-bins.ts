import type { Span } from './filter.ts';

export type TimeUnit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';

export interface TimeBin extends Span {
  /** An item that covers several bins counts in each for its share. */
  readonly count: number;
}

export interface TimeBins {
  readonly unit: TimeUnit;
  readonly bins: readonly TimeBin[];
}

const hour = 3_600_000;
const day = 24 * hour;
/** Each unit with its usual length, from the finest. */
const units: readonly (readonly [TimeUnit, number])[] = [
  ['hour', hour],
  ['day', day],
  ['week', 7 * day],
  ['month', 30 * day],
  ['year', 365 * day],
  ['decade', 3652 * day],
];

/** Milliseconds of a usual one. */
export function unitLength(unit: TimeUnit): number {
  return units.find(([name]) => name === unit)?.[1] ?? day;
}

/** Counts items by the finest unit that needs at most so many bins; without items there are no bins. */
export function binTime(items: readonly Span[], most: number): TimeBins {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const item of items) {
    start = Math.min(start, item.start);
    end = Math.max(end, item.end);
  }
  const shortest = Math.min(...items.map((item) => item.end - item.start));
  const fitting = units.find(
    ([, length]) => (end - start) / length <= most - 1 && length >= Math.min(shortest, day) * 0.99,
  );
  const unit = fitting?.[0] ?? 'decade';
  if (items.length === 0) {
    return { unit, bins: [] };
  }
  return { unit, bins: countByEdges(listEdges(start, end, unit), items) };
}

/** Counts other items by the same bins; all of them lie within these. */
export function recount(bins: readonly TimeBin[], items: readonly Span[]): readonly TimeBin[] {
  return countByEdges([...bins.map(({ start }) => start), (bins.at(-1)?.end ?? 0) + 1], items);
}

function countByEdges(edges: readonly number[], items: readonly Span[]): readonly TimeBin[] {
  const counts = new Float64Array(edges.length);
  for (const item of items) {
    const first = findBin(edges, item.start);
    const last = findBin(edges, item.end);
    for (let bin = first; bin <= last; bin += 1) {
      counts[bin] = (counts[bin] as number) + 1 / (last - first + 1);
    }
  }
  return edges.slice(0, -1).map((edge, index) => ({
    start: edge,
    end: (edges[index + 1] as number) - 1,
    count: counts[index] as number,
  }));
}

/** The index of the bin that holds a moment; what lies outside belongs to the first or the last. */
function findBin(edges: readonly number[], moment: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] as number) <= moment) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

function listEdges(start: number, end: number, unit: TimeUnit): number[] {
  const edges = [floorTime(start, unit)];
  while ((edges.at(-1) as number) <= end) {
    edges.push(stepTime(edges.at(-1) as number, unit));
  }
  return edges;
}

/** The beginning of the unit that holds a moment, in UTC; weeks begin on Monday. */
export function floorTime(time: number, unit: TimeUnit): number {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  switch (unit) {
    case 'hour':
      return Math.floor(time / hour) * hour;
    case 'day':
      return Math.floor(time / day) * day;
    case 'week':
      return Math.floor((time / day - 4) / 7) * 7 * day + 4 * day;
    case 'month':
      return Date.UTC(year, date.getUTCMonth());
    case 'year':
      return Date.UTC(year, 0);
    default:
      return Date.UTC(Math.floor(year / 10) * 10, 0);
  }
}

function stepTime(time: number, unit: TimeUnit): number {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  switch (unit) {
    case 'hour':
      return time + hour;
    case 'day':
      return time + day;
    case 'week':
      return time + 7 * day;
    case 'month':
      return Date.UTC(year, date.getUTCMonth() + 1);
    case 'year':
      return Date.UTC(year + 1, 0);
    default:
      return Date.UTC(year + 10, 0);
  }
}

/** A moment as precisely as the unit asks: `16 May 2025`, `May 2025`, `2025`. */
export function sayMoment(time: number, unit: TimeUnit): string {
  const parts: Intl.DateTimeFormatOptions =
    unit === 'year' || unit === 'decade'
      ? { year: 'numeric' }
      : unit === 'month'
        ? { month: 'short', year: 'numeric' }
        : unit === 'hour'
          ? { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }
          : { day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format(time);
}

/** `March 2022 to 16 May 2025`; a window of one unit is said once. */
export function sayWindow({ start, end }: Span, unit: TimeUnit): string {
  const [from, to] = [sayMoment(start, unit), sayMoment(end, unit)];
  return from === to ? from : `${from} to ${to}`;
}
