/** What the header of a library file says, and the error that names where it is wrong. */
import type { ParameterDeclaration } from '../../protocol/api.ts';

export interface Located<T> {
  readonly line: number;
  readonly value: T;
}

export interface QueryHeader {
  readonly title: string;
  readonly parameters: readonly Located<ParameterDeclaration>[];
  /** False for statements that serve the explorer's own clicks. */
  readonly listed: boolean;
}

/** A file of the library breaks the contract of its header: the server does not start with it. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';

  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`);
  }
}
