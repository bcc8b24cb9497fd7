import { Copy, FileText, Pencil, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ClaimAnswer } from '../../../protocol/api.ts';
import { copyCitation } from '../../state/citation.ts';
import { allowsWrites, databaseStore } from '../../state/database-store.ts';
import { cleanQuote, sayDate, sayModality } from '../../state/words.ts';
import { PageLink } from '../pages/page-link.tsx';
import { AlsoSupports } from './also-supports.tsx';
import { SpeakerChain } from './chain.tsx';
import { ClaimSentence } from './claim-sentence.tsx';

interface Props {
  readonly claim: ClaimAnswer;
  /** Whether to say what the claim is read as, where its surroundings do not. */
  readonly withReading?: boolean;
  /** Whether the report is named; within the report's own page it is not. */
  readonly withReport?: boolean;
  /** A matter that is told around it, and not again here. */
  readonly topic?: string;
}

/** One claim: its words among those of the report, who says so, where, and when it is said to have been. */
export function ClaimFigure({ claim, withReading = false, withReport = true, topic }: Props) {
  return (
    <figure className="claim" data-testid="claim" data-claim={claim.id} id={`claim-${claim.id}`}>
      {withReading && (
        <p className="claim-reading">
          <ClaimSentence claim={claim} />
        </p>
      )}
      <QuoteInContext claim={claim} />
      <figcaption>
        {withReport && (
          <p className="report">
            <cite>{claim.article.publisher}</cite>, {sayDate(claim.article.published, 'day')}
            <span className="report-title">{claim.article.title}</span>
          </p>
        )}
        <SpeakerChain claim={claim} />
        <p className="terms">
          {sayHow(claim)} · {sayWhen(claim)}
        </p>
        {claim.note !== undefined && <p className="terms">Read so because: {claim.note}</p>}
        <Disagreements claim={claim} except={topic} />
        <ClaimDeeds claim={claim} withReport={withReport} />
      </figcaption>
    </figure>
  );
}

function QuoteInContext({ claim }: { readonly claim: ClaimAnswer }): ReactNode {
  const { context, quote } = claim;
  if (context === undefined) {
    return <blockquote className="quote">{cleanQuote(quote)}</blockquote>;
  }
  return (
    <blockquote className="quote in-context">
      <span className="around">{cleanPart(context.before)}</span>
      <mark>{cleanQuote(quote)}</mark>
      <span className="around">{cleanPart(context.after)}</span>
    </blockquote>
  );
}

/** Without the report's markup, but with the blank that stands between it and the quote. */
function cleanPart(text: string): string {
  return text.replace(/<\/?[a-z][^>]*>/gi, '').replace(/\s+/g, ' ');
}

function Disagreements({
  claim,
  except,
}: {
  readonly claim: ClaimAnswer;
  readonly except: string | undefined;
}) {
  const topics = new Map(claim.disagreements.map(({ topic, between }) => [topic, between]));
  topics.delete(except ?? '');
  return [...topics].map(([topic, between]) => (
    <p key={topic} className="disagreement">
      <Scale size={14} aria-hidden />
      <span>
        {between === 'sources' ? 'Reports' : 'Those quoted'} disagree:{' '}
        <PageLink name="disagreements" id={topic}>
          {topic}
        </PageLink>
      </span>
    </p>
  ));
}

function ClaimDeeds({ claim, withReport }: { readonly claim: ClaimAnswer; readonly withReport: boolean }) {
  const writes = useStore(databaseStore, allowsWrites);
  return (
    <p className="claim-deeds unprinted">
      {withReport && (
        <PageLink name="article" id={`${claim.article.id}/${claim.id}`} className="action">
          <FileText size={14} aria-hidden /> In the report
        </PageLink>
      )}
      <button type="button" className="action" onClick={() => void copyCitation(claim)}>
        <Copy size={14} aria-hidden /> Copy citation
      </button>
      <AlsoSupports claim={claim} />
      {writes && (
        <PageLink name="add" id={`claim/${claim.id}`} className="action">
          <Pencil size={14} aria-hidden /> Change
        </PageLink>
      )}
    </p>
  );
}

/** A reading that stands in no sentence is said by nobody. */
function sayHow({ modality, polarity }: ClaimAnswer): string {
  const how = sayModality(modality, polarity);
  return modality === 'inferred' ? `${how.charAt(0).toUpperCase()}${how.slice(1)}` : `Said ${how}`;
}

function sayWhen({ date, datePrecision, dateText }: ClaimAnswer): string {
  const day = sayDate(date, datePrecision);
  return dateText === undefined || dateText === '' ? day : `${day} (“${dateText}”)`;
}
