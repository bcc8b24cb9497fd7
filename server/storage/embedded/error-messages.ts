/** Errors on their way between the threads: taken apart in the worker, put together in the store. */
import { CypherError } from '../../engine/errors.ts';
import { StoreError } from '../graph-store.ts';
import { reasonOf } from './embedded-errors.ts';
import type { ErrorMessage } from './messages.ts';

/** @param statement the text that the error's span points into */
export function toErrorMessage(error: unknown, statement = ''): ErrorMessage {
  if (error instanceof CypherError) {
    return {
      message: error.message,
      code: error.code,
      ...(error.span === undefined ? {} : { position: positionAt(statement, error.span.start) }),
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    };
  }
  if (error instanceof StoreError) {
    const { message, code, position, hint } = error;
    return {
      message,
      code,
      ...(position === undefined ? {} : { position }),
      ...(hint === undefined ? {} : { hint }),
    };
  }
  if (error instanceof RangeError && /call stack/.test(error.message)) {
    return {
      message: 'The statement is nested too deeply.',
      code: 'Neo.DatabaseError.Statement.ExecutionFailed',
    };
  }
  // A fault of ours: whoever runs the server should see where.
  console.error(error);
  return { message: reasonOf(error), code: 'Neo.DatabaseError.General.UnknownError' };
}

export function fromErrorMessage({ message, ...facts }: ErrorMessage): StoreError {
  return new StoreError(message, { ...facts, store: 'embedded' });
}

/** Line and column count from 1, as Neo4j's do. */
export function positionAt(text: string, offset: number): { line: number; column: number; offset: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1, offset };
}
