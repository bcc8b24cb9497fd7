import { ArrowLeft } from 'lucide-react';
import type { ClaimAnswer } from '../../../protocol/api.ts';

/** From the paper outwards, each to whom it points: paper ← agency ← unnamed official. */
export function SpeakerChain({ claim }: { readonly claim: ClaimAnswer }) {
  if (claim.attribution.length === 0) {
    return null;
  }
  return (
    <ol className="chain" aria-label="Who says so, from the paper to whoever said it first">
      <li>{claim.article.publisher}</li>
      {claim.attribution.map(({ id, name, anonymous }, index) => (
        // A chain may name one speaker twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the chain is what tells two of them apart
        <li key={`${id} ${index}`} className={anonymous ? 'anonymous' : undefined}>
          <ArrowLeft size={14} aria-label="from" /> {name}
          {anonymous && <span className="unnamed"> name withheld</span>}
        </li>
      ))}
    </ol>
  );
}
