import type { ClaimAnswer } from '../../protocol/api.ts';
import { announce } from './announcements.ts';
import { cleanQuote, sayDate } from './words.ts';

/** A claim as it can be cited: its words, the report, the edition of the data, and the question that finds it. */
export function citeClaim(claim: ClaimAnswer, base: string): string {
  const { article, attribution, dataset, id } = claim;
  const speakers = attribution.map(({ name }) => name).join(' ← ');
  const lines = [
    `“${cleanQuote(claim.quote)}”`,
    `${article.publisher}, “${article.title}”, ${sayDate(article.published, 'day')}${speakers === '' ? '' : ` (${article.publisher} ← ${speakers})`}.`,
    ...(dataset === undefined ? [] : [`Data set ${dataset.id}, SHA-256 ${dataset.sha256}, claim ${id}.`]),
    `${base}/api/claims?id=${encodeURIComponent(id)}`,
  ];
  return lines.join('\n');
}

export async function copyCitation(claim: ClaimAnswer): Promise<void> {
  try {
    await navigator.clipboard.writeText(citeClaim(claim, window.location.origin));
    announce('The citation is copied');
  } catch {
    announce('This browser keeps pages from copying');
  }
}
