import { claimsQueryOf } from '../state/claim-facts.ts';
import { claims, evidence } from '../state/evidence-store.ts';
import { ClaimList } from './evidence/claim-list.tsx';
import { FetchedContent } from './pages/fetched.tsx';

/** The claims behind a relation, fetched when they are first shown. */
export function Evidence({ relationKey }: { readonly relationKey: string }) {
  const query = claimsQueryOf(relationKey);
  if (query !== null) {
    return (
      <FetchedContent shelf={claims} entryKey={query} waiting="Looking for the quotes…">
        {(answer) => <ClaimList claims={answer.claims} label="The claims behind it" />}
      </FetchedContent>
    );
  }
  return (
    <FetchedContent shelf={evidence} entryKey={relationKey} waiting="Looking for the quotes…">
      {(answer) => <ClaimList claims={answer.claims} label="The claims behind it" />}
    </FetchedContent>
  );
}
