/** A data set as it stands in its files, checked and typed; see README.md for what the fields mean. */
export const actorKinds = ['Person', 'Delegation', 'Country', 'Organization', 'Group'] as const;
export const thingKinds = ['Meeting', 'Demand', 'Agreement', 'Place'] as const;
export const sourceKinds = ['agency', 'paper', 'broadcaster', 'official', 'spokesperson', 'media'] as const;
export const meetingStatuses = ['held', 'planned', 'proposed', 'refused'] as const;
export const demandPhases = ['table', 'standing', '2022'] as const;
export const modalities = [
  'stated',
  'attributed',
  'planned',
  'proposed',
  'hedged',
  'denied',
  'inferred',
  'caption',
  'headline',
] as const;
export const polarities = ['affirmed', 'negated'] as const;
/** The most precise first. */
export const datePrecisions = ['minute', 'hour', 'day', 'month', 'year', 'around', 'before'] as const;

export type ActorKind = (typeof actorKinds)[number];
export type ThingKind = (typeof thingKinds)[number];
export type Modality = (typeof modalities)[number];
export type Polarity = (typeof polarities)[number];
export type DatePrecision = (typeof datePrecisions)[number];

/** Where a row stands, for messages about it. */
export interface RowPlace {
  readonly file: string;
  readonly line: number;
}

export interface Dating {
  /** ISO date; the first day when only the month or the year is known. */
  readonly date?: string;
  readonly datePrecision?: DatePrecision;
}

export interface ArticleRow {
  readonly place: RowPlace;
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly url?: string;
  readonly file: string;
  readonly sha256: string;
}

export interface RelationTypeRow {
  readonly place: RowPlace;
  readonly type: string;
  readonly label: string;
  /** Labels allowed at that end; `Actor` stands for every kind of actor. */
  readonly subject: readonly string[];
  readonly object: readonly string[];
  readonly symmetric: boolean;
  /** The subject does it by speaking: demanded, rejected, threatened. */
  readonly speech: boolean;
  readonly qualifier?: 'meeting';
}

export interface ActorRow {
  readonly place: RowPlace;
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: string;
  readonly role?: string;
  /** Id of the actor whose voice this one is, where no claim says so: a ministry's country, for one. */
  readonly speaksFor?: string;
  readonly aliases: readonly string[];
}

export interface ThingRow extends Dating {
  readonly place: RowPlace;
  readonly id: string;
  readonly kind: ThingKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly text?: string;
  readonly topic?: string;
  readonly phase?: string;
  readonly meetingKind?: string;
  readonly status?: string;
}

export interface SourceRow {
  readonly place: RowPlace;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly anonymous: boolean;
  /** Id of the actor among whose people the reports count this source. */
  readonly speaksFor?: string;
  readonly aliases: readonly string[];
}

export interface ClaimRow extends Dating {
  readonly place: RowPlace;
  readonly id: string;
  readonly article: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly meeting?: string;
  readonly role?: string;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly dateText?: string;
  readonly attributedTo: readonly string[];
  readonly note?: string;
}

export interface UncoveredRow {
  readonly place: RowPlace;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

export interface DisagreementRow {
  readonly place: RowPlace;
  readonly topic: string;
  readonly between: 'sources' | 'actors';
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly note?: string;
  readonly contests: boolean;
}

export interface Dataset {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** SHA-256 over all its rows: equal data have equal hashes, whatever the comments in the files; see dataset-files.ts. */
  readonly sha256: string;
  readonly relationTypes: readonly RelationTypeRow[];
  readonly articles: readonly ArticleRow[];
  readonly actors: readonly ActorRow[];
  readonly things: readonly ThingRow[];
  readonly sources: readonly SourceRow[];
  /** Article by article, in reading order. */
  readonly claims: readonly ClaimRow[];
  readonly uncovered: readonly UncoveredRow[];
  readonly disagreements: readonly DisagreementRow[];
  /** Absent: the data set tells no story. */
  readonly story?: {
    readonly title: string;
    readonly steps: readonly {
      readonly place: RowPlace;
      readonly title: string;
      readonly text: string;
      readonly show: readonly string[];
      readonly select: string;
    }[];
  };
}

/** Reading order inside one report: by where the quote starts; claims of one place by their ids. */
export function sortClaims(claims: readonly ClaimRow[]): readonly ClaimRow[] {
  return claims.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}
