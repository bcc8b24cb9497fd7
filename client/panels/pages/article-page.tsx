import { ExternalLink, Pencil } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { ArticleAnswer } from '../../../protocol/api.ts';
import { allowsWrites, databaseStore } from '../../state/database-store.ts';
import { listPassages, type Passage, reportGaps, reports } from '../../state/reports.ts';
import { sayCount, sayDate } from '../../state/words.ts';
import { SpeakerChain } from '../evidence/chain.tsx';
import { ClaimFigure } from '../evidence/claim-figure.tsx';
import { ClaimSentence } from '../evidence/claim-sentence.tsx';
import { TieList } from '../evidence/tie-list.tsx';
import { FetchedContent } from './fetched.tsx';
import { PageFrame } from './page-frame.tsx';
import { PageLink } from './page-link.tsx';
import type { PageProps } from './page-props.ts';
import { RanNote } from './ran-note.tsx';

/** A report as the list of its claims in reading order; `id` may name one of them after a slash. */
export function ArticlePage({ id }: PageProps) {
  const [article = '', claim] = (id ?? '').split('/');
  return (
    <FetchedContent shelf={reports} entryKey={article} waiting="Reading the report…">
      {(answer) => <Report answer={answer} claim={claim} />}
    </FetchedContent>
  );
}

function Report({ answer, claim }: { readonly answer: ArticleAnswer; readonly claim: string | undefined }) {
  const { article, claims, uncovered, textAtHand, ran } = answer;
  useEffect(() => {
    if (claim !== undefined) {
      document.getElementById(`claim-${claim}`)?.scrollIntoView({ block: 'center' });
    }
  }, [claim]);
  const relations = new Set(claims.filter(({ projected }) => projected).map(({ key }) => key)).size;
  return (
    <PageFrame
      title={article.title}
      kicker={`report · ${article.publisher}, ${sayDate(article.published, 'day')}`}
      tools={<ReportTools answer={answer} />}
    >
      <p className="lead">
        {sayCount(claims.length, 'claim', 'claims')} in it, which support{' '}
        {sayCount(relations, 'relation', 'relations')};{' '}
        {sayCount(uncovered.length, 'sentence holds', 'sentences hold')} none, each with its reason.
      </p>
      {!textAtHand && (
        <p className="note">
          The server does not have this report’s text, so the quotes stand alone, in the order of the report.
        </p>
      )}
      <Gaps article={article.id} />
      <section>
        <h3>In reading order</h3>
        <ol className="passages">
          {listPassages(answer).map((passage) => (
            <PassageItem
              key={`${passage.start} ${'claims' in passage ? passage.claims[0]?.id : ''}`}
              passage={passage}
              claim={claim}
            />
          ))}
        </ol>
      </section>
      <RanNote ran={ran} />
    </PageFrame>
  );
}

function ReportTools({ answer: { article } }: { readonly answer: ArticleAnswer }) {
  const writes = useStore(databaseStore, allowsWrites);
  return (
    <>
      {article.url !== undefined && (
        <a className="action" href={article.url} target="_blank" rel="noreferrer">
          <ExternalLink size={14} aria-hidden /> The report itself
        </a>
      )}
      <PageLink name="compare" id={`${article.id}/`} className="action">
        Compare it with another
      </PageLink>
      {writes && (
        <PageLink name="add" id={article.id} className="action">
          <Pencil size={14} aria-hidden /> Add a claim from it
        </PageLink>
      )}
    </>
  );
}

/** What only this report has, and what it leaves out. */
function Gaps({ article }: { readonly article: string }) {
  return (
    <FetchedContent shelf={reportGaps} entryKey={article} waiting="Comparing with the other reports…">
      {({ alone, leftOut }) => (
        <div className="columns">
          <details>
            <summary>{sayCount(alone.length, 'relation', 'relations')} that it alone reports</summary>
            <TieList ties={alone} />
          </details>
          <details>
            <summary>
              {sayCount(leftOut.length, 'relation', 'relations')} it leaves out, though two others or more
              have them
            </summary>
            <TieList ties={leftOut} />
          </details>
        </div>
      )}
    </FetchedContent>
  );
}

function PassageItem({ passage, claim }: { readonly passage: Passage; readonly claim: string | undefined }) {
  if ('silent' in passage) {
    return <li className="passage silent note">A sentence without a claim: {passage.silent}.</li>;
  }
  const [first, ...others] = passage.claims;
  if (first === undefined) {
    return null;
  }
  const here = passage.claims.some(({ id }) => id === claim);
  return (
    <li className="passage" aria-current={here ? 'true' : undefined}>
      <ClaimFigure claim={first} withReading withReport={false} />
      {others.length > 0 && (
        <ul className="further">
          {others.map((other) => (
            <li key={other.id} id={`claim-${other.id}`}>
              <ClaimSentence claim={other} />
              <SpeakerChain claim={other} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
