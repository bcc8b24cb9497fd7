import type { DossierAnswer } from '../../../api/dossier-api.ts';
import { decodeNode } from '../../../api/typed-json.ts';
import { dossiers, findNamings, gatherFacts, writeChapters } from '../../../state/dossier.ts';
import { findKind } from '../../../state/kinds.ts';
import { sayCount, sayDate } from '../../../state/words.ts';
import { FetchedContent } from '../fetched.tsx';
import { PageFrame } from '../page-frame.tsx';
import { RanNote } from '../ran-note.tsx';
import { Days } from './days.tsx';
import { FactList } from './fact-list.tsx';
import { Neighbourhood } from './neighbourhood.tsx';

/** Everything the reports say of one actor, meeting or demand. */
export function DossierPage({ id }: { readonly id: string | null }) {
  if (id === null) {
    return (
      <PageFrame title="Nobody is named">
        <p>The address of a dossier ends in an id, such as page=actor/rustem-umerov.</p>
      </PageFrame>
    );
  }
  return (
    <FetchedContent shelf={dossiers} entryKey={id} waiting="Gathering what the reports say…">
      {(answer) => <Dossier id={id} answer={answer} />}
    </FetchedContent>
  );
}

function Dossier({ id, answer }: { readonly id: string; readonly answer: DossierAnswer }) {
  const { labels, properties } = decodeNode(answer.node.node);
  const text = (name: string): string | undefined => {
    const value = properties.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const name = text('name') ?? id;
  const facts = gatherFacts(answer.about.claims);
  const said = gatherFacts(
    answer.voiced.claims.filter(({ subject, object }) => ![subject.id, object.id].includes(id)),
  );
  const reports = new Set(answer.about.claims.map(({ article }) => article.id)).size;
  const status = text('status');
  return (
    <PageFrame
      title={name}
      node={id}
      kicker={`${findKind(labels).one}${status === undefined || status === 'held' ? '' : `, ${status}`} · ${sayCount(facts.length, 'fact', 'facts')} in ${sayCount(reports, 'report', 'reports')}`}
    >
      <Opening
        role={text('role') ?? text('text')}
        date={readDate(properties.get('date'))}
        precision={text('datePrecision')}
      />
      <Namings name={name} aliases={properties.get('aliases')} answer={answer} />
      <Neighbourhood id={id} name={name} facts={facts} />
      <Days facts={facts} />
      {writeChapters(facts).map((chapter) => (
        <FactList key={chapter.title} about={id} {...chapter} />
      ))}
      {said.length > 0 && <FactList about={id} title="Said of other matters" facts={said} />}
      <RanNote ran={[...answer.node.ran.slice(0, 1), ...answer.about.ran]} />
    </PageFrame>
  );
}

interface OpeningProps {
  readonly role: string | undefined;
  readonly date: string | undefined;
  readonly precision: string | undefined;
}

function Opening({ role, date, precision }: OpeningProps) {
  return (
    <>
      {role !== undefined && <p className="lead">{role}</p>}
      {date !== undefined && <p className="lead">{sayDate(date, precision)}</p>}
    </>
  );
}

interface NamingsProps {
  readonly name: string;
  readonly aliases: unknown;
  readonly answer: DossierAnswer;
}

/** As each report names it. */
function Namings({ name, aliases, answer }: NamingsProps) {
  const spellings = [name, ...(Array.isArray(aliases) ? aliases.map(String) : [])];
  const namings = [...findNamings(spellings, answer.about.claims)];
  return namings.length === 0 ? null : (
    <section>
      <h3>In the reports’ words</h3>
      <dl className="namings">
        {namings.map(([publisher, names]) => (
          <div key={publisher}>
            <dt>{publisher}</dt>
            <dd>{names.join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function readDate(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : undefined;
}
