/**
 * The reports' own texts, where the operator has them (`ARTICLES_DIR`). They are known by their SHA-256 alone: a file
 * that was changed is no text of any report. Only the words around a quote leave the server,
 * except to those who may add evidence.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config.ts';

export interface QuoteContext {
  /** Up to so many characters as `reach` says, whole words; the report's line breaks are kept. */
  readonly before: string;
  readonly after: string;
}

export interface ArticleTexts {
  /** Undefined when no file has that hash, or the quote does not stand where its offsets say. */
  findContext(sha256: string, quote: string, start: number): QuoteContext | undefined;
  holds(sha256: string): boolean;
  /** All of it, for those who may add evidence. */
  findText(sha256: string): string | undefined;
}

/** Characters to either side of a quote. */
const reach = 240;
/** A report is a few pages; what is larger is something else. */
const largestBytes = 4 * 1024 * 1024;

/** @param folder undefined: no texts at hand */
export function readArticleTexts(folder: string | undefined): ArticleTexts {
  const texts = folder === undefined ? new Map<string, string>() : readTexts(folder);
  return {
    findContext(sha256, quote, start) {
      const text = texts.get(sha256);
      const end = start + quote.length;
      if (text === undefined || text.slice(start, end) !== quote) return undefined;
      return { before: cutBefore(text, start), after: cutAfter(text, end) };
    },
    holds: (sha256) => texts.has(sha256),
    findText: (sha256) => texts.get(sha256),
  };
}

function readTexts(folder: string): Map<string, string> {
  try {
    return new Map(
      readdirSync(folder)
        .map((name) => join(folder, name))
        .filter((path) => isText(path))
        .map((path) => {
          const bytes = readFileSync(path);
          return [createHash('sha256').update(bytes).digest('hex'), bytes.toString('utf8')];
        }),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(
      `ARTICLES_DIR is ${folder}, which cannot be read as a folder of reports: ${reason}`,
    );
  }
}

function isText(path: string): boolean {
  const facts = statSync(path);
  return facts.isFile() && facts.size <= largestBytes;
}

/** From the paragraph's beginning, or from a whole word when that is far. */
function cutBefore(text: string, start: number): string {
  const piece = text.slice(Math.max(0, start - reach), start);
  const paragraph = piece.lastIndexOf('\n\n');
  if (paragraph >= 0) return piece.slice(paragraph + 2);
  return start <= reach ? piece : `…${piece.slice(piece.indexOf(' ') + 1)}`;
}

function cutAfter(text: string, end: number): string {
  const piece = text.slice(end, end + reach);
  const paragraph = piece.indexOf('\n\n');
  if (paragraph >= 0) return piece.slice(0, paragraph);
  return end + reach >= text.length ? piece : `${piece.slice(0, piece.lastIndexOf(' '))}…`;
}
