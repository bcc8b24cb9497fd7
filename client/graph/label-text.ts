export const labelFont = '11px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/**
 * Breaks a name into lines of about `width` characters, balanced, at spaces only; what does not fit into
 * `most` lines ends in an ellipsis.
 */
export function breakName(name: string, width: number, most: number): string[] {
  const words = name.trim().split(/\s+/);
  const wanted = Math.min(most, Math.ceil(name.length / width));
  const target = Math.min(width * 1.2, Math.max(width * 0.6, Math.ceil(name.length / wanted)));
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > target + 2) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}
