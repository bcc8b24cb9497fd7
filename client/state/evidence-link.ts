import { joinParts, splitParts } from './deed-parts.ts';
import { allEvidence, type EvidenceFilter, type Version } from './evidence-filter.ts';
import { isAct } from './speech-words.ts';

/** What a link carries of the choice of whom to hear. */
export interface EvidenceLink extends Omit<EvidenceFilter, 'versions'> {
  readonly versions: readonly Pick<Version, 'topic' | 'side'>[];
}

export const emptyEvidenceLink: EvidenceLink = allEvidence;

/** Names and values for the address; none where everything counts. */
export function writeEvidence({ origins, acts, voice, about, versions }: EvidenceLink): [string, string][] {
  return [
    ...(origins > 1 ? [['origins', String(origins)] as [string, string]] : []),
    ...(acts === null ? [] : [['acts', acts.length === 0 ? 'none' : acts.join(' ')] as [string, string]]),
    ...(voice === null ? [] : [['voice', voice] as [string, string]]),
    ...(about === null ? [] : [['about', about] as [string, string]]),
    ...versions.map(({ side, topic }) => ['version', joinParts([side, topic])] as [string, string]),
  ];
}

export function readEvidence(search: URLSearchParams): EvidenceLink {
  const origins = Number(search.get('origins'));
  const acts = search.get('acts');
  return {
    origins: Number.isInteger(origins) && origins > 1 ? origins : 1,
    acts: acts === null ? null : acts.split(' ').filter(isAct),
    voice: search.get('voice'),
    about: search.get('about'),
    versions: search.getAll('version').flatMap((text) => {
      const [side, topic = ''] = splitParts(text);
      return side === 'left' || side === 'right' ? [{ side, topic }] : [];
    }),
  };
}
