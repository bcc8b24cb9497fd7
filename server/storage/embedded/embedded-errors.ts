/** The sentences in which the embedded store says what went wrong, each with what to do about it. */
import { statfsSync } from 'node:fs';
import { StoreError } from '../graph-store.ts';

const littleRoom = 2 ** 20;

/** The data directory cannot be used as it is; it has been left untouched. */
export function cannotOpen(problem: string, hint: string, cause?: unknown): StoreError {
  return new StoreError(problem, {
    code: 'Neo.DatabaseError.Database.UnableToStartDatabase',
    store: 'embedded',
    hint,
    cause,
  });
}

export function damaged(file: string, problem: string, cause?: unknown): StoreError {
  return cannotOpen(
    `${file} is damaged: ${problem}.`,
    'Nothing in it was changed. Put a copy from before in its place, or point DATA_DIR at another directory.',
    cause,
  );
}

/** The store was closed, or its worker ended. */
export function unavailable(problem: string, hint: string, cause?: unknown): StoreError {
  return new StoreError(problem, {
    code: 'Neo.TransientError.Database.DatabaseUnavailable',
    store: 'embedded',
    hint,
    cause,
  });
}

export function closed(): StoreError {
  return unavailable('The store was closed.', 'Open it again.');
}

/** A change could not be put on disk, and was taken back. */
export function notWritten(file: string, cause: unknown): StoreError {
  const full = isDiskFull(file, cause);
  const reason = full ? 'the disk is full' : reasonOf(cause);
  return new StoreError(`The change could not be written to ${file}: ${reason}. Nothing of it was kept.`, {
    code: 'Neo.DatabaseError.Transaction.TransactionCommitFailed',
    store: 'embedded',
    hint: full
      ? 'Make room on the disk and run the statement again.'
      : 'See whether the disk that DATA_DIR is on can still be written to.',
    cause,
  });
}

/** The operating system's own words, without its codes. */
export function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, words] = /^[A-Z0-9]+: ([^,]*)/.exec(message) ?? [];
  return words ?? message.replace(/\.$/, '');
}

/** LMDB tells of a write cut short as of any other input/output error, so the disk is asked, too. */
function isDiskFull(file: string, cause: unknown): boolean {
  if (/no space|quota/i.test(reasonOf(cause))) return true;
  try {
    const { bavail, bsize } = statfsSync(file);
    return bavail * bsize < littleRoom;
  } catch {
    return false;
  }
}
