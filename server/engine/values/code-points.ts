/**
 * Strings as Cypher counts and orders them: by Unicode code point, where JavaScript counts UTF-16 units. Text
 * without surrogates, nearly all of it, takes the short way.
 */

const surrogate = /[\uD800-\uDFFF]/;

export function countCodePoints(text: string): number {
  if (!surrogate.test(text)) return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** From the code point at `start` up to the one at `end`, exclusive. */
export function sliceCodePoints(text: string, start: number, end = Number.POSITIVE_INFINITY): string {
  if (!surrogate.test(text)) return text.slice(start, end);
  return [...text].slice(start, end).join('');
}

export function splitCodePoints(text: string): string[] {
  return surrogate.test(text) ? [...text] : text.split('');
}

/** Negative, zero or positive. */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) return rankOfUnit(a) - rankOfUnit(b);
  }
  return left.length - right.length;
}

/** Surrogates stand for code points above all that need no surrogate, yet their units are below U+E000. */
function rankOfUnit(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
