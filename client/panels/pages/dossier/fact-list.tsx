import type { Chapter, Fact } from '../../../state/dossier.ts';
import { sayRelation } from '../../../state/relation-words.ts';
import { sayCount, sayDate } from '../../../state/words.ts';
import { ClaimFigure } from '../../evidence/claim-figure.tsx';
import { PageLink } from '../page-link.tsx';

interface Props extends Chapter {
  /** Id of the node that the page is about: its own name is no link. */
  readonly about: string;
}

/** One chapter of a dossier: each fact as a sentence, its first quote, and the others folded below it. */
export function FactList({ about, title, facts }: Props) {
  return (
    <section className="facts">
      <h3>{title}</h3>
      <ul>
        {facts.map((fact) => (
          <li key={fact.key}>
            <Sentence fact={fact} about={about} />
            <Quotes fact={fact} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sentence({ fact, about }: { readonly fact: Fact; readonly about: string }) {
  const { subject, object, type, date, datePrecision, holds } = fact;
  return (
    <p className="fact">
      <Name node={subject} about={about} /> <span className="verb">{sayRelation(type)}</span>{' '}
      <Name node={object} about={about} />
      {date !== undefined && <span className="fact-date">{sayDate(date, datePrecision)}</span>}
      {!holds && <span className="standing">not reported as fact</span>}
    </p>
  );
}

function Name({ node, about }: { readonly node: Fact['subject']; readonly about: string }) {
  return node.id === about ? (
    <b>{node.name}</b>
  ) : (
    <PageLink name="actor" id={node.id}>
      {node.name}
    </PageLink>
  );
}

function Quotes({ fact }: { readonly fact: Fact }) {
  const [first, ...others] = fact.claims;
  return (
    <>
      {first !== undefined && <ClaimFigure claim={first} />}
      {others.length > 0 && (
        <details className="more-quotes">
          <summary>{sayCount(others.length, 'more quote', 'more quotes')}</summary>
          {others.map((claim) => (
            <ClaimFigure key={claim.id} claim={claim} />
          ))}
        </details>
      )}
    </>
  );
}
