/** Errors as facts that can be compared whole. */
import { CypherError } from '../../../server/engine/errors.ts';

/** What the code throws; fails when it throws nothing, or no CypherError. */
export function errorOf(run: () => unknown): { readonly code: string; readonly message: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof CypherError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
