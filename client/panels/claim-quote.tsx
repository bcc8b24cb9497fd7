import { Scale } from 'lucide-react';
import type { ClaimAnswer } from '../../protocol/api.ts';
import { cleanQuote, sayDate, sayModality } from '../state/words.ts';

/** One claim: its words as a quote, and below them who says so, where, and when it is said to have been. */
export function ClaimQuote({ claim }: { readonly claim: ClaimAnswer }) {
  return (
    <figure className="claim" data-testid="claim">
      <blockquote className="quote">{cleanQuote(claim.quote)}</blockquote>
      <figcaption>
        <p className="report">
          <cite>{claim.article.publisher}</cite>, {sayDate(claim.article.published, 'day')}
          <span className="report-title">{claim.article.title}</span>
        </p>
        <SpeakerChain claim={claim} />
        <p className="terms">
          Said {sayModality(claim.modality, claim.polarity)} · {sayWhen(claim)}
        </p>
        {claim.disagreements.map(({ claimId, topic, between }) => (
          <p key={claimId} className="disagreement">
            <Scale size={14} aria-hidden /> {between === 'sources' ? 'Reports' : 'Those quoted'} disagree:{' '}
            {topic}
          </p>
        ))}
      </figcaption>
    </figure>
  );
}

/** From the paper outwards, each to whom it points: paper ← agency ← unnamed official. */
function SpeakerChain({ claim }: { readonly claim: ClaimAnswer }) {
  if (claim.attribution.length === 0) {
    return null;
  }
  return (
    <ol className="chain" aria-label="Who says so">
      <li>{claim.article.publisher}</li>
      {claim.attribution.map(({ id, name, anonymous }) => (
        <li key={id} className={anonymous ? 'anonymous' : undefined}>
          {name}
          {anonymous && <span className="unnamed"> unnamed</span>}
        </li>
      ))}
    </ol>
  );
}

function sayWhen({ date, datePrecision, dateText }: ClaimAnswer): string {
  const day = sayDate(date, datePrecision);
  return dateText === undefined || dateText === '' ? day : `${day} (“${dateText}”)`;
}
