/** What a CypherError says, as plain data that tests can compare whole. */
import { CypherError } from '../../../server/engine/errors.ts';

export interface Failure {
  readonly message: string;
  readonly detail: string | undefined;
  /** The offending part of the text. */
  readonly at: string | undefined;
  readonly hint: string | undefined;
}

/** Runs what should fail; throws when it does not, or fails otherwise. */
export function failureOf(text: string, run: (text: string) => unknown): Failure {
  try {
    run(text);
  } catch (error) {
    if (!(error instanceof CypherError)) throw error;
    const { message, detail, span, hint } = error;
    return { message, detail, at: span === undefined ? undefined : text.slice(span.start, span.end), hint };
  }
  throw new Error(`This should have failed: ${text}`);
}
