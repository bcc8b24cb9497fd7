import { useEffect } from 'react';
import { useStore } from 'zustand';
import { evidenceStore, loadEvidence } from '../state/evidence-store.ts';
import { ClaimQuote } from './claim-quote.tsx';
import { ErrorNote } from './error-note.tsx';

/** The claims behind a relation, fetched when they are first shown. */
export function Evidence({ relationKey }: { readonly relationKey: string }) {
  const entry = useStore(evidenceStore, (state) => state.entries.get(relationKey));
  useEffect(() => void loadEvidence(relationKey), [relationKey]);
  if (entry === undefined || entry.status === 'loading') {
    return <p className="quiet">Looking for the quotes…</p>;
  }
  if (entry.status === 'failed') {
    return (
      <>
        <ErrorNote error={entry.error} />
        <button type="button" className="button" onClick={() => void loadEvidence(relationKey)}>
          Try again
        </button>
      </>
    );
  }
  const { claims } = entry.answer;
  return (
    <section className="evidence" aria-label="The claims behind it">
      {claims.length === 0 && <p className="quiet">No claim is recorded for it.</p>}
      {claims.map((claim) => (
        <ClaimQuote key={claim.id} claim={claim} />
      ))}
    </section>
  );
}
