/** What the routes about claims answer, besides those in api.ts. */
import type { ArticleSummary, ClaimAnswer, Provenance } from './api.ts';

/** GET /api/claims?about=&voice=&side=&act=&article=&key=&among= */
export interface ClaimsAnswer extends Provenance {
  readonly claims: readonly ClaimAnswer[];
  /** True when the row cap cut the answer; the notice says so in words. */
  readonly truncated: boolean;
  readonly notice?: string;
}

/** GET /api/disagreements?between= */
export interface DisagreementsAnswer extends Provenance {
  readonly disagreements: readonly DisagreementTopic[];
}

/** A matter on which reports (`sources`) or the people they quote (`actors`) part ways. */
export interface DisagreementTopic {
  readonly topic: string;
  readonly between: 'sources' | 'actors';
  /** What the two sides say cannot both hold. */
  readonly contests: boolean;
  readonly note?: string;
  readonly left: readonly ClaimAnswer[];
  readonly right: readonly ClaimAnswer[];
}

/** GET /api/compare?left=&right= — two reports, or two countries as sides; relations by their `key`. */
export interface CompareAnswer extends Provenance {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  readonly shared: readonly ComparedRelation[];
  readonly onlyLeft: readonly ComparedRelation[];
  readonly onlyRight: readonly ComparedRelation[];
  readonly contradicted: readonly DisagreementTopic[];
}

export interface ComparedSide {
  readonly kind: 'report' | 'side';
  readonly id: string;
  readonly name: string;
  readonly claims: number;
  /** Set for a report. */
  readonly article?: ArticleSummary;
}

export interface ComparedRelation {
  readonly key: string;
  readonly type: string;
  readonly subject: { readonly id: string; readonly name: string };
  readonly object: { readonly id: string; readonly name: string };
  /** Acts of speech in which either has it, such as `stated` or `denied`. */
  readonly leftActs: readonly string[];
  readonly rightActs: readonly string[];
  /** Ids of the claims on either side. */
  readonly leftClaims: readonly string[];
  readonly rightClaims: readonly string[];
}
