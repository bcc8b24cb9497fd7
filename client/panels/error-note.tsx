import { TriangleAlert } from 'lucide-react';
import type { ApiError } from '../api/http.ts';

interface Props {
  readonly error: ApiError;
  /** Where the statement stands in a text that holds several; both count from 1. */
  readonly begin?: { readonly line: number; readonly column: number };
}

/** What happened, where, and what to do about it. */
export function ErrorNote({ error, begin = { line: 1, column: 1 } }: Props) {
  const { position } = error;
  return (
    <div className="error-note" role="alert">
      <TriangleAlert size={18} aria-hidden />
      <div>
        <p className="error-message">{error.message}</p>
        {position !== undefined && (
          <p>
            Line {position.line + begin.line - 1}, column{' '}
            {position.column + (position.line === 1 ? begin.column - 1 : 0)}
          </p>
        )}
        {error.hint !== undefined && <p>{error.hint}</p>}
        <p className="error-code">{error.code}</p>
      </div>
    </div>
  );
}
