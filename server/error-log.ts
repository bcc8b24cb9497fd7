import { inspect } from 'node:util';

/**
 * Writes what nobody foresaw to the log. An error may quote what a request sent: whatever it holds stays on indented
 * lines, so that it cannot pass for an entry of its own, and cannot command a terminal.
 */
export function logError(where: string, error: unknown): void {
  console.error(toLogText(`${where}: ${inspect(error)}`));
}

export function toLogText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replaceAll('\n', '\n    ');
}
