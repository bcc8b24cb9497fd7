/** Hits in order, as far as somebody wants them: most searches are looked at by their first page alone. */
import type { Entity } from '../entities.ts';
import type { FullTextHit } from '../graph.ts';

/** Best first, the older entity first among equals: a binary heap of places in both lists, which is taken apart. */
export function* bestFirst(
  entities: readonly Entity[],
  scores: Float32Array,
): Generator<FullTextHit, void, void> {
  const isBetter = (one: number, other: number): boolean => {
    const ours = scores[one]!;
    const theirs = scores[other]!;
    return ours > theirs || (ours === theirs && entities[one]!.id < entities[other]!.id);
  };
  const heap = new Uint32Array(entities.length);
  for (let index = 0; index < heap.length; index++) heap[index] = index;
  for (let root = (heap.length >> 1) - 1; root >= 0; root--) sink(heap, root, heap.length, isBetter);
  for (let left = heap.length; left > 0; left--) {
    const best = heap[0]!;
    heap[0] = heap[left - 1]!;
    sink(heap, 0, left - 1, isBetter);
    yield { entity: entities[best]!, score: scores[best]! };
  }
}

function sink(
  heap: Uint32Array,
  from: number,
  length: number,
  isBetter: (one: number, other: number) => boolean,
): void {
  const sinking = heap[from]!;
  let place = from;
  for (let child = 2 * place + 1; child < length; child = 2 * place + 1) {
    if (child + 1 < length && isBetter(heap[child + 1]!, heap[child]!)) child++;
    if (!isBetter(heap[child]!, sinking)) break;
    heap[place] = heap[child]!;
    place = child;
  }
  heap[place] = sinking;
}
