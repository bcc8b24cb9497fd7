import { type ClaimFact, factsOf } from './claim-facts.ts';
import type { Network, RelationData } from './network.ts';
import { isEvidence } from './relation-words.ts';
import { type Act, acts } from './speech-words.ts';

/** One version of a matter on which reports or speakers disagree: the claims of the other are set aside. */
export interface Version {
  readonly topic: string;
  readonly side: 'left' | 'right';
  readonly aside: readonly string[];
}

/** Which claims count: a relation is drawn that at least one of them supports. */
export interface EvidenceFilter {
  /** Independent origins at the least. */
  readonly origins: number;
  /** Layers of speech; null for all that make relations. */
  readonly acts: readonly Act[] | null;
  /** Id of an actor or source who is quoted, or of a country whose people are. */
  readonly voice: string | null;
  /** Id of a node that the claims speak of. */
  readonly about: string | null;
  readonly versions: readonly Version[];
}

export const allEvidence: EvidenceFilter = { origins: 1, acts: null, voice: null, about: null, versions: [] };

export const factualActs: readonly Act[] = acts.filter(({ factual }) => factual).map(({ act }) => act);

export function isChoosing({ origins, acts: layers, voice, about, versions }: EvidenceFilter): boolean {
  return origins > 1 || layers !== null || voice !== null || about !== null || versions.length > 0;
}

interface Parts {
  readonly nodes: Set<string>;
  readonly relations: Set<string>;
}

/** Relations that the claims in question support; nodes that lose all of theirs go with them. */
export function keepEvidence(network: Network, { nodes, relations }: Parts, filter: EvidenceFilter): Parts {
  const aside = new Set(filter.versions.flatMap((version) => version.aside));
  const kept = new Set(
    [...relations].filter((relation) => {
      const data = network.getEdgeAttributes(relation);
      const ends = network.extremities(relation).map((end) => network.getNodeAttribute(end, 'id'));
      return isEvidence(data.relationType) || admits(data, ends, filter, aside);
    }),
  );
  const endsOf = (members: ReadonlySet<string>) =>
    new Set([...members].flatMap((relation) => network.extremities(relation)));
  const [before, after] = [endsOf(relations), endsOf(kept)];
  return {
    nodes: new Set([...nodes].filter((node) => after.has(node) || !before.has(node))),
    relations: kept,
  };
}

function admits(
  { key, sourceCount }: RelationData,
  ends: readonly string[],
  filter: EvidenceFilter,
  aside: ReadonlySet<string>,
): boolean {
  if (sourceCount === 0 || key === null) {
    // Without claims nobody says so; versions do not touch it.
    return filter.origins <= 1 && filter.acts === null && filter.voice === null && filter.about === null;
  }
  if (filter.about !== null && !ends.includes(filter.about)) {
    return false;
  }
  const admitted = factsOf(key).filter((fact) => !aside.has(fact.id) && isWanted(fact, filter));
  return new Set(admitted.map(({ origin }) => origin)).size >= filter.origins;
}

function isWanted({ act, voices, sides }: ClaimFact, filter: EvidenceFilter): boolean {
  const { voice } = filter;
  return (
    (filter.acts ?? factualActs).some((wanted) => wanted === act) &&
    (voice === null || voices.includes(voice) || sides.includes(voice))
  );
}
