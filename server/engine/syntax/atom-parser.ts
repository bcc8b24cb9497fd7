/** Expressions that stand on their own (literals, variables, calls, CASE, …) and what may hang on them (`.x`, `[i]`). */
import type { Expression, PathPattern, Query, SubqueryExpression, Variable } from './ast.ts';
import { CollectionParser } from './collection-parser.ts';
import { parseNumber } from './literals.ts';

const LITERAL_KEYWORDS: ReadonlyMap<string, null | boolean | number> = new Map<
  string,
  null | boolean | number
>([
  ['NULL', null],
  ['TRUE', true],
  ['FALSE', false],
  ['NAN', Number.NaN],
  ['INF', Number.POSITIVE_INFINITY],
  ['INFINITY', Number.POSITIVE_INFINITY],
]);

const SUBQUERY_FORMS: ReadonlySet<string> = new Set(['EXISTS', 'COUNT', 'COLLECT']);

export abstract class AtomParser extends CollectionParser {
  protected abstract subqueryBody(): Query;
  protected abstract shortestPathCall(): PathPattern;
  protected abstract functionOrProjection(): Expression | undefined;

  protected postfixExpression(): Expression {
    const { start } = this.peek();
    let subject = this.atom();
    for (let length = 0; ; length += 1) {
      if (this.at('.') && this.atName(1)) {
        this.advance();
        const key = this.advance();
        const keySpan = { start: key.start, end: key.end };
        subject = { kind: 'Property', subject, key: key.value, keySpan, span: this.spanFrom(start) };
      } else if (this.at('[')) {
        subject = this.subscript(subject, start);
      } else {
        return subject;
      }
      this.checkChain(length);
    }
  }

  private subscript(subject: Expression, start: number): Expression {
    this.expect('[');
    if (this.at('..') && this.at(']', 1)) throw this.unexpected('the start or the end of the slice');
    const from = this.at('..') ? undefined : this.expression();
    if (from !== undefined && this.accept(']'))
      return { kind: 'Subscript', subject, index: from, span: this.spanFrom(start) };
    this.expect('..');
    const to = this.at(']') ? undefined : this.expression();
    this.expect(']');
    return { kind: 'Slice', subject, from, to, span: this.spanFrom(start) };
  }

  private atom(): Expression {
    const token = this.peek();
    switch (token.kind) {
      case 'number':
        this.advance();
        return this.literal(parseNumber(token.value, false, token.start), token.start);
      case 'string':
        this.advance();
        return this.literal(token.value, token.start);
      case 'parameter':
        this.advance();
        return { kind: 'Parameter', name: token.value, span: this.spanFrom(token.start) };
      case 'name':
        return this.keywordAtom() ?? this.functionOrProjection() ?? this.variable();
      case 'quoted':
        return this.functionOrProjection() ?? this.variable();
      default:
        return this.bracketedAtom();
    }
  }

  protected variable(): Variable {
    const { value, start } = this.expectName('a variable name');
    return { kind: 'Variable', name: value, span: this.spanFrom(start) };
  }

  private literal(value: null | boolean | bigint | number | string, start: number): Expression {
    return { kind: 'Literal', value, span: this.spanFrom(start) };
  }

  private bracketedAtom(): Expression {
    if (this.at('[')) return this.list();
    if (this.at('{')) return this.map();
    if (this.at('$') && this.atName(1)) return this.spacedParameter();
    if (!this.at('(')) throw this.unexpected('an expression');
    if (this.startsPattern(this.index)) {
      const pattern = this.relationshipsPattern();
      return { kind: 'PatternPredicate', pattern, span: pattern.span };
    }
    this.advance();
    const inner = this.expression();
    this.expect(')');
    return inner;
  }

  /** `$ name`. */
  private spacedParameter(): Expression {
    const { start } = this.advance();
    const { value: name } = this.advance();
    return { kind: 'Parameter', name, span: this.spanFrom(start) };
  }

  /** Names that are not variables, where what follows leaves no doubt. */
  private keywordAtom(): Expression | undefined {
    const { key, start } = this.peek();
    const literal = LITERAL_KEYWORDS.get(key);
    if (literal !== undefined) {
      this.advance();
      return this.literal(literal, start);
    }
    if (key === 'CASE' && this.atExpression(1)) return this.caseExpression();
    if (SUBQUERY_FORMS.has(key) && this.at('{', 1)) return this.subquery(key as SubqueryExpression['form']);
    if (this.atAll('COUNT', '(', '*', ')')) {
      this.acceptAll('COUNT', '(', '*', ')');
      return { kind: 'CountStar', span: this.spanFrom(start) };
    }
    if ((key === 'SHORTESTPATH' || key === 'ALLSHORTESTPATHS') && this.at('(', 1) && this.at('(', 2)) {
      const pattern = this.shortestPathCall();
      return { kind: 'ShortestPath', all: key === 'ALLSHORTESTPATHS', pattern, span: this.spanFrom(start) };
    }
    return undefined;
  }

  private subquery(form: SubqueryExpression['form']): Expression {
    const { start } = this.advance();
    this.expect('{');
    const query = this.nested(() => this.subqueryBody());
    this.expect('}');
    return { kind: 'Subquery', form, query, span: this.spanFrom(start) };
  }

  private caseExpression(): Expression {
    const { start } = this.advance();
    const subject = this.at('WHEN') && this.atExpression(1) ? undefined : this.expression();
    const alternatives = [this.caseAlternative(subject !== undefined)];
    while (this.at('WHEN')) alternatives.push(this.caseAlternative(subject !== undefined));
    const otherwise = this.accept('ELSE') ? this.expression() : undefined;
    this.expect('END');
    return { kind: 'Case', subject, alternatives, otherwise, span: this.spanFrom(start) };
  }

  private caseAlternative(hasSubject: boolean) {
    this.expect('WHEN');
    const when = hasSubject
      ? this.commaSeparated(() => this.caseTest())
      : [{ form: 'value' as const, expression: this.expression() }];
    this.expect('THEN');
    const then = this.expression();
    return { when, then };
  }

  private caseTest() {
    const { start } = this.peek();
    const subject: Variable = { kind: 'Variable', name: '', span: { start, end: start } };
    const operated = this.operatorForm(subject);
    if (operated !== undefined) return { form: 'predicate' as const, expression: operated };
    return { form: 'value' as const, expression: this.expression() };
  }
}
