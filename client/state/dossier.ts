import type { ClaimAnswer } from '../../protocol/api.ts';
import { fetchDossier } from '../api/dossier-api.ts';
import { type Family, findRelationWords } from './relation-words.ts';
import { createShelf } from './shelf.ts';
import { cleanQuote } from './words.ts';

/** What the reports say of a node, by its id. */
export const dossiers = createShelf(fetchDossier);

/** All claims of one relation, told as one sentence. */
export interface Fact {
  readonly key: string;
  readonly type: string;
  readonly family: Family;
  readonly subject: { readonly id: string; readonly name: string };
  readonly object: { readonly id: string; readonly name: string };
  readonly date: string | undefined;
  readonly datePrecision: string | undefined;
  /** Some claim says that it is so; otherwise it was only planned, proposed or said not to be. */
  readonly holds: boolean;
  readonly claims: readonly ClaimAnswer[];
}

export interface Chapter {
  readonly title: string;
  readonly facts: readonly Fact[];
}

const chapters: readonly {
  readonly title: string;
  readonly family: Family;
  readonly types?: readonly string[];
}[] = [
  { title: 'Who it is, and for whom', family: 'belonging' },
  { title: 'Met and called', family: 'meeting', types: ['MET_WITH', 'SPOKE_WITH'] },
  { title: 'Meetings', family: 'meeting' },
  { title: 'Demanded', family: 'demand', types: ['DEMANDED', 'PROPOSED'] },
  { title: 'Refused', family: 'demand', types: ['REJECTED', 'IGNORED'] },
  { title: 'Agreed and answered', family: 'demand' },
  { title: 'Of each other', family: 'voice' },
  { title: 'War and places', family: 'war' },
  { title: 'Otherwise', family: 'other' },
];

/** The facts in chapters; each stands in the first that takes it. */
export function writeChapters(facts: readonly Fact[]): readonly Chapter[] {
  const taken = new Set<Fact>();
  return chapters
    .map(({ title, family, types }) => {
      const own = facts.filter(
        (fact) => !taken.has(fact) && fact.family === family && (types?.includes(fact.type) ?? true),
      );
      for (const fact of own) taken.add(fact);
      return { title, facts: own };
    })
    .filter((chapter) => chapter.facts.length > 0);
}

/** Claims by relation, in the order of their dates; what no report dates comes last. */
export function gatherFacts(claims: readonly ClaimAnswer[]): readonly Fact[] {
  const byKey = new Map<string, ClaimAnswer[]>();
  for (const claim of claims) {
    byKey.set(claim.key, [...(byKey.get(claim.key) ?? []), claim]);
  }
  const facts = [...byKey].map(([key, own]) => toFact(key, own));
  return facts.toSorted((a, b) => (a.date ?? '~').localeCompare(b.date ?? '~'));
}

function toFact(key: string, claims: readonly ClaimAnswer[]): Fact {
  const [first] = claims as [ClaimAnswer];
  const dated = claims.find(({ date }) => date !== undefined);
  return {
    key,
    type: first.relType,
    family: findRelationWords(first.relType).family,
    subject: first.subject,
    object: first.object,
    date: dated?.date,
    datePrecision: dated?.datePrecision,
    holds: claims.some(isFact),
    claims,
  };
}

function isFact({ polarity, modality }: ClaimAnswer): boolean {
  return polarity === 'affirmed' && !['planned', 'proposed', 'denied'].includes(modality);
}

/** By which of its spellings each report names it, in its own quotes. */
export function findNamings(
  spellings: readonly string[],
  claims: readonly ClaimAnswer[],
): ReadonlyMap<string, readonly string[]> {
  const longestFirst = spellings.toSorted((a, b) => b.length - a.length);
  const found = new Map<string, Set<string>>();
  for (const { quote, article } of claims) {
    const text = cleanQuote(quote);
    const spelling = longestFirst.find((candidate) => text.includes(candidate));
    if (spelling !== undefined) {
      found.set(article.publisher, (found.get(article.publisher) ?? new Set()).add(spelling));
    }
  }
  return new Map([...found].map(([publisher, names]) => [publisher, [...names]]));
}
