import { createStore } from 'zustand/vanilla';
import type { Provenance, QueryDescription, StoreKind } from '../../protocol/api.ts';
import type { Counters, Notification, Parameters, QueryPlan, Row } from '../api/cypher-stream.ts';
import type { GraphPiece } from '../api/graph-part.ts';
import type { ApiError } from '../api/http.ts';
import type { FormValues } from './parameters.ts';

/**
 * What came of a question, or what of it has come so far. Each portion makes a new object; `values` and the arrays of
 * `piece` stay the same and grow, so read `rowCount`, and never keep a length.
 */
export interface Result {
  readonly title: string;
  readonly fields: readonly string[];
  readonly values: readonly Row[];
  readonly rowCount: number;
  /** True until the last row has arrived. */
  readonly streaming: boolean;
  /** What of the rows can be drawn. */
  readonly piece: GraphPiece;
  readonly ran: Provenance['ran'];
  readonly statement: string;
  /** As they were sent: those of the reader, or of the library's form with its defaults. */
  readonly parameters: Parameters;
  /** The query of the library that was asked; null for own Cypher. */
  readonly queryId: string | null;
  /** What stood in that query's form. */
  readonly form: FormValues;
  /** Why these are not all the rows: a cap, or somebody who stopped it. */
  readonly notice: string | null;
  /** Which store answered. */
  readonly store: StoreKind;
  readonly elapsedMs: number;
  /** From asking to the first row; null before it, and when there is none. */
  readonly firstRowMs: number | null;
  readonly counters: Counters | null;
  readonly plan: QueryPlan | null;
  readonly notifications: readonly Notification[];
}

export interface RanAt {
  readonly from: number;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
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
  /** When the running question was asked, on the clock of `performance.now()`. */
  readonly startedAt: number;
  /** True when the running question has taken the place of one that still ran. */
  readonly replaced: boolean;
  /** The statement that was run, and where in the editor's text it began: places in `error` count from there. */
  readonly ranAt: RanAt;
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
  startedAt: 0,
  replaced: false,
  ranAt: { from: 0, line: 1, column: 1, text: '' },
  result: null,
  error: null,
}));

export function findChosen({ library, chosen }: AskState): QueryDescription | undefined {
  return library.find((query) => query.id === chosen);
}
