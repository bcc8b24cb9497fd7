/** Did-you-mean: the known name that a mistyped one is closest to. */

/**
 * The candidate that differs least from the name, ignoring case, or undefined when none is close: at most one
 * mistake in up to four letters, two in up to eight, three beyond. Swapped neighbours count as one mistake. Of several
 * that are equally close, one that the name is the beginning of: most names that are too short are not finished.
 */
export function suggestName(name: string, candidates: Iterable<string>): string | undefined {
  const allowed = Math.min(name.length <= 4 ? 1 : name.length <= 8 ? 2 : 3, name.length - 1);
  const typed = name.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === name || Math.abs(candidate.length - name.length) > allowed) continue;
    const known = candidate.toLowerCase();
    const mistakes = editDistance(typed, known);
    const rank = known.startsWith(typed) ? mistakes - 0.5 : mistakes;
    if (mistakes <= allowed && rank < least) {
      least = rank;
      best = candidate;
    }
  }
  return best;
}

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let distance = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped && row > 1 && column > 1) distance = Math.min(distance, (beforeLast[column - 2] ?? 0) + 1);
      current.push(distance);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
