/** Cutting text at delimiters, and putting other text in their place. */
import { requireTextLength } from '../values/growth.ts';

/**
 * The pieces between delimiters, empty ones included; where several match, the first in the list wins. An empty
 * delimiter cuts between all characters (as UTF-16 has them, like Neo4j), no delimiters at all nowhere.
 */
export function splitText(text: string, delimiters: readonly string[]): string[] {
  if (delimiters.includes('')) return text === '' ? [''] : text.split('');
  const [only] = delimiters;
  if (only === undefined) return [text];
  if (delimiters.length === 1) return text.split(only);
  const pattern = delimiters.map((delimiter) => delimiter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  return text.split(new RegExp(pattern, 'u'));
}

/** Throws when the result would be too long to keep. */
export function replaceText(text: string, search: string, replacement: string): string {
  const count = search === '' ? text.length + 1 : text.split(search).length - 1;
  requireTextLength(text.length + count * (replacement.length - search.length));
  return text.replaceAll(search, () => replacement);
}
