/** What the lexer hands to the parser. */
export type TokenKind = 'name' | 'quoted' | 'string' | 'number' | 'parameter' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /**
   * What the parser compares: an unquoted name in upper case, a symbol as it is, empty for everything else. Keywords
   * are not a kind of their own, because Cypher lets nearly all of them be names.
   */
  readonly key: string;
  /** Decoded: a name without back-ticks, a string without quotes and escapes, a parameter without `$`. */
  readonly value: string;
  /** Offsets in UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What is known about each opening bracket before parsing starts, so that the parser never has to go back. */
export interface Bracket {
  /** Index of the closing token; of the last token when the bracket is never closed. */
  readonly close: number;
  /** Index of the first comma directly inside, or undefined. */
  readonly firstComma: number | undefined;
  /** Indices of the first and the last `|` directly inside. */
  readonly firstBar: number | undefined;
  readonly lastBar: number | undefined;
}
