/** Hits in order, as far as somebody wants them: most searches are looked at by their first page alone. */
import type { FullTextHit } from '../graph.ts';

/** Best first, the older entity first among equals. Reorders `hits`: a binary heap that is taken apart. */
export function* bestFirst(hits: FullTextHit[]): Generator<FullTextHit, void, void> {
  for (let root = (hits.length >> 1) - 1; root >= 0; root--) sink(hits, root, hits.length);
  for (let left = hits.length; left > 0; left--) {
    const best = hits[0]!;
    hits[0] = hits[left - 1]!;
    sink(hits, 0, left - 1);
    yield best;
  }
}

function sink(hits: FullTextHit[], from: number, length: number): void {
  const sinking = hits[from]!;
  let place = from;
  for (let child = 2 * place + 1; child < length; child = 2 * place + 1) {
    if (child + 1 < length && isBetter(hits[child + 1]!, hits[child]!)) child++;
    if (!isBetter(hits[child]!, sinking)) break;
    hits[place] = hits[child]!;
    place = child;
  }
  hits[place] = sinking;
}

function isBetter(one: FullTextHit, other: FullTextHit): boolean {
  return one.score > other.score || (one.score === other.score && one.entity.id < other.entity.id);
}
