import { createStore } from 'zustand/vanilla';
import type { EvidenceAnswer } from '../../protocol/api.ts';
import { fetchEvidence } from '../api/explorer-api.ts';
import { type ApiError, asApiError } from '../api/http.ts';

export type EvidenceEntry =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly answer: EvidenceAnswer }
  | { readonly status: 'failed'; readonly error: ApiError };

/** Evidence by the relation's `key`, fetched when first asked for and kept. */
export const evidenceStore = createStore<{ readonly entries: ReadonlyMap<string, EvidenceEntry> }>()(() => ({
  entries: new Map(),
}));

export async function loadEvidence(key: string): Promise<void> {
  const entry = evidenceStore.getState().entries.get(key);
  if (entry !== undefined && entry.status !== 'failed') {
    return;
  }
  keep(key, { status: 'loading' });
  try {
    keep(key, { status: 'ready', answer: await fetchEvidence(key) });
  } catch (error) {
    keep(key, { status: 'failed', error: asApiError(error) });
  }
}

function keep(key: string, entry: EvidenceEntry): void {
  evidenceStore.setState(({ entries }) => ({ entries: new Map(entries).set(key, entry) }));
}
