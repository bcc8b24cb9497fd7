import type { NewArticle } from '../../../protocol/curation.ts';
import { checkClaim, fetchReportText, fetchVocabulary, readReport } from '../../api/curation-api.ts';
import { ApiError, asApiError, isAbort } from '../../api/http.ts';
import { announce } from '../announcements.ts';
import { type AddingState, addingStore, type OpenReport } from './adding-store.ts';
import { type ClaimForm, type DraftReport, emptyForm, findMissing, toDraft } from './claim-form.ts';

export const blank = { problems: null, projection: null, error: null, conflict: null } as const;
const noArticle: NewArticle = { title: '', publisher: '', published: '' };

/** Shows what goes on, and what went wrong. */
export async function whileAdding(busy: string, work: () => Promise<Partial<AddingState>>): Promise<void> {
  addingStore.setState({ busy, error: null });
  try {
    addingStore.setState(await work());
  } catch (error) {
    if (!isAbort(error)) {
      addingStore.setState({ error: asApiError(error) });
    }
  } finally {
    addingStore.setState({ busy: null });
  }
}

export function loadVocabulary(): Promise<void> {
  return whileAdding('Opening', async () => ({ vocabulary: await fetchVocabulary() }));
}

/** Opens a report of the data set whose text the server has. */
export function openKnownReport(article: string): Promise<void> {
  return whileAdding('Fetching the report', async () => {
    const known = addingStore.getState().vocabulary?.articles.find(({ id }) => id === article);
    if (known?.textAtHand === false) {
      throw new ApiError(404, {
        code: 'Dragoman.ArticleNotFound',
        message: `The server does not have the text of “${known.title}”.`,
        hint: 'Paste it or open it as a file.',
      });
    }
    return openText((await fetchReportText(article)).text);
  });
}

/** Opens a text that was pasted or read from a file. */
export function openReportText(text: string): Promise<void> {
  return whileAdding('Reading the report', () => openText(text));
}

async function openText(text: string): Promise<Partial<AddingState>> {
  const { article, sentences } = await readReport(text);
  const [first] = sentences;
  const title = first === undefined ? '' : text.slice(first.start, first.end).slice(0, 160);
  const report: OpenReport = {
    text,
    article: article?.id ?? null,
    fresh: { ...noArticle, title },
    sentences,
  };
  const { editing, form } = addingStore.getState();
  const goesOn = editing !== null && article !== null;
  addingStore.setState({ sentence: 0 });
  announce(article === null ? 'The report is open: a new one' : `The report is open: ${article.title}`);
  return goesOn ? { report, form, ...blank } : { report, form: null, editing: null, ...blank };
}

/** Goes back to the choice of a report; the draft is forgotten. */
export function closeReport(): void {
  addingStore.setState({ report: null, form: null, editing: null, ...blank });
}

export function describeNewReport(part: Partial<NewArticle>): void {
  const { report } = addingStore.getState();
  if (report !== null) {
    addingStore.setState({ report: { ...report, fresh: { ...report.fresh, ...part } } });
    recheck();
  }
}

/** Goes to a sentence of the report; beyond the first and the last it stays. @returns where that is */
export function goToSentence(to: number): number {
  const last = (addingStore.getState().report?.sentences.length ?? 0) - 1;
  const sentence = Math.max(0, Math.min(last, to));
  addingStore.setState({ sentence });
  return sentence;
}

/** Takes words of the report as the quote; what else is filled in stays. */
export function quoteWords(start: number, end: number): void {
  const { report, form } = addingStore.getState();
  const quote = report?.text?.slice(start, end) ?? '';
  const lead = quote.length - quote.trimStart().length;
  fillIn({ ...(form ?? emptyForm), quote: quote.trim(), start: start + lead });
}

export function fillIn(part: Partial<ClaimForm>): void {
  const { form } = addingStore.getState();
  addingStore.setState({ form: { ...(form ?? emptyForm), ...part } });
  recheck();
}

export function discardClaim(): void {
  addingStore.setState({ form: null, editing: null, ...blank });
  announce('The claim was not kept');
}

let checking: AbortController | null = null;
let waiting: ReturnType<typeof setTimeout> | undefined;
/** Milliseconds after the last key before a form that was checked once is checked again. */
const pause = 350;

/** After the first check every change is checked. */
function recheck(): void {
  if (addingStore.getState().problems !== null) {
    clearTimeout(waiting);
    waiting = setTimeout(() => void checkForm(), pause);
  }
}

/** Asks what is wrong with the form; true when nothing is. */
export async function checkForm(): Promise<boolean> {
  clearTimeout(waiting);
  checking?.abort();
  const { form, report, editing } = addingStore.getState();
  if (form === null || report === null) {
    return false;
  }
  const missing = [...findMissing(form), ...findMissingReport(report)];
  if (missing.length > 0) {
    addingStore.setState({ problems: missing, projection: null, error: null });
    return false;
  }
  checking = new AbortController();
  let fine = false;
  try {
    const draft = toDraft(form, toReport(report));
    const { problems, projection = null } = await checkClaim(draft, editing?.id ?? null, checking.signal);
    fine = problems.length === 0;
    addingStore.setState({ problems, projection, error: null });
  } catch (error) {
    if (!isAbort(error)) {
      addingStore.setState({ error: asApiError(error) });
    }
  }
  return fine;
}

function findMissingReport({ article, fresh }: OpenReport) {
  const wanted = [
    ['title', 'Give the report its title.'],
    ['publisher', 'Say who published it.'],
    ['published', 'Say when it was published.'],
  ] as const;
  return article !== null
    ? []
    : wanted
        .filter(([name]) => fresh[name].trim() === '')
        .map(([name, message]) => ({ field: `article.${name}`, message }));
}

export function toReport({ article, fresh, text }: OpenReport): DraftReport {
  return { article: article ?? fresh, text };
}
