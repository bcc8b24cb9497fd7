/** Projects claims to relations: one relation per fact, as README.md says. */
import type { ClaimRow, Dataset, DatePrecision, RelationTypeRow } from './dataset.ts';
import { datePrecisions } from './dataset.ts';
import { findOrigins, type Origin } from './origins.ts';

export type RelationStatus = 'asserted' | 'attributed' | 'derived' | 'contested';

export interface Relation {
  readonly key: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  /** In reading order, as are `articleIds`. */
  readonly claimIds: readonly string[];
  readonly articleIds: readonly string[];
  /** Who first said it, each once; see origins.ts. */
  readonly origins: readonly Origin[];
  readonly status: RelationStatus;
  readonly date?: string;
  readonly datePrecision?: DatePrecision;
  readonly meeting?: string;
  readonly role?: string;
}

/** @returns the relations in the order in which the claims first make them */
export function projectClaims(dataset: Dataset): readonly Relation[] {
  const types = new Map(dataset.relationTypes.map((type) => [type.type, type]));
  const groups = new Map<string, ClaimRow[]>();
  for (const claim of dataset.claims.filter(isProjected)) {
    const key = keyOf(claim, types);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  const contested = contestedClaims(dataset);
  const originOf = findOrigins(dataset);
  return [...groups].map(([key, claims]) => {
    const origins = new Map(claims.map((claim) => [originOf(claim).id, originOf(claim)]));
    const ends = endsOf(claims[0]!, types.get(claims[0]!.relation));
    return makeRelation(key, ends, claims, [...origins.values()], contested);
  });
}

/** Planned, proposed, denied and negated claims never read as facts. */
export function isProjected(claim: ClaimRow): boolean {
  return claim.polarity === 'affirmed' && !['planned', 'proposed', 'denied'].includes(claim.modality);
}

/** Key of the relation that the claim makes, or would make if it were projected. */
export function keyOf(claim: ClaimRow, types: ReadonlyMap<string, RelationTypeRow>): string {
  const type = types.get(claim.relation);
  const parts = [claim.relation, ...endsOf(claim, type)];
  return (type?.qualifier === 'meeting' ? [...parts, claim.meeting] : parts).join('--');
}

/** A symmetric relation is stored once, with its ends in order of id. */
function endsOf(claim: ClaimRow, type: RelationTypeRow | undefined): [string, string] {
  return type?.symmetric === true && claim.object < claim.subject
    ? [claim.object, claim.subject]
    : [claim.subject, claim.object];
}

function makeRelation(
  key: string,
  [subject, object]: readonly [string, string],
  claims: readonly ClaimRow[],
  origins: readonly Origin[],
  contested: ReadonlySet<string>,
): Relation {
  const meeting = onlyValue(claims.map((claim) => claim.meeting));
  const role = onlyValue(claims.map((claim) => claim.role));
  return {
    key,
    type: claims[0]!.relation,
    subject,
    object,
    claimIds: claims.map((claim) => claim.id),
    articleIds: [...new Set(claims.map((claim) => claim.article))],
    origins,
    status: statusOf(claims, contested),
    ...bestDating(claims),
    ...(meeting === undefined ? {} : { meeting }),
    ...(role === undefined ? {} : { role }),
  };
}

function statusOf(claims: readonly ClaimRow[], contested: ReadonlySet<string>): RelationStatus {
  if (claims.some((claim) => contested.has(claim.id))) {
    return 'contested';
  }
  if (claims.some((claim) => ['stated', 'caption', 'headline'].includes(claim.modality))) {
    return 'asserted';
  }
  return claims.every((claim) => claim.modality === 'inferred') ? 'derived' : 'attributed';
}

/** The date that most claims give; among equals the most precise, then the earliest. */
function bestDating(claims: readonly ClaimRow[]): Pick<Relation, 'date' | 'datePrecision'> {
  const dated = claims.flatMap(({ date, datePrecision }) =>
    date === undefined || datePrecision === undefined ? [] : [{ date, datePrecision }],
  );
  const votes = (date: string): number => dated.filter((other) => other.date === date).length;
  const vagueness = (precision: DatePrecision): number => datePrecisions.indexOf(precision);
  const [best] = dated.toSorted(
    (a, b) =>
      votes(b.date) - votes(a.date) ||
      vagueness(a.datePrecision) - vagueness(b.datePrecision) ||
      a.date.localeCompare(b.date),
  );
  return best ?? {};
}

/** What all claims that say anything agree on. */
function onlyValue(values: readonly (string | undefined)[]): string | undefined {
  const distinct = new Set(values.filter((value) => value !== undefined));
  return distinct.size === 1 ? [...distinct][0] : undefined;
}

function contestedClaims(dataset: Dataset): ReadonlySet<string> {
  const contesting = dataset.disagreements.filter((disagreement) => disagreement.contests);
  return new Set(contesting.flatMap(({ left, right }) => [...left, ...right]));
}
