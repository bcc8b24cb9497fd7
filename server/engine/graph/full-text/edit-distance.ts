/** How many letters must be changed, added, dropped or swapped with a neighbour to turn one word into another. */

/** The distance when it is at most `limit`, else undefined (optimal string alignment, as Lucene's fuzzy queries). */
export function editDistance(
  from: readonly string[],
  to: readonly string[],
  limit: number,
): number | undefined {
  if (Math.abs(from.length - to.length) > limit) return undefined;
  let beforeLast: number[] = [];
  let last = to.map((_, index) => index);
  last.push(to.length);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let distance = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) distance = Math.min(distance, beforeLast[column - 2]! + 1);
      current.push(distance);
      best = Math.min(best, distance);
    }
    if (best > limit) return undefined;
    beforeLast = last;
    last = current;
  }
  return last[to.length]! <= limit ? last[to.length] : undefined;
}
