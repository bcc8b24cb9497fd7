import { decodeNode } from '../../api/typed-json.ts';
import { nameNode } from '../../api/value-text.ts';
import { claimsQueryOf } from '../../state/claim-facts.ts';
import { splitParts } from '../../state/deed-parts.ts';
import { claims, evidence } from '../../state/evidence-store.ts';
import { sayRelation } from '../../state/relation-words.ts';
import { saySupport } from '../../state/words.ts';
import { ClaimList } from '../evidence/claim-list.tsx';
import { FetchedContent } from './fetched.tsx';
import { PageFrame } from './page-frame.tsx';
import type { PageProps } from './page-props.ts';
import { RanNote } from './ran-note.tsx';

/** The claims behind a relation (by its key), about a node (by its id), or among several nodes, as a page to print. */
export function EvidencePage({ id }: PageProps) {
  const ids = splitParts(id ?? '');
  if (ids.length > 1) {
    const query = ids.map((one) => `among=${encodeURIComponent(one)}`).join('&');
    return <ClaimsPage query={query} title="What the reports say of the selection" />;
  }
  const shadow = claimsQueryOf(id ?? '');
  if (shadow !== null) {
    return <ClaimsPage query={shadow} title="What is planned or denied" />;
  }
  return (id ?? '').includes('--') ? (
    <RelationEvidence relationKey={id ?? ''} />
  ) : (
    <ClaimsPage query={`about=${encodeURIComponent(id ?? '')}`} node={id ?? undefined} />
  );
}

function RelationEvidence({ relationKey }: { readonly relationKey: string }) {
  return (
    <FetchedContent shelf={evidence} entryKey={relationKey} waiting="Looking for the quotes…">
      {({ relation, claims, ran }) => {
        const [subject, object] = [relation.subject, relation.object].map((end) => nameNode(decodeNode(end)));
        return (
          <PageFrame
            title={`${subject} ${sayRelation(relation.type)} ${object}`}
            kicker={`evidence · ${saySupport(relation.sourceCount, relation.originCount)}`}
            relation={relationKey}
          >
            <ClaimList claims={claims} label="The claims behind it" />
            <RanNote ran={ran} />
          </PageFrame>
        );
      }}
    </FetchedContent>
  );
}

interface ClaimsProps {
  readonly query: string;
  readonly title?: string;
  readonly node?: string | undefined;
}

function ClaimsPage({ query, title, node }: ClaimsProps) {
  return (
    <FetchedContent shelf={claims} entryKey={query} waiting="Looking for the quotes…">
      {(answer) => (
        <PageFrame
          title={title ?? nameIn(answer.claims, node ?? '')}
          kicker="what the reports say of it"
          node={node}
        >
          {answer.notice !== undefined && <p className="notice">{answer.notice}</p>}
          <ClaimList claims={answer.claims} label="Claims" withReading />
          <RanNote ran={answer.ran} />
        </PageFrame>
      )}
    </FetchedContent>
  );
}

type End = { readonly id: string; readonly name: string };

function nameIn(all: readonly { readonly subject: End; readonly object: End }[], id: string): string {
  return all.flatMap(({ subject, object }) => [subject, object]).find((end) => end.id === id)?.name ?? id;
}
