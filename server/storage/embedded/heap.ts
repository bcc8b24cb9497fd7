/** How much room this thread's heap has left. A thread that runs out of it is ended with all that it holds. */
import { getHeapStatistics } from 'node:v8';

const fullShare = 0.9;
/** Accounts of what a statement holds are estimates; half the room is what one may count on. */
const safeShare = 0.5;

/** True when little is left, garbage included. */
export function isHeapFull(): boolean {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used > fullShare * limit;
}

/** How many bytes a statement that begins now may hold, whatever it has been allowed. */
export function safeBudget(): number {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return safeShare * (limit - used);
}
