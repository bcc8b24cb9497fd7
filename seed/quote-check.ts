/** Checks a data set against the full reports: their hashes, every quote at its offsets, and coverage. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Coverage, measureCoverage } from './coverage.ts';
import type { ArticleRow, ClaimRow, Dataset } from './dataset.ts';
import type { Problem } from './problem.ts';

export interface ArticleCheck {
  readonly article: ArticleRow;
  readonly claims: number;
  /** Absent when the report could not be read. */
  readonly coverage?: Coverage;
  readonly problems: readonly Problem[];
}

/** @param folder where the reports are, each under the `file` that articles.yaml names */
export function checkArticles(dataset: Dataset, folder: string): readonly ArticleCheck[] {
  return dataset.articles.map((article) => checkArticle(dataset, article, folder));
}

function checkArticle(dataset: Dataset, article: ArticleRow, folder: string): ArticleCheck {
  const claims = dataset.claims.filter((claim) => claim.article === article.id);
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, article.file));
  } catch (error) {
    const message = `cannot read the report: ${(error as Error).message}`;
    return {
      article,
      claims: claims.length,
      problems: [{ ...article.place, field: `${article.id}.file`, message }],
    };
  }
  const text = bytes.toString('utf8');
  const uncovered = dataset.uncovered.filter((row) => row.article === article.id);
  const coverage = measureCoverage(text, claims, uncovered);
  return {
    article,
    claims: claims.length,
    coverage,
    problems: [
      ...checkHash(article, bytes),
      ...claims.flatMap((claim) => checkQuote(claim, text)),
      ...describeGaps(article, text, coverage),
    ],
  };
}

function checkHash(article: ArticleRow, bytes: Buffer): readonly Problem[] {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 === article.sha256) {
    return [];
  }
  const message = `expected ${sha256}, the SHA-256 of ${article.file}, got ${article.sha256}`;
  return [{ ...article.place, field: `${article.id}.sha256`, message }];
}

export function checkQuote(claim: ClaimRow, text: string): readonly Problem[] {
  const found = text.slice(claim.start, claim.end);
  if (found === claim.quote) {
    return [];
  }
  const places = findAll(text, claim.quote);
  const where = places.length === 0 ? 'it stands nowhere in the report' : `it stands at ${places.join(', ')}`;
  const message = `expected the quote at ${claim.start}..${claim.end}, but there is ${JSON.stringify(found)}; ${where}`;
  return [{ ...claim.place, field: `${claim.id}.quote`, message }];
}

function describeGaps(article: ArticleRow, text: string, coverage: Coverage): readonly Problem[] {
  const file = `claims/${article.id}.yaml`;
  const at = (part: { start: number; end: number }): string =>
    `${part.start}..${part.end} ${JSON.stringify(shorten(text.slice(part.start, part.end)))}`;
  return [
    ...coverage.open.map((sentence) => ({ file, message: `neither claimed nor listed: ${at(sentence)}` })),
    ...coverage.contradicted.map((row) => ({
      ...row.place,
      message: `listed as uncovered, but a claim quotes it: ${at(row)}`,
    })),
    ...coverage.stray.map((row) => ({ ...row.place, message: `no sentence stands at ${at(row)}` })),
  ];
}

function findAll(text: string, quote: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    places.push(at);
  }
  return places;
}

function shorten(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`;
}
