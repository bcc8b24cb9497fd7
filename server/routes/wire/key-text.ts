/** Names and texts as JSON. A graph has few names and an answer repeats them for every row, so they are written once. */

/** Bounded, because names may come from a statement: `RETURN {…}` can make up any. */
const mostKnown = 10_000;

/** `write`, with the texts of short names kept. */
export function rememberText(write: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const text = known.get(name);
    if (text !== undefined) return text;
    const written = write(name);
    if (known.size < mostKnown && name.length < 200) known.set(name, written);
    return written;
  };
}

export const writeKey = rememberText((name) => JSON.stringify(name));

const writeOnlyLabel = rememberText((label) => `[${JSON.stringify(label)}]`);

export function writeLabels(labels: readonly string[]): string {
  const [only] = labels;
  if (labels.length === 1 && only !== undefined) return writeOnlyLabel(only);
  return `[${labels.map(writeKey).join(',')}]`;
}

/** What JSON escapes, and halves of surrogate pairs, which `JSON.stringify` looks at more closely. */
const special = /["\\\p{Cc}\p{Cs}]/u;

export function writeString(text: string): string {
  return special.test(text) ? JSON.stringify(text) : `"${text}"`;
}
