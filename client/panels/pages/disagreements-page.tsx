import { MessagesSquare, Newspaper } from 'lucide-react';
import { useEffect } from 'react';
import type { DisagreementTopic } from '../../../protocol/evidence-api.ts';
import { disagreements } from '../../state/reports.ts';
import { sayCount } from '../../state/words.ts';
import { DisagreementFigure } from '../evidence/disagreement-figure.tsx';
import { FetchedContent } from './fetched.tsx';
import { PageFrame } from './page-frame.tsx';
import type { PageProps } from './page-props.ts';
import { RanNote } from './ran-note.tsx';

/** Where reports, or the people they quote, part ways; `id` names a topic to begin with. */
export function DisagreementsPage({ id }: PageProps) {
  return (
    <FetchedContent shelf={disagreements} entryKey="" waiting="Looking for disagreements…">
      {({ disagreements: topics, ran }) => (
        <PageFrame
          title="Where they disagree"
          kicker={sayCount(topics.length, 'matter', 'matters')}
          width="wide"
        >
          <Kind
            between="sources"
            title="Reports disagree"
            lead="Reports tell the same thing differently, each in its own voice or from its own sources. At most one of them can be right."
            topics={topics}
            wanted={id}
          />
          <Kind
            between="actors"
            title="Those quoted disagree"
            lead="The reports agree on who said what; it is the people they quote who contradict each other."
            topics={topics}
            wanted={id}
          />
          <RanNote ran={ran} />
        </PageFrame>
      )}
    </FetchedContent>
  );
}

interface KindProps {
  readonly between: DisagreementTopic['between'];
  readonly title: string;
  readonly lead: string;
  readonly topics: readonly DisagreementTopic[];
  readonly wanted: string | null;
}

function Kind({ between, title, lead, topics, wanted }: KindProps) {
  const own = topics.filter((topic) => topic.between === between);
  const Icon = between === 'sources' ? Newspaper : MessagesSquare;
  useEffect(() => {
    document.querySelector('.disagreement-figure[aria-current]')?.scrollIntoView({ block: 'start' });
  }, []);
  if (own.length === 0) {
    return null;
  }
  return (
    <section className={`disagreement-kind ${between}`}>
      <h3 className="kind-title">
        <Icon size={18} aria-hidden /> {title} <span className="origin-count">{own.length}</span>
      </h3>
      <p className="lead">{lead}</p>
      {own.map((topic) => (
        <DisagreementFigure key={topic.topic} topic={topic} current={topic.topic === wanted} />
      ))}
    </section>
  );
}
