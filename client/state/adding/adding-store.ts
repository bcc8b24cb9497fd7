import { createStore } from 'zustand/vanilla';
import type {
  DraftProblem,
  NewArticle,
  Projection,
  ReportReadAnswer,
  StoredClaim,
  VocabularyAnswer,
} from '../../../protocol/curation.ts';
import type { ApiError } from '../../api/http.ts';
import { type ClaimForm, isFilled } from './claim-form.ts';

/** The report from which claims are made. */
export interface OpenReport {
  /** Null where a claim is changed whose report nobody has at hand. */
  readonly text: string | null;
  /** Id of the report of the data set that has this text; null for a new one. */
  readonly article: string | null;
  /** What a new report is; of no account for one that is known. */
  readonly fresh: NewArticle;
  readonly sentences: ReportReadAnswer['sentences'];
}

/** A claim that was kept, changed or taken away in this tab, and can be made undone. */
export interface KeptClaim {
  readonly id: string;
  /** The version that undoing has to name. */
  readonly version: number;
  readonly words: string;
  /** Key of its relation; null where it makes none. */
  readonly key: string | null;
  /** What the claim was before; null when it was added. */
  readonly before: StoredClaim | null;
}

export interface Editing {
  readonly id: string;
  readonly version: number;
  readonly added: boolean;
}

export interface AddingState {
  readonly vocabulary: VocabularyAnswer | null;
  readonly report: OpenReport | null;
  /** Index of the sentence at which reading stands. */
  readonly sentence: number;
  readonly form: ClaimForm | null;
  readonly editing: Editing | null;
  /** What is wrong with the form; null before it was first checked. */
  readonly problems: readonly DraftProblem[] | null;
  /** What keeping it would do; null while something is wrong. */
  readonly projection: Projection | null;
  /** A sentence while something is on its way. */
  readonly busy: string | null;
  readonly error: ApiError | null;
  /** The claim as somebody else has left it meanwhile, and as the form would show that. */
  readonly conflict: { readonly claim: StoredClaim; readonly form: ClaimForm } | null;
  readonly kept: readonly KeptClaim[];
  /** False where the browser does not keep drafts. */
  readonly keeps: boolean;
}

/** What survives a reload of the page. */
type Draft = Pick<AddingState, 'report' | 'form' | 'editing' | 'kept'>;

const shelf = 'dragoman.adding';

export const addingStore = createStore<AddingState>()(() => ({
  vocabulary: null,
  sentence: 0,
  problems: null,
  projection: null,
  busy: null,
  error: null,
  conflict: null,
  keeps: true,
  ...readDraft(),
}));

/** True while leaving would lose what somebody has filled in. */
export function isUnsaved({ form }: Pick<AddingState, 'form'> = addingStore.getState()): boolean {
  return form !== null && isFilled(form);
}

/** Keeps drafts over a reload, and has the browser ask before a tab with one is left. */
export function keepDrafts(): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (isUnsaved()) {
      event.preventDefault();
    }
  };
  window.addEventListener('beforeunload', ask);
  const stop = addingStore.subscribe(({ report, form, editing, kept }, before) => {
    if (
      report !== before.report ||
      form !== before.form ||
      editing !== before.editing ||
      kept !== before.kept
    ) {
      writeDraft({ report, form, editing, kept });
    }
  });
  return () => {
    stop();
    window.removeEventListener('beforeunload', ask);
  };
}

function readDraft(): Draft {
  const nothing: Draft = { report: null, form: null, editing: null, kept: [] };
  try {
    return { ...nothing, ...JSON.parse(sessionStorage.getItem(shelf) ?? '{}') };
  } catch {
    // A browser that keeps nothing, or a draft of another edition of the page.
    return nothing;
  }
}

function writeDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(shelf, JSON.stringify(draft));
  } catch {
    // Full, or switched off: the page says so.
    addingStore.setState({ keeps: false });
  }
}
