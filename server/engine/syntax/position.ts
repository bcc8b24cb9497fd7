/** Offsets to lines and columns, and the tail that Neo4j puts behind its messages. */
import type { Span } from './ast.ts';

/** Line and column count from 1, the offset from 0, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const line = before.split(/\r\n|\r|\n/).length;
  return { line, column: offset - lineStart + 1, offset };
}

/** `(line 2, column 8 (offset: 15))`, the line itself and a caret under the place. */
export function describePosition(text: string, span: Span): string {
  const { line, column, offset } = positionAt(text, span.start);
  const content = text.split(/\r\n|\r|\n/)[line - 1] ?? '';
  return `(line ${line}, column ${column} (offset: ${offset}))\n"${content}"\n${' '.repeat(column)}^`;
}
