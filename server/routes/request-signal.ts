import type { Response } from 'express';

/** Aborted when the client goes away before its answer is complete. */
export function watchClient(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
