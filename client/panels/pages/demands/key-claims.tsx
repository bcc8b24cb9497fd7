import { claimsByKey } from '../../../state/demand-board.ts';
import { ClaimFigure } from '../../evidence/claim-figure.tsx';
import { FetchedContent } from '../fetched.tsx';

/** The claims that make a relation, or deny it, as quotes side by side. */
export function KeyClaims({ relationKey }: { readonly relationKey: string }) {
  return (
    <FetchedContent shelf={claimsByKey} entryKey={relationKey} waiting="Looking for the quotes…">
      {({ claims }) => (
        <div className="quote-columns">
          {claims.map((claim) => (
            <ClaimFigure key={claim.id} claim={claim} />
          ))}
        </div>
      )}
    </FetchedContent>
  );
}
