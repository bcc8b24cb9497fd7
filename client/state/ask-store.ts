import { createStore } from 'zustand/vanilla';
import type { Provenance, QueryDescription } from '../../protocol/api.ts';
import type { CypherValue } from '../../protocol/values.ts';
import type { GraphPiece } from '../api/graph-part.ts';
import type { ApiError } from '../api/http.ts';
import type { FormValues } from './parameters.ts';

/** What came of a question: rows for the table, and what of them is a graph. */
export interface Result {
  readonly title: string;
  readonly fields: readonly string[];
  readonly values: readonly (readonly CypherValue[])[];
  readonly piece: GraphPiece;
  readonly ran: Provenance['ran'];
  readonly notice: string | null;
  readonly elapsedMs: number;
}

export interface AskState {
  readonly library: readonly QueryDescription[];
  readonly libraryStatus: 'loading' | 'ready' | 'failed';
  /** The library query that is open; null while the reader writes Cypher. */
  readonly chosen: string | null;
  readonly form: FormValues;
  readonly problems: { readonly [name: string]: string };
  /** What stands in the editor. */
  readonly cypher: string;
  /** What stood there before anybody typed: a statement of the library to begin from. */
  readonly starter: string;
  readonly running: boolean;
  readonly result: Result | null;
  readonly error: ApiError | null;
}

export const askStore = createStore<AskState>()(() => ({
  library: [],
  libraryStatus: 'loading',
  chosen: null,
  form: {},
  problems: {},
  cypher: '',
  starter: '',
  running: false,
  result: null,
  error: null,
}));

export function findChosen({ library, chosen }: AskState): QueryDescription | undefined {
  return library.find((query) => query.id === chosen);
}
