/** Which sentences of a report carry claims, and which are listed as carrying none. */
import type { ClaimRow, UncoveredRow } from './dataset.ts';
import { type Sentence, splitSentences } from './sentences.ts';

export interface Coverage {
  readonly sentences: number;
  readonly claimed: number;
  /** How many sentences are listed as uncovered, by reason. */
  readonly reasons: ReadonlyMap<string, number>;
  /** Neither claimed nor listed: somebody has still to read these. */
  readonly open: readonly Sentence[];
  /** Listed as uncovered although a claim quotes from them. */
  readonly contradicted: readonly UncoveredRow[];
  /** Listed, but not where a sentence is. */
  readonly stray: readonly UncoveredRow[];
}

/** @param claims and `uncovered` of this report only */
export function measureCoverage(
  text: string,
  claims: readonly ClaimRow[],
  uncovered: readonly UncoveredRow[],
): Coverage {
  const sentences = splitSentences(text);
  const open: Sentence[] = [];
  const reasons = new Map<string, number>();
  let claimed = 0;
  for (const sentence of sentences) {
    const listed = uncovered.find((row) => covers(row, sentence));
    if (claims.some((claim) => overlap(claim, sentence) > 0)) {
      claimed += 1;
    } else if (listed === undefined) {
      open.push(sentence);
    } else {
      reasons.set(listed.reason, (reasons.get(listed.reason) ?? 0) + 1);
    }
  }
  return {
    sentences: sentences.length,
    claimed,
    reasons,
    open,
    contradicted: uncovered.filter((row) => claims.some((claim) => overlap(claim, row) > 0)),
    stray: uncovered.filter((row) => !sentences.some((sentence) => overlap(row, sentence) > 0)),
  };
}

/** Most of the sentence lies in the row: a stray quotation mark is no reason to read it again. */
function covers(row: UncoveredRow, sentence: Sentence): boolean {
  return overlap(row, sentence) * 2 > sentence.end - sentence.start;
}

function overlap(a: Sentence, b: Sentence): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
