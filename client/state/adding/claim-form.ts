import type {
  ClaimDraft,
  DraftProblem,
  NewArticle,
  NewNode,
  NewSource,
  StoredClaim,
} from '../../../protocol/curation.ts';

/** A node as a field of the form holds it: one that is there, or one that comes along with the claim. */
export type NodeChoice =
  | { readonly how: 'known'; readonly id: string; readonly name: string; readonly kind: string }
  | { readonly how: 'new'; readonly node: NewNode };

export type SpeakerChoice =
  | { readonly how: 'known'; readonly id: string; readonly name: string }
  | { readonly how: 'new'; readonly source: NewSource };

/** Everything that stands in the form; empty text for what is not filled in. */
export interface ClaimForm {
  readonly quote: string;
  /** Where the quote was taken from; the words themselves may have been corrected since. */
  readonly start: number;
  readonly subject: NodeChoice | null;
  readonly relation: string;
  readonly object: NodeChoice | null;
  readonly meeting: NodeChoice | null;
  readonly role: string;
  readonly modality: string;
  readonly polarity: string;
  readonly date: string;
  readonly datePrecision: string;
  readonly dateText: string;
  /** From the nearest to the paper outwards. */
  readonly speakers: readonly SpeakerChoice[];
  readonly note: string;
}

export const emptyForm: ClaimForm = {
  quote: '',
  start: 0,
  subject: null,
  relation: '',
  object: null,
  meeting: null,
  role: '',
  modality: 'stated',
  polarity: 'affirmed',
  date: '',
  datePrecision: 'day',
  dateText: '',
  speakers: [],
  note: '',
};

/** True when more than the words of the report would be lost. */
export function isFilled(form: ClaimForm): boolean {
  const { quote: _quote, start: _start, ...rest } = form;
  const { quote: _q, start: _s, ...empty } = emptyForm;
  return JSON.stringify(rest) !== JSON.stringify(empty);
}

/** What has to be there before anything can be checked, in words for its field. */
export function findMissing(form: ClaimForm): readonly DraftProblem[] {
  const problems: DraftProblem[] = [];
  const need = (field: string, there: boolean, message: string): void => {
    if (!there) {
      problems.push({ field, message });
    }
  };
  need('quote', form.quote.trim() !== '', 'Choose the words of the report that say so.');
  need('subject', form.subject !== null, 'Choose who or what the claim is about.');
  need('relation', form.relation !== '', 'Choose what is said of it.');
  need('object', form.object !== null, 'Choose the other end of the relation.');
  for (const field of ['subject', 'object', 'meeting'] as const) {
    const choice = form[field];
    need(field, choice?.how !== 'new' || choice.node.name.trim() !== '', 'Give it a name.');
  }
  const named = form.speakers.every(
    (speaker) => speaker.how === 'known' || speaker.source.name.trim() !== '',
  );
  need('attributedTo', named, 'Give every speaker a name, such as “An official”.');
  return problems;
}

/** The report as a draft names it. */
export interface DraftReport {
  readonly article: string | NewArticle;
  /** Null where nobody has the text. */
  readonly text: string | null;
}

/** The draft that the form describes; only for one of which `findMissing` finds nothing. */
export function toDraft(form: ClaimForm, { article, text }: DraftReport): ClaimDraft {
  const start = text === null ? form.start : locateQuote(text, form.quote, form.start);
  const filled = {
    ...(text === null ? {} : { text }),
    ...(form.meeting === null ? {} : { meeting: toNode(form.meeting) }),
    ...pick('role', form.role),
    ...pick('dateText', form.dateText),
    ...pick('note', form.note),
    ...(form.date === '' ? {} : { date: form.date, datePrecision: form.datePrecision }),
  };
  return {
    article: typeof article === 'string' ? article : withoutEmpty(article),
    start,
    end: start + form.quote.length,
    quote: form.quote,
    subject: toNode(form.subject as NodeChoice),
    relation: form.relation,
    object: toNode(form.object as NodeChoice),
    modality: form.modality,
    polarity: form.polarity,
    attributedTo: form.speakers.map((speaker) => (speaker.how === 'known' ? speaker.id : speaker.source)),
    ...filled,
  };
}

/** Where the quote stands in the text, nearest to where it was taken from; there, when it stands nowhere. */
export function locateQuote(text: string, quote: string, near: number): number {
  let best = -1;
  for (let at = text.indexOf(quote); at >= 0 && quote !== ''; at = text.indexOf(quote, at + 1)) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) {
      best = at;
    }
  }
  return best < 0 ? near : best;
}

/** What the form shows of a claim that is kept. `find` gives the node of an id. */
export function fromStored(
  claim: StoredClaim,
  find: (id: string) => { readonly name: string; readonly kind: string },
): ClaimForm {
  const known = (id: string): NodeChoice => ({ how: 'known', id, ...find(id) });
  return {
    quote: claim.quote,
    start: claim.start,
    subject: known(claim.subject),
    relation: claim.relation,
    object: known(claim.object),
    meeting: claim.meeting === undefined ? null : known(claim.meeting),
    role: claim.role ?? '',
    modality: claim.modality,
    polarity: claim.polarity,
    date: claim.date ?? '',
    datePrecision: claim.datePrecision ?? 'day',
    dateText: claim.dateText ?? '',
    speakers: claim.attributedTo.map((id) => ({ how: 'known', id, name: find(id).name })),
    note: claim.note ?? '',
  };
}

/** A claim as it is kept, as a draft that would make it so again. */
export function toDraftAgain({
  id: _id,
  version: _version,
  added: _added,
  ...draft
}: StoredClaim): ClaimDraft {
  return draft;
}

function toNode(choice: NodeChoice): string | NewNode {
  return choice.how === 'known' ? choice.id : withoutEmpty(choice.node);
}

function pick<K extends string>(name: K, text: string): { [P in K]?: string } {
  return text.trim() === '' ? {} : ({ [name]: text.trim() } as { [P in K]?: string });
}

function withoutEmpty<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as T;
}
