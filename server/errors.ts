import { type ErrorBody, type ErrorCode, type ErrorEntry, errorCodes } from '../protocol/error-codes.ts';
import { StoreError } from './storage/graph-store.ts';

export interface AppErrorFacts {
  readonly position?: ErrorEntry['position'];
  /** What to do about it, in a sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/** What Dragoman itself refuses or cannot do. The message says what happened, with which value. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly position: ErrorEntry['position'];
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, facts: AppErrorFacts = {}) {
    super(message, { cause: facts.cause });
    this.code = code;
    this.position = facts.position;
    this.hint = facts.hint;
  }
}

export interface ErrorAnswer {
  readonly status: number;
  readonly body: ErrorBody;
}

/**
 * Turns whatever was thrown into the one error body and its HTTP status. An error that nobody foresaw becomes
 * `Dragoman.Internal` without its own words: those may hold what a reader must not see.
 */
export function describeError(error: unknown): ErrorAnswer {
  if (error instanceof AppError) return answer(errorCodes[error.code], error);
  if (error instanceof StoreError) return answer(statusOfStoreCode(error.code), error);
  return answer(
    500,
    new AppError('Dragoman.Internal', 'Something went wrong inside Dragoman.', {
      hint: 'The server’s log has the details; please report them.',
    }),
  );
}

/** True for what is Dragoman's own fault and belongs into the log with its stack. */
export function isUnforeseen(error: unknown): boolean {
  return !(error instanceof AppError || error instanceof StoreError);
}

function answer(status: number, error: AppError | StoreError): ErrorAnswer {
  const { code, message, position, hint } = error;
  const entry: ErrorEntry = {
    code,
    message,
    ...(position === undefined ? {} : { position }),
    ...(hint === undefined ? {} : { hint }),
  };
  return { status, body: { errors: [entry] } };
}

/** HTTP status for a status code of the store; https://neo4j.com/docs/status-codes/ lists them by class. */
function statusOfStoreCode(code: string): number {
  if (code in errorCodes) return errorCodes[code as ErrorCode];
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) return 408;
  if (code.startsWith('Neo.ClientError.Transaction.Terminated')) return 408;
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') return 404;
  if (code === 'Neo.ClientError.Security.Forbidden') return 403;
  if (code.startsWith('Neo.ClientError.Security.')) return 503;
  if (code.startsWith('Neo.ClientError.')) return 400;
  return code.startsWith('Neo.TransientError.') ? 503 : 500;
}
