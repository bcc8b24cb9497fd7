/** One statement of a text that may hold several; offsets count in the text, `to` stands behind its last character. */
export interface Statement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** `:param x => 1` and the like: an order to the workbench, never sent to a store. */
  readonly isCommand: boolean;
}

/** What hides a semicolon: strings, names in back-ticks, comments. Whatever is never closed goes on to the end. */
const hidden =
  /"(?:[^"\\]|\\[\s\S])*(?:"|$)|'(?:[^'\\]|\\[\s\S])*(?:'|$)|`(?:[^`]|``)*(?:`|$)|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;
const command = /^:[^\r\n]*/;
const comment = /^(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$))+/;

/** Cuts a text at its semicolons, and behind each line that begins with a colon; what is empty or comment alone is left out. */
export function splitStatements(text: string): Statement[] {
  const bare = text.replace(hidden, (part) => '_'.repeat(part.length));
  const statements: Statement[] = [];
  let start = 0;
  while (start < text.length) {
    const begin = start + (comment.exec(text.slice(start))?.[0].length ?? 0);
    const line = command.exec(text.slice(begin));
    const end = line === null ? findEnd(bare, begin) : begin + line[0].length;
    const statement = trim(text, line === null ? start : begin, end, line !== null);
    if (begin < end && statement.text.length > 0) {
      statements.push(statement);
    }
    start = line === null ? end + 1 : end;
  }
  return statements;
}

/** The statement that a caret is in, else the last before it, else the first. */
export function findStatementAt(statements: readonly Statement[], offset: number): Statement | undefined {
  // A caret right behind the semicolon still belongs to what it ends.
  return (
    statements.find(({ from, to }) => from <= offset && offset <= to + 1) ??
    statements.findLast(({ to }) => to < offset) ??
    statements[0]
  );
}

/** What a run means: the statements of a selection, or the one at the caret. */
export function pickStatements(text: string, from: number, to: number): Statement[] {
  const selected = text.slice(from, to).trim() === '' ? [] : splitStatements(text.slice(from, to));
  if (selected.length > 0) {
    return selected.map((one) => ({ ...one, from: one.from + from, to: one.to + from }));
  }
  const found = findStatementAt(splitStatements(text), to);
  return found === undefined ? [] : [found];
}

/** The parameters that a statement mentions, each once, in the order of the text; `$any(…)` of labels and types is none. */
export function findParameters(statement: string): string[] {
  // A name in back-ticks is a parameter's own only behind the dollar.
  const bare = statement.replace(hidden, (part, at: number) =>
    part.startsWith('`') && statement[at - 1] === '$' ? part : ' '.repeat(part.length),
  );
  const names = [...bare.matchAll(/\$(?:`((?:[^`]|``)+)`|(?!(?:any|all)\s*\()([\p{L}\p{N}\p{Pc}]+))/giu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('``', '`') ?? plain ?? '',
  );
  return [...new Set(names)];
}

/** The first `// line` of a text is its title. */
export function readTitle(text: string): string | null {
  const title = /^\s*\/\/[ \t]*(.*\S)/.exec(text)?.[1];
  return title === undefined || title === '' ? null : title;
}

function findEnd(bare: string, from: number): number {
  const end = bare.indexOf(';', from);
  return end === -1 ? bare.length : end;
}

function trim(text: string, from: number, to: number, isCommand: boolean): Statement {
  const piece = text.slice(from, to);
  const first = from + piece.length - piece.trimStart().length;
  const trimmed = piece.trim();
  const statement = isCommand ? trimmed.replace(/;\s*$/, '') : trimmed;
  return { from: first, to: first + trimmed.length, text: statement, isCommand };
}
