/**
 * The parser's reading position: looking at tokens, taking them, and saying what was expected when none fits. It
 * knows nothing of Cypher's grammar. The parser proper is a chain of classes that starts here, one for each part
 * of the grammar, because expressions, patterns and queries contain one another.
 */
import { type CypherError, syntaxError } from '../errors.ts';
import type { Span } from './ast.ts';
import { tokenize } from './lexer.ts';
import { suggestName } from './suggestion.ts';
import type { Bracket, Token } from './token.ts';

/** Deeper nesting is refused, so that neither the parser nor anyone who walks the tree runs out of stack. */
const MAX_NESTING = 200;

const NO_BRACKET: Bracket = { close: -1, firstComma: undefined, firstBar: undefined, lastBar: undefined };

export class TokenStream {
  protected readonly text: string;
  protected index = 0;
  private readonly tokens: readonly Token[];
  private readonly brackets: ReadonlyMap<number, Bracket>;
  /** Keywords and symbols that were asked for at the present token. */
  private expected: string[] = [];
  private nesting = 0;

  constructor(text: string) {
    this.text = text;
    const { tokens, brackets } = tokenize(text);
    this.tokens = tokens;
    this.brackets = brackets;
  }

  /** The token `ahead` places on; the end token when the text is over. */
  protected peek(ahead = 0): Token {
    return (this.tokens[this.index + ahead] ?? this.tokens.at(-1)) as Token;
  }

  /** The token at an absolute index, for looking beyond a closing bracket. */
  protected tokenAt(index: number): Token {
    return (this.tokens[index] ?? this.tokens.at(-1)) as Token;
  }

  /** What is known about the bracket that opens at an absolute index. */
  protected bracketAt(index: number): Bracket {
    return this.brackets.get(index) ?? NO_BRACKET;
  }

  protected at(key: string, ahead = 0): boolean {
    return this.peek(ahead).key === key;
  }

  protected atAny(keys: ReadonlySet<string>, ahead = 0): boolean {
    return keys.has(this.peek(ahead).key);
  }

  /** Whether the next tokens are these keywords or symbols, one after the other. */
  protected atAll(...keys: readonly string[]): boolean {
    return keys.every((key, ahead) => this.at(key, ahead));
  }

  protected atName(ahead = 0): boolean {
    const { kind } = this.peek(ahead);
    return kind === 'name' || kind === 'quoted';
  }

  /** Whether an expression could begin with this token; a keyword could, being a possible variable. */
  protected atExpression(ahead = 0): boolean {
    const { kind, key } = this.peek(ahead);
    return kind === 'symbol' ? EXPRESSION_STARTS.has(key) : kind !== 'end';
  }

  protected advance(): Token {
    const token = this.peek();
    this.index += 1;
    if (this.expected.length > 0) this.expected = [];
    return token;
  }

  protected accept(key: string): boolean {
    if (!this.at(key)) {
      this.expected.push(key);
      return false;
    }
    this.advance();
    return true;
  }

  protected acceptAll(...keys: readonly string[]): boolean {
    if (!this.atAll(...keys)) {
      this.expected.push(keys.join(' '));
      return false;
    }
    for (let count = 0; count < keys.length; count += 1) this.advance();
    return true;
  }

  /** Takes whichever of the keywords is next. */
  protected acceptAny(...keys: readonly string[]): string | undefined {
    return keys.find((key) => this.accept(key));
  }

  protected expect(...keys: readonly string[]): void {
    for (const key of keys) if (!this.accept(key)) throw this.unexpected();
  }

  /** An identifier, back-ticked or not; every keyword will do. */
  protected expectName(what: string): Token {
    if (!this.atName()) throw this.unexpected(what);
    return this.advance();
  }

  /** Says what else would have been possible here, for the message if it comes to an error. */
  protected expecting(keys: readonly string[]): void {
    this.expected.push(...keys);
  }

  /** One `item`, and more as long as commas follow. */
  protected commaSeparated<T>(item: () => T): T[] {
    const items = [item()];
    while (this.accept(',')) items.push(item());
    return items;
  }

  /** From the given start to the end of the last token taken. */
  protected spanFrom(start: number): Span {
    return { start, end: this.index === 0 ? start : this.tokenAt(this.index - 1).end };
  }

  /** Runs `parse` one level deeper, or refuses to. */
  protected nested<T>(parse: () => T): T {
    this.nesting += 1;
    if (this.nesting > MAX_NESTING) {
      const { start, end } = this.peek();
      throw syntaxError(
        `The statement is nested too deeply: more than ${MAX_NESTING} levels`,
        { start, end },
        'UnexpectedSyntax',
        'Split the expression, or build it up over several WITH clauses.',
      );
    }
    const result = parse();
    this.nesting -= 1;
    return result;
  }

  /** The error for the token that is next, naming it and all that would have been possible in its place. */
  protected unexpected(...also: readonly string[]): CypherError {
    return this.unexpectedIn('UnexpectedSyntax', ...also);
  }

  /** The same, where the conformance kit has a detail of its own for this place in the grammar. */
  protected unexpectedIn(detail: string, ...also: readonly string[]): CypherError {
    const { kind, value, start, end } = this.peek();
    const quoted = this.expected.map((key) => `'${key}'`);
    const names = [...new Set([...also, ...quoted])].sort();
    const last = names.pop();
    const expected =
      last === undefined ? '' : `: expected ${[names.join(', '), last].filter(Boolean).join(' or ')}`;
    const foreign = kind === 'symbol' && value.codePointAt(0)! > 0x7f;
    const found = kind === 'end' ? "Invalid input ''" : `Invalid input '${this.text.slice(start, end)}'`;
    const meant = kind === 'name' ? suggestName(value, this.expected) : undefined;
    return syntaxError(
      `${found}${expected}`,
      { start, end },
      foreign ? 'InvalidUnicodeCharacter' : detail,
      meant === undefined ? undefined : `Did you mean ${meant}?`,
    );
  }
}

const EXPRESSION_STARTS: ReadonlySet<string> = new Set(['(', '[', '{', '+', '-', '$']);
