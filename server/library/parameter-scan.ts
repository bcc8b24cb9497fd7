/**
 * Finds the parameters that a statement uses. Skips strings, comments and back-ticked names, so that "$20" in a
 * string is no parameter; needs no parser, so it also reads statements that only Neo4j understands.
 */

export interface ParameterUse {
  readonly name: string;
  readonly line: number;
}

const token =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\$`((?:[^`]|``)*)`|`(?:[^`]|``)*`|\$([\p{L}\p{N}_]+)/gu;

/** The first use of each parameter, in the order of the text. */
export function findParameters(statement: string): readonly ParameterUse[] {
  const uses = new Map<string, ParameterUse>();
  for (const match of statement.matchAll(token)) {
    const name = match[1]?.replaceAll('``', '`') ?? match[2];
    if (name === undefined || uses.has(name)) continue;
    uses.set(name, { name, line: statement.slice(0, match.index).split('\n').length });
  }
  return [...uses.values()];
}
