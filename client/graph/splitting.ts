/** Something of a rank that stands somewhere along a line; lower ranks are meant to stand before higher ones. */
export interface Ranked {
  readonly at: number;
  readonly rank: number;
}

/**
 * Where a border stands so that the fewest are on its wrong side, up to `rank` before it: in the middle of the widest of
 * such gaps. @param sorted by where they stand
 */
export function splitBest(sorted: readonly Ranked[], rank: number): number {
  let wrong = sorted.filter((item) => item.rank <= rank).length;
  let best = { wrong: Number.POSITIVE_INFINITY, gap: 0, border: sorted[0]?.at ?? 0 };
  sorted.forEach((item, index) => {
    wrong += item.rank <= rank ? -1 : 1;
    const next = sorted[index + 1]?.at ?? item.at;
    const gap = next - item.at;
    if (wrong < best.wrong || (wrong === best.wrong && gap > best.gap)) {
      best = { wrong, gap, border: item.at + gap / 2 };
    }
  });
  return best.border;
}

/** How many stand outside of the place that their rank has between the borders; what stands on one is before it. */
export function readMisfits(
  items: readonly Ranked[],
  ranks: readonly number[],
  borders: readonly number[],
): number {
  const places = new Map(ranks.map((rank, place) => [rank, place]));
  return items.filter(({ at, rank }) => {
    const place = places.get(rank) ?? 0;
    return (
      at <= (borders[place - 1] ?? Number.NEGATIVE_INFINITY) ||
      at > (borders[place] ?? Number.POSITIVE_INFINITY)
    );
  }).length;
}
