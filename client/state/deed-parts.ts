/** Several texts as one, which an address shows as words: separated by blanks, and none of their own left. */
export function joinParts(parts: readonly string[]): string {
  return parts.map((part) => (part === '' ? '-' : encodeURIComponent(part).replace(/^-$/, '%2D'))).join(' ');
}

/** Reads what `joinParts` wrote; what nobody can read is given as it stands. */
export function splitParts(text: string): string[] {
  return text.split(' ').map((part) => (part === '-' ? '' : decodePart(part)));
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
