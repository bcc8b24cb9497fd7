/** Statements on an embedded store: their rows, or how they fail. */
import type { EmbeddedStore } from '../../server/storage/embedded/embedded-store.ts';
import { type RunRequest, StoreError } from '../../server/storage/graph-store.ts';

export async function readRows(
  store: EmbeddedStore,
  statement: string,
  more: Partial<RunRequest> = {},
): Promise<unknown[]> {
  const running = await store.run({
    statement,
    parameters: new Map(),
    access: 'read',
    timeoutMs: 60_000,
    ...more,
  });
  const rows: unknown[] = [];
  for await (const batch of running.batches) rows.push(...batch);
  return rows;
}

export interface Failure {
  readonly code: string;
  readonly milliseconds: number;
}

/** The code of the StoreError with which a statement ends; throws when it does not. */
export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const begun = performance.now();
  const error: unknown = await work.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  );
  if (error instanceof StoreError) return { code: error.code, milliseconds: performance.now() - begun };
  throw error;
}
