/** Names as JSON text. A graph has few of them and an answer repeats them for every row, so they are written once. */
const known = new Map<string, string>();

/** Bounded, because names may come from a statement: `RETURN {…}` can make up any. */
const mostKnown = 10_000;

export function writeKey(key: string): string {
  const text = known.get(key);
  if (text !== undefined) return text;
  const written = JSON.stringify(key);
  if (known.size < mostKnown && key.length < 200) known.set(key, written);
  return written;
}

/** What JSON escapes, and halves of surrogate pairs, which `JSON.stringify` looks at more closely. */
const special = /["\\\p{Cc}\p{Cs}]/u;

export function writeString(text: string): string {
  return special.test(text) ? JSON.stringify(text) : `"${text}"`;
}

export function writeLabels(labels: readonly string[]): string {
  const [only] = labels;
  if (labels.length === 1 && only !== undefined) return `[${writeKey(only)}]`;
  return `[${labels.map(writeKey).join(',')}]`;
}
