import { Quote } from 'lucide-react';
import { useState } from 'react';
import { claims } from '../state/evidence-store.ts';
import { ClaimList } from './evidence/claim-list.tsx';
import { FetchedContent } from './pages/fetched.tsx';
import { PageLink } from './pages/page-link.tsx';

/** Everything the reports say of a node, folded away until it is asked for. */
export function NodeEvidence({ id }: { readonly id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <section className="node-evidence">
      <div className="actions">
        <button type="button" className="action" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Quote size={14} aria-hidden /> {open ? 'Fold the claims away' : 'Read the claims about it'}
        </button>
        <PageLink name="evidence" id={id} className="action">
          as a page
        </PageLink>
      </div>
      {open && (
        <FetchedContent
          shelf={claims}
          entryKey={`about=${encodeURIComponent(id)}`}
          waiting="Looking for the quotes…"
        >
          {(answer) => <ClaimList claims={answer.claims} label="The claims about it" withReading />}
        </FetchedContent>
      )}
    </section>
  );
}
