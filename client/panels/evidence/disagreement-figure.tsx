import { Waypoints } from 'lucide-react';
import type { ClaimAnswer } from '../../../protocol/api.ts';
import type { DisagreementTopic } from '../../../protocol/evidence-api.ts';
import { chooseVersion, type VersionSide } from '../../state/evidence-actions.ts';
import { ClaimFigure } from './claim-figure.tsx';
import { ClaimSentence } from './claim-sentence.tsx';

interface Props {
  readonly topic: DisagreementTopic;
  readonly current?: boolean;
  /** Names for the two sides, where they have any. */
  readonly names?: readonly [string, string];
}

/** One matter: both sides with their quotes side by side, and what each means for the network. */
export function DisagreementFigure({ topic, current = false, names }: Props) {
  return (
    <section className="disagreement-figure" aria-current={current ? 'true' : undefined}>
      <h4>{topic.topic}</h4>
      <p className="note">
        {topic.note !== undefined && <>{sentence(topic.note)} </>}
        {topic.contests
          ? 'Both cannot hold: the lines that rest on them are marked contested.'
          : 'Both may hold, or one is only more exact: no line is contested for it.'}
      </p>
      <div className="columns sides">
        <Side topic={topic} side="left" name={names?.[0]} />
        <Side topic={topic} side="right" name={names?.[1]} />
      </div>
    </section>
  );
}

function Side({
  topic,
  side,
  name,
}: {
  readonly topic: DisagreementTopic;
  readonly side: VersionSide;
  readonly name: string | undefined;
}) {
  const claims = topic[side];
  return (
    <div className="side">
      {name !== undefined && <p className="kicker">{name}</p>}
      {claims.map((claim) => (
        <ClaimFigure key={claim.id} claim={claim} topic={topic.topic} />
      ))}
      <div className="consequence">
        <p className="note">On the network this is</p>
        <ul className="ties">
          {listReadings(claims).map((claim) => (
            <li key={claim.key}>
              <ClaimSentence claim={claim} />
            </li>
          ))}
        </ul>
        <button type="button" className="action unprinted" onClick={() => chooseVersion(topic, side)}>
          <Waypoints size={14} aria-hidden /> Show the network as this version has it
        </button>
      </div>
    </div>
  );
}

/** What a side's claims are read as, each reading once. */
function listReadings(claims: readonly ClaimAnswer[]): readonly ClaimAnswer[] {
  return [...new Map(claims.map((claim) => [`${claim.key} ${claim.projected}`, claim])).values()];
}

function sentence(note: string): string {
  return `${note.charAt(0).toUpperCase()}${note.slice(1)}.`;
}
