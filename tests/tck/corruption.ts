/** Falsifies what a case expects, to prove that the runner would notice. */
import type { Expectation } from './expectations.ts';

/** `all`, or one sort of expectation, which proves that this sort is looked at. */
export const CORRUPTIONS = ['all', 'results', 'side-effects', 'errors'] as const;
export type Corruption = (typeof CORRUPTIONS)[number];

export function corrupt(expectation: Expectation, corruption: Corruption): Expectation {
  if (corruption !== 'all' && corruption !== SORTS[expectation.kind]) return expectation;
  switch (expectation.kind) {
    case 'rows': {
      const [first, ...others] = expectation.rows;
      if (first === undefined) return { ...expectation, rows: [expectation.columns.map(() => 'corrupted')] };
      return { ...expectation, rows: [['corrupted', ...first.slice(1)], ...others] };
    }
    case 'empty':
      return { kind: 'rows', columns: ['corrupted'], rows: [[1n]], ordered: false, anyListOrder: false };
    case 'sideEffects': {
      const nodes = expectation.counts['+nodes'] ?? 0;
      return { kind: 'sideEffects', counts: { ...expectation.counts, '+nodes': nodes + 1 } };
    }
    case 'error':
      return { ...expectation, detail: 'Corrupted' };
  }
}

const SORTS: Readonly<Record<Expectation['kind'], Corruption>> = {
  rows: 'results',
  empty: 'results',
  sideEffects: 'side-effects',
  error: 'errors',
};
