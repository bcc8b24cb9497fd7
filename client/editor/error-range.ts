/**
 * The word at a position, for underlining: at least one character, and never beyond the text.
 * @param position line and column count from 1, as error bodies have them
 */
export function findErrorRange(
  text: string,
  position: { readonly line: number; readonly column: number },
): { from: number; to: number } {
  const lines = text.split('\n');
  const before = lines.slice(0, position.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const at = Math.min(Math.max(0, before + position.column - 1), text.length);
  const word = /^\w+/.exec(text.slice(at))?.[0] ?? '';
  const to = Math.min(text.length, at + Math.max(1, word.length));
  // At the very end there is nothing to underline but what stands before it.
  return { from: to === at ? Math.max(0, at - 1) : at, to };
}
