/** What the page and the worker with Neo4j's language services say to each other; all of it plain data. */

export interface Suggestion {
  readonly label: string;
  /** Of the protocol that language servers speak: CompletionItemKind. */
  readonly kind: number | undefined;
  readonly detail: string | undefined;
  readonly insert: string;
  /** True where `insert` has places to fill in, written `${1:name}`. */
  readonly isTemplate: boolean;
}

export interface Signature {
  readonly label: string;
  readonly documentation: string;
  /** The parameter at the caret; as it stands in `label`. */
  readonly active: string | null;
}

export interface LanguageProblem {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** The schema in the form that the language services take. */
export interface LanguageSchema {
  readonly labels?: string[];
  readonly relationshipTypes?: string[];
  readonly propertyKeys?: string[];
  readonly parameters?: Record<string, unknown>;
  readonly functions?: Record<string, Record<string, unknown>>;
  readonly procedures?: Record<string, Record<string, unknown>>;
  readonly graphSchema?: { from: string; to: string; relType: string }[];
}

/** Each question with what it is answered by. */
export interface Questions {
  readonly learn: { readonly ask: LanguageSchema; readonly answer: null };
  readonly complete: {
    readonly ask: { readonly text: string; readonly caret: number; readonly manual: boolean };
    readonly answer: readonly Suggestion[];
  };
  readonly sign: {
    readonly ask: { readonly text: string; readonly caret: number };
    readonly answer: Signature | null;
  };
  readonly format: {
    readonly ask: { readonly text: string; readonly caret: number };
    readonly answer: { readonly text: string; readonly caret: number };
  };
  readonly lint: { readonly ask: { readonly text: string }; readonly answer: readonly LanguageProblem[] };
}

export type QuestionKind = keyof Questions;

export interface QuestionMessage<Kind extends QuestionKind = QuestionKind> {
  readonly id: number;
  readonly kind: Kind;
  readonly ask: Questions[Kind]['ask'];
}

export interface AnswerMessage {
  readonly id: number;
  /** Undefined when the language services could not answer. */
  readonly answer: unknown;
}
