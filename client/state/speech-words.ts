import type { ClaimAnswer } from '../../protocol/api.ts';

/** As what kind of speech a reader meets a claim; the order is that of the layers. */
export type Act = 'stated' | 'named' | 'anonymous' | 'denied' | 'planned' | 'inferred';

export interface ActWords {
  readonly act: Act;
  readonly label: string;
  /** Whether claims of this kind make relations, or only would if they were facts. */
  readonly factual: boolean;
}

export const acts: readonly ActWords[] = [
  { act: 'stated', label: 'stated by the report', factual: true },
  { act: 'named', label: 'attributed by name', factual: true },
  { act: 'anonymous', label: 'attributed, name withheld', factual: true },
  { act: 'inferred', label: 'inferred', factual: true },
  { act: 'planned', label: 'planned or proposed', factual: false },
  { act: 'denied', label: 'denied', factual: false },
];

const known = new Map(acts.map((entry) => [entry.act as string, entry]));

export function isAct(text: string): text is Act {
  return known.has(text);
}

export function sayAct(act: string): string {
  return known.get(act)?.label ?? act;
}

/** The claims of one origin, in the order given. */
export interface OriginGroup {
  readonly origin: string;
  readonly anonymous: boolean;
  readonly claims: readonly ClaimAnswer[];
}

/** Claims by who first said so, those with most claims first. */
export function groupByOrigin(claims: readonly ClaimAnswer[]): readonly OriginGroup[] {
  const groups = new Map<string, ClaimAnswer[]>();
  for (const claim of claims) {
    const group = groups.get(claim.origin);
    if (group === undefined) {
      groups.set(claim.origin, [claim]);
    } else {
      group.push(claim);
    }
  }
  return [...groups]
    .map(([origin, members]) => ({
      origin,
      anonymous: members.every(({ anonymous }) => anonymous),
      claims: members,
    }))
    .sort((left, right) => right.claims.length - left.claims.length);
}

/** Another claim that rests on some of the same words. */
export function sharesWords(left: ClaimAnswer, right: ClaimAnswer): boolean {
  return left.article.id === right.article.id && left.start < right.end && right.start < left.end;
}
