import type { Tie } from '../../state/reports.ts';
import { sayCount } from '../../state/words.ts';
import { ClaimSentence } from './claim-sentence.tsx';

/** Relations as sentences, each leading to its line on the network. */
export function TieList({ ties }: { readonly ties: readonly Tie[] }) {
  return (
    <ul className="ties">
      {ties.map((tie) => (
        <li key={tie.key}>
          <ClaimSentence claim={{ ...tie, projected: true, polarity: 'affirmed', act: '' }} />
          {tie.reports > 1 && <span className="note"> {sayCount(tie.reports, 'report', 'reports')}</span>}
        </li>
      ))}
    </ul>
  );
}
