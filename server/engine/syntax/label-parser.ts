/** Label expressions (`:A|B`, `:A&!B`, `:$(x)`) and type names (`LIST<INTEGER NOT NULL>`). */
import { type CypherError, syntaxError } from '../errors.ts';
import type { CypherType, Expression, LabelExpression, LabelName, SimpleTypeName, Span } from './ast.ts';
import { TokenStream } from './token-stream.ts';
import { TYPE_NAMES } from './type-names.ts';

export function mixedIs({ start, end }: Span): CypherError {
  return syntaxError(
    "Mixing the IS keyword with colon (':') between labels is not allowed.",
    { start, end },
    'UnexpectedSyntax',
    'Join the labels with `&`.',
  );
}

export abstract class LabelParser extends TokenStream {
  /**
   * In front of a comprehension's `|`: the index of that token, which cannot belong to labels or types
   * (`[n IN list WHERE n:A|B | n.name]`).
   */
  private lastBar: number | undefined;

  abstract expression(): Expression;

  /** Behind `:` or IS. */
  protected labelExpression(): LabelExpression {
    return this.nested(() => this.labelAlternatives());
  }

  /** Labels to set or remove: `:A:B`, `:$(x)`, `IS A`. At least one. */
  protected labelNames(): LabelName[] {
    const labels: LabelName[] = [];
    const is = this.accept('IS');
    if (is) labels.push(this.labelName());
    if (is && this.at(':')) throw mixedIs(this.peek());
    while (this.accept(':')) labels.push(this.labelName());
    if (labels.length === 0) throw this.unexpected();
    return labels;
  }

  /** `A`, or `$(expression)` where a fixed name is asked for. */
  private labelName(): LabelName {
    const { start } = this.peek();
    if (!this.acceptAll('$', '(')) {
      const { value } = this.expectName('a label name');
      return { kind: 'fixed', name: value, span: this.spanFrom(start) };
    }
    const expression = this.expression();
    this.expect(')');
    return { kind: 'dynamic', expression, span: this.spanFrom(start) };
  }

  private labelAlternatives(): LabelExpression {
    const { start } = this.peek();
    const operands = [this.labelConjunction()];
    let colon = false;
    while (this.at('|') && this.index !== this.lastBar) {
      this.advance();
      if (this.accept(':')) colon = true;
      operands.push(this.labelConjunction());
    }
    const [only] = operands;
    if (operands.length === 1 && only !== undefined) return only;
    return { kind: 'or', colon, operands, span: this.spanFrom(start) };
  }

  private labelConjunction(): LabelExpression {
    const { start } = this.peek();
    const first = this.labelNegation();
    const joint = this.peek().key;
    if (joint !== '&' && joint !== ':') return first;
    const operands = [first];
    while (this.accept(joint)) operands.push(this.labelNegation());
    if (this.at('&') || this.at(':')) throw this.mixedLabels();
    return { kind: 'and', colon: joint === ':', operands, span: this.spanFrom(start) };
  }

  private mixedLabels(): CypherError {
    const { start, end } = this.peek();
    return syntaxError(
      "Mixing label expression symbols ('|', '&', '!', and '%') with colon (':') between labels is not allowed. Please only use one set of symbols.",
      { start, end },
      'UnexpectedSyntax',
    );
  }

  /** Behind IS, where labels are not joined by colons. */
  protected isLabelExpression(): LabelExpression {
    const labels = this.labelExpression();
    if (labels.kind !== 'and' || !labels.colon) return labels;
    throw mixedIs(labels.span);
  }

  private labelNegation(): LabelExpression {
    const { start } = this.peek();
    if (!this.accept('!')) return this.labelAtom();
    const operand = this.nested(() => this.labelNegation());
    return { kind: 'not', operand, span: this.spanFrom(start) };
  }

  private labelAtom(): LabelExpression {
    const { start, kind, value } = this.peek();
    if (this.accept('(')) {
      const inner = this.labelExpression();
      this.expect(')');
      return inner;
    }
    if (this.accept('%')) return { kind: 'wildcard', span: this.spanFrom(start) };
    if (this.acceptAll('$', '(')) return this.dynamicLabels(start, 'all');
    const quantifier = value.toLowerCase();
    if (kind === 'parameter' && (quantifier === 'all' || quantifier === 'any') && this.at('(', 1)) {
      this.advance();
      this.advance();
      return this.dynamicLabels(start, quantifier);
    }
    const { value: name } = this.expectName('a label expression');
    return { kind: 'name', name, span: this.spanFrom(start) };
  }

  private dynamicLabels(start: number, quantifier: 'all' | 'any'): LabelExpression {
    const expression = this.expression();
    this.expect(')');
    return { kind: 'dynamic', quantifier, expression, span: this.spanFrom(start) };
  }

  /** Parses with a `|` that labels and types must leave alone. */
  protected withBarLimit<T>(lastBar: number | undefined, parse: () => T): T {
    const outer = this.lastBar;
    this.lastBar = lastBar;
    const result = parse();
    this.lastBar = outer;
    return result;
  }

  /** `INTEGER | LIST<STRING NOT NULL> NOT NULL`. */
  protected type(): CypherType {
    const members = [this.typeMember()];
    while (this.at('|') && this.index !== this.lastBar) {
      this.advance();
      members.push(this.typeMember());
    }
    const [only] = members;
    return members.length === 1 && only !== undefined ? only : { kind: 'union', members };
  }

  private typeMember(): CypherType {
    let type = this.typeName();
    while (this.at('LIST') || this.at('ARRAY')) {
      this.advance();
      type = { kind: 'list', element: type, notNull: this.typeNotNull() };
    }
    return type;
  }

  private typeName(): CypherType {
    if ((this.at('LIST') || this.at('ARRAY')) && this.at('<', 1)) {
      this.advance();
      return this.typeArguments((element) => ({ kind: 'list', element, notNull: this.typeNotNull() }));
    }
    if (this.atAll('ANY', '<') || this.atAll('ANY', 'VALUE', '<')) {
      this.advance();
      this.accept('VALUE');
      return this.typeArguments((inner) => inner);
    }
    const spelling = TYPE_NAMES.find(([words]) => this.atAll(...words));
    if (spelling === undefined) throw this.unexpected('a type name');
    const [words, name]: readonly [readonly string[], SimpleTypeName] = spelling;
    this.acceptAll(...words);
    return { kind: 'simple', name, notNull: this.typeNotNull() };
  }

  private typeArguments(build: (inner: CypherType) => CypherType): CypherType {
    this.expect('<');
    const inner = this.nested(() => this.type());
    this.expect('>');
    return build(inner);
  }

  private typeNotNull(): boolean {
    return this.accept('!') || this.acceptAll('NOT', 'NULL');
  }
}
