/**
 * Graph parts and rows as columns: what is the same from item to item is said once. Spoken where a request accepts
 * one of these media types; docs/api.md describes the form.
 */
import type { TypedJson } from './typed-json.ts';

export const columnsType = 'application/vnd.dragoman.columns+json';
export const columnLinesType = 'application/vnd.dragoman.columns+jsonl';

/** Whole numbers as they are, or the first one and then the step from each to the next. */
export type Numbers = { readonly numbers: readonly number[] } | { readonly steps: readonly number[] };

/** Texts as they are; each different one once with a number for each place; or one beginning and numbers behind it. */
export type Texts =
  | { readonly texts: readonly string[]; readonly of?: Numbers }
  | { readonly prefix: string; readonly numbers: Numbers };

export type TextType = Exclude<
  TypedJson['$type'],
  'Null' | 'Boolean' | 'Integer' | 'Float' | 'List' | 'Map' | 'Node' | 'Relationship' | 'Path'
>;

/** The values of one property, or of one column of an answer; `nulls` are places that the values skip. */
export type Column = { readonly nulls?: Numbers } & (
  | { readonly type: 'Null' }
  | { readonly type: 'Boolean'; readonly flags: readonly (0 | 1)[] }
  | ({ readonly type: 'Integer' } & (Numbers | { readonly texts: readonly string[] }))
  | ({ readonly type: 'Float' } & (
      | { readonly values: readonly number[] }
      | { readonly texts: readonly string[] }
    ))
  | ({ readonly type: TextType } & Texts)
  /** How long each list is, and the members of all one behind the other. */
  | { readonly type: 'List'; readonly lengths: Numbers; readonly items: Column }
  /** Places among the nodes, or the relationships, counted over all parts of an answer so far. */
  | { readonly type: 'Node' | 'Relationship'; readonly at: Numbers }
  | { readonly type: 'Mixed'; readonly cells: readonly Cell[] }
);

/** Typed JSON, but nodes and relationships stand elsewhere and are pointed to. */
export type Cell =
  | Exclude<TypedJson, { readonly $type: 'List' | 'Map' | 'Node' | 'Relationship' | 'Path' }>
  | { readonly $type: 'List'; readonly _value: readonly Cell[] }
  | { readonly $type: 'Map'; readonly _value: { readonly [key: string]: Cell } }
  | { readonly $type: 'Node' | 'Relationship'; readonly _at: number }
  /** Alternating nodes and relationships. */
  | { readonly $type: 'Path'; readonly _at: readonly number[] };

/** One of few values for each item: each different one once. */
export interface Choices<T> {
  readonly choices: readonly T[];
  readonly of: Numbers;
}

/** Which properties an item has, in their order, and the values of each property for the items that have it. */
export interface PropertyColumns {
  readonly shapes: Choices<readonly string[]>;
  readonly columns: { readonly [property: string]: Column };
}

export interface GraphColumns {
  readonly nodes: {
    readonly ids: Texts;
    readonly labels: Choices<readonly string[]>;
    readonly properties: PropertyColumns;
  };
  /** Ends that are not among the nodes; they are counted behind them. */
  readonly ends: Texts;
  readonly relationships: {
    readonly ids: Texts;
    readonly types: Choices<string>;
    /** Places among the nodes and ends. */
    readonly starts: Numbers;
    readonly stops: Numbers;
    readonly properties: PropertyColumns;
  };
}

/** Rows as columns, and whatever nodes and relationships they bring that have not come before. */
export interface RowColumns {
  readonly rows: number;
  readonly columns: readonly Column[];
  readonly graph: GraphColumns;
}
