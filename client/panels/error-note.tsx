import { TriangleAlert } from 'lucide-react';
import type { ApiError } from '../api/http.ts';

/** What happened, where, and what to do about it. */
export function ErrorNote({ error }: { readonly error: ApiError }) {
  return (
    <div className="error-note" role="alert">
      <TriangleAlert size={18} aria-hidden />
      <div>
        <p className="error-message">{error.message}</p>
        {error.position !== undefined && (
          <p>
            Line {error.position.line}, column {error.position.column}
          </p>
        )}
        {error.hint !== undefined && <p>{error.hint}</p>}
        <p className="error-code">{error.code}</p>
      </div>
    </div>
  );
}
