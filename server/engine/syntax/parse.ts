/** The way from a statement's text to its syntax tree. */
import { syntaxError } from '../errors.ts';
import type { ParsedStatement } from './ast.ts';
import { ShowParser } from './show-parser.ts';

/**
 * Parses one statement, with or without a semicolon behind it. Throws a CypherError of type SyntaxError that names the
 * token that does not fit and what would have.
 */
export function parseStatement(text: string): ParsedStatement {
  return new StatementParser(text).statement();
}

class StatementParser extends ShowParser {
  statement(): ParsedStatement {
    let mode: ParsedStatement['mode'] = 'run';
    let version: ParsedStatement['version'];
    for (;;) {
      if (this.accept('EXPLAIN')) mode = 'explain';
      else if (this.accept('PROFILE')) mode = 'profile';
      else if (this.accept('CYPHER')) version = this.preparserOptions() ?? version;
      else break;
    }
    const body = this.body();
    if (body.kind !== 'RefusedCommand') this.expectEnd();
    return { text: this.text, mode, version, body };
  }

  private body(): ParsedStatement['body'] {
    const refused = this.refusedCommand();
    if (refused !== undefined) return refused;
    if (this.at('SHOW')) return this.showCommand();
    return this.atSchemaCommand() ? this.schemaCommand() : this.query();
  }

  /** `CYPHER 25 runtime = slotted …`: the version counts, options change no answer. */
  private preparserOptions(): 5 | 25 | undefined {
    const { kind, value, start, end } = this.peek();
    if (kind === 'number') {
      this.advance();
      if (value !== '5' && value !== '25')
        throw syntaxError(
          `Invalid input '${value}': expected '5' or '25'`,
          { start, end },
          'UnexpectedSyntax',
          'This engine speaks Cypher 5 and Cypher 25.',
        );
    }
    while (this.atName() && this.at('=', 1)) {
      this.advance();
      this.advance();
      this.advance();
    }
    return kind === 'number' ? (Number(value) as 5 | 25) : undefined;
  }

  private expectEnd(): void {
    const separated = this.accept(';');
    while (this.accept(';'));
    const { kind, start, end } = this.peek();
    if (kind === 'end') return;
    if (separated)
      throw syntaxError(
        'Expected exactly one statement per query but got more: another one begins behind the semicolon',
        { start, end },
        'UnexpectedSyntax',
        'Send the statements one by one.',
      );
    throw this.unexpected('<EOF>');
  }
}
