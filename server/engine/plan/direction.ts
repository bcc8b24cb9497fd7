/** Directions of relationships, seen from either end. */
import type { Direction } from '../graph/graph.ts';

export function oppositeOf(direction: Direction): Direction {
  if (direction === 'both') return 'both';
  return direction === 'out' ? 'in' : 'out';
}
