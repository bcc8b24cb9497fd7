/** Phrases in a text, once the places of their terms are known. */
import type { Places } from './field-index.ts';

/**
 * How often the terms stand together, each list of places already shifted so that neighbours in the phrase have the
 * same number. With slop, an occurrence that is `d` places off counts 1 / (1 + d), as in Lucene.
 */
export function countPhrase(places: readonly Places[], slop: number): number {
  const [first, ...others] = places;
  if (first === undefined) return 0;
  if (slop === 0) return first.filter((place) => others.every((list) => list.includes(place))).length;
  return countSloppy(places, slop);
}

/** Moves a window over the terms' places: the width of the narrowest window around each start is how far it is off. */
function countSloppy(places: readonly Places[], slop: number): number {
  const cursors = places.map(() => 0);
  let count = 0;
  for (;;) {
    const current = cursors.map((cursor, index) => places[index]![cursor]!);
    const lowest = Math.min(...current);
    const index = current.indexOf(lowest);
    const width = Math.max(...current) - lowest;
    cursors[index]!++;
    const next = places[index]![cursors[index]!];
    // A later place of the same term may do better; then this one is not counted.
    const improves = next !== undefined && next <= Math.max(...current);
    if (width <= slop && !improves) count += 1 / (1 + width);
    if (next === undefined) return count;
  }
}
