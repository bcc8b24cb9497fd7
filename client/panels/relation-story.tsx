import { holdsEvidence, network } from '../state/network.ts';
import { sayRelation } from '../state/relation-words.ts';
import { isFromFile } from '../state/view-graph.ts';
import { sayDate, sayStatus, saySupport } from '../state/words.ts';
import { EndLink } from './end-link.tsx';
import { Evidence } from './evidence.tsx';
import { PageLink } from './pages/page-link.tsx';
import { PropertyList } from './property-list.tsx';

const toldElsewhere = [
  'key',
  'claimIds',
  'articleIds',
  'sourceCount',
  'originCount',
  'status',
  'date',
  'datePrecision',
];

/** One relation as a sentence, and the claims it rests on. */
export function RelationStory({ relation }: { readonly relation: string }) {
  const { relationType, key, status, sourceCount, originCount, properties } =
    network.getEdgeAttributes(relation);
  const [source, target] = network.extremities(relation);
  const date = properties.get('date');
  const precision = properties.get('datePrecision');
  const day = typeof date === 'object' && date !== null && 'text' in date ? String(date.text) : date;
  return (
    <article data-testid="relation-story">
      <p className="kicker">relation</p>
      <h2 className="sentence">
        <EndLink node={source} /> <span className="verb">{sayRelation(relationType)}</span>{' '}
        <EndLink node={target} />
      </h2>
      {sourceCount > 0 && (
        <p className="lead">
          <strong>{saySupport(sourceCount, originCount)}</strong>
          {' · '}
          {sayDate(
            typeof day === 'string' ? day : undefined,
            typeof precision === 'string' ? precision : undefined,
          )}
        </p>
      )}
      {status !== '' && <p className={`status ${status}`}>{sayStatus(status)}.</p>}
      {key === null && holdsEvidence(network) && (
        <p className="quiet">
          {isFromFile(relation)
            ? 'This relation comes from a file that was opened here: no reports are kept behind it.'
            : 'This relation names no claims: its data set keeps no evidence for it.'}
        </p>
      )}
      {key !== null && (
        <>
          <Evidence relationKey={key} />
          <PageLink name="evidence" id={key} className="action">
            Read it as a page
          </PageLink>
        </>
      )}
      <PropertyList properties={properties} except={toldElsewhere} />
    </article>
  );
}
