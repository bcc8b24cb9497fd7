/** Adding evidence: what a form sends and what comes back. Plain JSON, not typed. */
import type { GraphPart, Provenance, StoreKind } from './api.ts';

/** A node that is made along with the claim that first speaks of it. The fields are those of the data set's files. */
export interface NewNode {
  /** A kind of actor or thing: Person, Meeting, Demand … */
  readonly kind: string;
  readonly name: string;
  readonly role?: string;
  readonly text?: string;
  readonly topic?: string;
  readonly phase?: string;
  readonly meetingKind?: string;
  readonly status?: string;
  readonly date?: string;
  readonly datePrecision?: string;
}

/** Who is quoted without acting. */
export interface NewSource {
  readonly name: string;
  readonly kind: string;
  readonly anonymous?: boolean;
}

export interface NewArticle {
  readonly title: string;
  readonly publisher: string;
  /** ISO date. */
  readonly published: string;
  readonly url?: string;
}

/** A claim as a reader makes it. What is named by id is there already. */
export interface ClaimDraft {
  readonly article: string | NewArticle;
  /** The whole report. Needed where the report is new, or its text is not kept on this server. */
  readonly text?: string;
  /** UTF-16 offsets into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly subject: string | NewNode;
  readonly relation: string;
  readonly object: string | NewNode;
  readonly meeting?: string | NewNode;
  readonly role?: string;
  readonly modality: string;
  readonly polarity: string;
  readonly date?: string;
  readonly datePrecision?: string;
  readonly dateText?: string;
  /** From the nearest to the paper outwards. */
  readonly attributedTo?: readonly (string | NewSource)[];
  readonly note?: string;
}

/** A claim as it is kept, by ids alone. */
export interface StoredClaim extends ClaimDraft {
  readonly id: string;
  readonly article: string;
  readonly subject: string;
  readonly object: string;
  readonly meeting?: string;
  readonly attributedTo: readonly string[];
  /** Counts its editions from 1; an edit has to name the one it has seen. */
  readonly version: number;
  /** Added here, and so what may be taken away again. */
  readonly added: boolean;
}

/** What is wrong with a draft; `field` is a field of the draft, or `''` when the whole is meant. */
export interface DraftProblem {
  readonly field: string;
  readonly message: string;
}

/** How well a relation is supported. */
export interface Support {
  readonly sourceCount: number;
  readonly originCount: number;
}

/** What saving a draft would do, and what it did. */
export interface Projection {
  readonly claim: StoredClaim;
  /** The relation that the claim supports; null when it is one that makes none, such as a plan. */
  readonly relation: {
    readonly key: string;
    readonly type: string;
    readonly status: string;
    readonly sourceCount: number;
    readonly originCount: number;
    readonly isNew: boolean;
  } | null;
  /** Every relation that gains or loses by it: the one that the claim supports, and the one that it supported before. */
  readonly changes: readonly {
    readonly key: string;
    /** Null where there was none. */
    readonly before: Support | null;
    /** Null where none is left. */
    readonly after: Support | null;
  }[];
  /** Nodes that come, or go, with it. */
  readonly created: readonly { readonly id: string; readonly label: string; readonly name: string }[];
}

/** POST /api/claims/check */
export interface ClaimCheckAnswer {
  readonly store: StoreKind;
  readonly problems: readonly DraftProblem[];
  /** Absent while there are problems. */
  readonly projection?: Projection;
}

/** POST /api/claims, PUT and DELETE /api/claims/:id */
export interface ClaimSavedAnswer extends Provenance {
  readonly projection: Projection;
  /** The claim before an edit; null when it was added. Saving it again undoes the edit. */
  readonly before: StoredClaim | null;
  /** The relation with its ends, to be drawn at once; empty when there is none. */
  readonly graph: GraphPart;
}

/** GET /api/claims/:id/draft */
export interface StoredClaimAnswer {
  readonly store: StoreKind;
  readonly claim: StoredClaim;
}

/** POST /api/reports/read: what is known of a text that was pasted or opened; nothing is kept. */
export interface ReportReadAnswer {
  readonly store: StoreKind;
  readonly sha256: string;
  /** The report of the data set that has exactly this text. */
  readonly article: { readonly id: string; readonly title: string; readonly publisher: string } | null;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  /** The claims that the report has already, in reading order. */
  readonly claims: readonly { readonly id: string; readonly start: number; readonly end: number }[];
}

/** GET /api/vocabulary: what a claim may be made of. */
export interface VocabularyAnswer {
  readonly store: StoreKind;
  readonly dataset: { readonly id: string; readonly title: string; readonly sha256: string };
  readonly writesAllowed: boolean;
  readonly relationTypes: readonly {
    readonly type: string;
    readonly label: string;
    readonly subject: readonly string[];
    readonly object: readonly string[];
    readonly symmetric: boolean;
    /** One relation per meeting: the claim has to name one. */
    readonly perMeeting: boolean;
  }[];
  readonly actorKinds: readonly string[];
  readonly thingKinds: readonly string[];
  readonly sourceKinds: readonly string[];
  readonly modalities: readonly string[];
  readonly polarities: readonly string[];
  readonly datePrecisions: readonly string[];
  readonly meetingStatuses: readonly string[];
  readonly demandPhases: readonly string[];
  readonly articles: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    readonly sha256: string;
    /** Whether `GET /api/articles/:id/text` has it. */
    readonly textAtHand: boolean;
  }[];
}

/** GET /api/articles/:id/text: the whole report, for those who may add evidence. */
export interface ReportTextAnswer {
  readonly store: StoreKind;
  readonly text: string;
}

/** What the routes ask of whoever keeps the data set. */
export interface Curation {
  vocabulary(): Promise<Omit<VocabularyAnswer, 'store' | 'writesAllowed'>>;
  /** `text` is undefined where it is not kept beside the store. */
  findReport(id: string): Promise<{ readonly sha256: string; readonly text: string | undefined }>;
  readReport(text: string): Promise<Omit<ReportReadAnswer, 'store'>>;
  readClaim(id: string): Promise<StoredClaim>;
  /** @param id of the claim that the draft would change; a new one without it */
  checkClaim(draft: ClaimDraft, id?: string): Promise<Omit<ClaimCheckAnswer, 'store'>>;
  addClaim(draft: ClaimDraft): Promise<Projection>;
  /** `version` is the edition that the editor has seen. */
  editClaim(
    id: string,
    version: number,
    draft: ClaimDraft,
  ): Promise<{ readonly projection: Projection; readonly before: StoredClaim }>;
  removeClaim(id: string, version: number): Promise<Projection>;
  /** Path inside the data set's folder → text. */
  exportFiles(): Promise<{ readonly id: string; readonly files: ReadonlyMap<string, string> }>;
}
