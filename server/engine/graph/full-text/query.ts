/** A full-text query as its text means it, before any analyzer has looked at its terms. */

export type FullTextQuery =
  | { readonly kind: 'text'; readonly field: string | undefined; readonly text: string }
  | {
      readonly kind: 'phrase';
      readonly field: string | undefined;
      readonly text: string;
      /** How many places the terms may be moved apart. */
      readonly slop: number;
    }
  | {
      readonly kind: 'wildcard';
      readonly field: string | undefined;
      readonly pattern: readonly WildcardPart[];
    }
  | {
      readonly kind: 'fuzzy';
      readonly field: string | undefined;
      readonly text: string;
      /** From 1 on a number of edits, below 1 the similarity asked for. */
      readonly similarity: number;
    }
  | {
      readonly kind: 'range';
      readonly field: string | undefined;
      readonly from: string | undefined;
      readonly to: string | undefined;
      readonly includesFrom: boolean;
      readonly includesTo: boolean;
    }
  | { readonly kind: 'everything' }
  | { readonly kind: 'boolean'; readonly clauses: readonly QueryClause[] }
  | { readonly kind: 'boosted'; readonly query: FullTextQuery; readonly boost: number };

export interface QueryClause {
  readonly occurs: 'must' | 'should' | 'mustNot';
  readonly query: FullTextQuery;
}

/** A stretch of letters, one letter of any kind, or any number of them. */
export type WildcardPart = string | { readonly any: 'one' | 'many' };
