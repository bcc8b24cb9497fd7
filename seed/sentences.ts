/**
 * Splits a report into sentences with their offsets. Headings, captions and list items count as sentences. It
 * looks at the text alone: when in doubt it splits, so that a sentence cannot hide behind its neighbour's claims.
 */
export interface Sentence {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Words whose full stop ends no sentence, unless the text ends there. */
const abbreviations = new Set(
  'Mr. Mrs. Ms. Dr. Prof. Gen. Lt. Col. Sen. Rep. Gov. St. Jr. Sr. vs. No. U.S. U.K. U.N. E.U. a.m. p.m. e.g. i.e. etc.'
    .toLowerCase()
    .split(' '),
);

/** What a line cannot end a sentence with: the line was broken inside it. */
const unfinishedEnd =
  /(?:,|;|\b(?:a|an|and|as|at|by|for|from|in|of|on|or|that|the|to|with|Foreign|Prime|Defen[cs]e|Vice|Mr\.|Mrs\.|Ms\.))$/;

export function splitSentences(text: string): readonly Sentence[] {
  return splitBlocks(text).flatMap((block) => splitBlock(text, block));
}

/** Lines, joined again where a sentence runs on over the break. */
function splitBlocks(text: string): readonly Sentence[] {
  const blocks: Sentence[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = trim(text, match.index, match.index + match[0].length);
    if (line === undefined) {
      continue;
    }
    const last = blocks.at(-1);
    if (last !== undefined && runsOn(text.slice(last.start, last.end), text.slice(line.start, line.end))) {
      blocks[blocks.length - 1] = { start: last.start, end: line.end };
    } else {
      blocks.push(line);
    }
  }
  return blocks;
}

function runsOn(before: string, after: string): boolean {
  if (isListOrReaction(before) || isListOrReaction(after)) {
    return false;
  }
  return unfinishedEnd.test(before) || (/^\p{Ll}/u.test(after) && !/[.!?…:]["'”’)]*$/u.test(before));
}

/** `- World News`, and the single small words of a page's buttons. */
function isListOrReaction(line: string): boolean {
  return /^[-•*]\s/u.test(line) || /^\S+$/u.test(line);
}

function splitBlock(text: string, block: Sentence): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = block.start;
  // A full stop, what closes after it (quotes, brackets, markup), a gap, and what can open a sentence.
  const boundary = /[.!?…](?:["'”’)\]]|<\/?\w+>)*\s+(?=(?:["'“‘([]|<\w+>)*[\p{Lu}\d])/gu;
  boundary.lastIndex = start;
  for (let match = boundary.exec(text); match !== null; match = boundary.exec(text)) {
    if (match.index >= block.end) {
      break;
    }
    if (!endsInAbbreviation(text.slice(start, match.index + 1))) {
      addSentence(sentences, text, start, match.index + match[0].length);
      start = match.index + match[0].length;
    }
  }
  addSentence(sentences, text, start, block.end);
  return sentences;
}

function endsInAbbreviation(text: string): boolean {
  const word = /[^\s("“‘'[]+$/u.exec(text)?.[0] ?? '';
  // A single capital is an initial.
  return abbreviations.has(word.toLowerCase()) || /^\p{Lu}\.$/u.test(word);
}

function addSentence(sentences: Sentence[], text: string, start: number, end: number): void {
  const sentence = trim(text, start, end);
  if (sentence !== undefined && /[\p{L}\d]/u.test(text.slice(sentence.start, sentence.end))) {
    sentences.push(sentence);
  }
}

/** Without the white space around it (NBSP too); undefined when nothing is left. */
function trim(text: string, start: number, end: number): Sentence | undefined {
  const piece = text.slice(start, end);
  const left = piece.length - piece.trimStart().length;
  const right = piece.length - piece.trimEnd().length;
  return left === piece.length ? undefined : { start: start + left, end: end - right };
}
