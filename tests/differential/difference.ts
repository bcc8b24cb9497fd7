/** What a comparison of two answers may come to. */

export interface Difference {
  readonly kind:
    | 'crash'
    | 'rejects'
    | 'accepts'
    | 'error code'
    | 'columns'
    | 'rows'
    | 'order'
    | 'counters'
    | 'graph';
  readonly message: string;
}

/** Something that is no fault of the engine; see `excuses.ts`. */
export interface Excused {
  readonly kind: 'excused';
  readonly reason: string;
}

export type Verdict = Difference | Excused | 'same' | 'refused' | 'unknown';

export function isDifference(verdict: Verdict): verdict is Difference {
  return typeof verdict !== 'string' && verdict.kind !== 'excused';
}
