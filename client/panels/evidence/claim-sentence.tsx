import type { ClaimAnswer } from '../../../protocol/api.ts';
import { sayRelation } from '../../state/relation-words.ts';
import { showRelation } from '../../state/show-on-network.ts';

type Told = Pick<ClaimAnswer, 'key' | 'relType' | 'subject' | 'object' | 'projected' | 'polarity' | 'act'>;

/** What a claim is read as; what is a fact of the graph leads to its line. */
export function ClaimSentence({ claim }: { readonly claim: Told }) {
  const words = (
    <>
      {claim.subject.name} <i>{sayRelation(claim.relType)}</i> {claim.object.name}
    </>
  );
  if (!claim.projected) {
    return (
      <span className="claim-words unreal">
        {words}{' '}
        <span className="standing">{claim.polarity === 'negated' ? 'not so' : claim.act || 'no fact'}</span>
      </span>
    );
  }
  return (
    <button type="button" className="link claim-words" onClick={() => void showRelation(claim.key)}>
      {words}
    </button>
  );
}
