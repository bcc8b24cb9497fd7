import { AppError } from '../errors.ts';

/** Counts the statements under way, so that a burst of requests cannot take the store down. */
export interface StatementSlots {
  /** Runs `work` in a slot; throws `Dragoman.TooManyRequests` when none is free. */
  use<T>(work: () => Promise<T>): Promise<T>;
}

export function createStatementSlots(limit: number): StatementSlots {
  let taken = 0;
  return {
    async use(work) {
      if (taken >= limit) {
        throw new AppError('Dragoman.TooManyRequests', `${limit} statements are running already.`, {
          hint: 'Try again in a moment, or raise MAX_CONCURRENT_STATEMENTS.',
        });
      }
      taken += 1;
      try {
        return await work();
      } finally {
        taken -= 1;
      }
    },
  };
}
