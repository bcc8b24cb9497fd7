/**
 * The patience that `session.executeRead` has, for statements that stream: until the first columns arrive nothing
 * has been handed on, so a reading statement may be started again.
 */
import { isRetryableError } from 'neo4j-driver';
import type { StoreError } from '../graph-store.ts';

const patienceMs = 10_000;

/** Calls `start` until it succeeds, fails for good, is aborted, or patience ends. `start` must throw StoreErrors. */
export async function retryReading<T>(start: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  const giveUpAt = Date.now() + patienceMs;
  for (let pauseMs = 50; ; pauseMs *= 2) {
    try {
      return await start();
    } catch (error) {
      const cause = (error as StoreError).cause;
      const worthIt = isRetryableError(cause) && signal?.aborted !== true;
      if (!worthIt || Date.now() + pauseMs > giveUpAt) throw error;
      await pause(pauseMs, signal);
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
