import { Pencil } from 'lucide-react';
import { openClaim } from '../../../state/adding/editing.ts';
import { reports } from '../../../state/reports.ts';
import { sayCount } from '../../../state/words.ts';
import { ClaimSentence } from '../../evidence/claim-sentence.tsx';
import { FetchedContent } from '../fetched.tsx';

interface Props {
  readonly article: string;
  readonly words: { readonly start: number; readonly end: number };
  readonly open: boolean;
}

/** What is claimed already from some words of a report, each to be changed. */
export function SentenceClaims({ article, words: { start, end }, open }: Props) {
  return (
    <FetchedContent shelf={reports} entryKey={article} waiting="Looking for its claims…">
      {({ claims }) => {
        const own = claims.filter((claim) => claim.start < end && claim.end > start);
        return own.length === 0 ? (
          <p className="note">No claim rests on these words yet.</p>
        ) : (
          <details className="sentence-claims" open={open}>
            <summary>{sayCount(own.length, 'claim rests', 'claims rest')} on these words already</summary>
            <ul className="ties">
              {own.map((claim) => (
                <li key={claim.id}>
                  <ClaimSentence claim={claim} />{' '}
                  <button
                    type="button"
                    className="action"
                    aria-label={`Change: ${claim.subject.name} … ${claim.object.name}`}
                    onClick={() => void openClaim(claim.id)}
                  >
                    <Pencil size={12} aria-hidden /> Change
                  </button>
                </li>
              ))}
            </ul>
          </details>
        );
      }}
    </FetchedContent>
  );
}
