/** All that can be wrong with a draft: what a file's row would be refused for, and what only a new claim can get wrong. */
import type { ClaimDraft, DraftProblem } from '../protocol/curation.ts';
import type { ClaimRow, Dataset } from './dataset.ts';
import { addDraft, type DraftRows, draftFile } from './draft-rows.ts';
import type { Problem } from './problem.ts';
import { checkQuote } from './quote-check.ts';
import { findReferenceProblems } from './references.ts';

export interface CheckedDraft {
  readonly rows: DraftRows;
  readonly problems: readonly DraftProblem[];
}

/** What is known of the report's text. */
export interface DraftText {
  /** Undefined: neither given nor kept. */
  readonly text: string | undefined;
  readonly sha256: string | undefined;
}

/** @param before the claim that is edited */
export function checkDraft(
  dataset: Dataset,
  draft: ClaimDraft,
  { text, sha256 }: DraftText,
  before?: ClaimRow,
): CheckedDraft {
  const found: Problem[] = [];
  const given = {
    ...(before === undefined ? {} : { id: before.id }),
    ...(sha256 === undefined ? {} : { sha256 }),
  };
  const rows = addDraft(dataset, draft, given, found);
  // A draft that could not be read would be reported twice over.
  if (found.length === 0) {
    found.push(...findReferenceProblems(rows.dataset).filter(({ file }) => file === draftFile));
  }
  const report = (field: string, message: string): void =>
    void found.push({ file: draftFile, field, message });
  checkReport(rows, draft, sha256, report);
  checkWords(rows.claim, text, before, report);
  checkNames(dataset, rows, report);
  checkTwice(dataset, rows.claim, report);
  const fields = found.map(({ field = '', message }) => ({
    field: field.startsWith(`${rows.claim.id}.`) ? field.slice(rows.claim.id.length + 1) : field,
    message,
  }));
  return { rows, problems: fields };
}

type Report = (field: string, message: string) => void;

function checkReport(
  { dataset, claim }: DraftRows,
  draft: ClaimDraft,
  sha256: string | undefined,
  report: Report,
): void {
  const article = dataset.articles.find(({ id }) => id === claim.article);
  if (article === undefined) {
    report('article', `there is no report ${JSON.stringify(claim.article)}`);
  } else if (typeof draft.article !== 'string') {
    const same = dataset.articles.find((other) => other.sha256 === sha256 && other.id !== article.id);
    if (same !== undefined) {
      report('article', `this text is the report ${same.id} already: choose it`);
    }
  } else if (sha256 !== undefined && sha256 !== article.sha256) {
    report(
      'text',
      `this is not the text of ${article.id}: its SHA-256 is ${sha256}, expected ${article.sha256}`,
    );
  }
}

function checkWords(
  claim: ClaimRow,
  text: string | undefined,
  before: ClaimRow | undefined,
  report: Report,
): void {
  const moved =
    before === undefined ||
    [claim.quote, claim.start, claim.end].join() !== [before.quote, before.start, before.end].join();
  if (text !== undefined) {
    for (const { message } of checkQuote(claim, text)) report('quote', message);
  } else if (moved) {
    report('text', 'expected the whole report, because its text is not kept on this server');
  }
}

/** Two nodes of one name would be two people to every query. */
function checkNames(dataset: Dataset, { dataset: after, fields }: DraftRows, report: Report): void {
  const fresh = [...after.actors, ...after.things, ...after.sources].filter(({ id }) => fields.has(id));
  for (const node of fresh) {
    const named = [...dataset.actors, ...dataset.things, ...dataset.sources].find(({ name, aliases }) =>
      [name, ...aliases].some((spelling) => fold(spelling) === fold(node.name)),
    );
    if (named !== undefined) {
      report(
        `${fields.get(node.id)}.name`,
        `${JSON.stringify(node.name)} is ${named.id} already: choose it, or give another name`,
      );
    }
  }
}

function fold(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
}

function checkTwice(dataset: Dataset, claim: ClaimRow, report: Report): void {
  const facts = ({ article, start, end, subject, relation, object, meeting, polarity }: ClaimRow): string =>
    JSON.stringify([article, start, end, subject, relation, object, meeting, polarity]);
  const same = dataset.claims.find((other) => other.id !== claim.id && facts(other) === facts(claim));
  if (same !== undefined) {
    report('quote', `${same.id} says the same of the same words`);
  }
}
