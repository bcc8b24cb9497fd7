/** What stands in square brackets and braces: lists, comprehensions, maps. */
import type { Expression, MapProjectionItem, PathPattern, Variable } from './ast.ts';
import { OperatorParser } from './operator-parser.ts';

export abstract class CollectionParser extends OperatorParser {
  protected abstract variable(): Variable;
  /** Whether a pattern with at least one relationship begins at the opening parenthesis with this index. */
  protected abstract startsPattern(index: number): boolean;
  /** Such a pattern. */
  protected abstract relationshipsPattern(): PathPattern;

  protected list(): Expression {
    const { firstComma, firstBar } = this.bracketAt(this.index);
    const single = firstComma === undefined || (firstBar !== undefined && firstBar < firstComma);
    if (single && this.atName(1) && this.at('IN', 2)) return this.listComprehension();
    if (single && firstBar !== undefined && this.atPatternComprehension()) return this.patternComprehension();
    const { start } = this.advance();
    const items = this.at(']') ? [] : this.commaSeparated(() => this.expression());
    this.expect(']');
    return { kind: 'List', items, span: this.spanFrom(start) };
  }

  private listComprehension(): Expression {
    const { lastBar } = this.bracketAt(this.index);
    const { start } = this.advance();
    const variable = this.variable();
    this.expect('IN');
    const [list, where] = this.withBarLimit(lastBar, () => [this.expression(), this.where()]);
    const map = this.accept('|') ? this.withBarLimit(undefined, () => this.expression()) : undefined;
    this.expect(']');
    return { kind: 'ListComprehension', variable, list, where, map, span: this.spanFrom(start) };
  }

  private atPatternComprehension(): boolean {
    const named = this.atName(1) && this.at('=', 2);
    const opening = named ? 3 : 1;
    return this.at('(', opening) && this.startsPattern(this.index + opening);
  }

  private patternComprehension(): Expression {
    const { lastBar } = this.bracketAt(this.index);
    const { start } = this.advance();
    const patternStart = this.peek().start;
    const variable = this.atName() ? this.variable() : undefined;
    if (variable !== undefined) this.expect('=');
    const relationships = this.relationshipsPattern();
    const pattern: PathPattern = { ...relationships, variable, span: this.spanFrom(patternStart) };
    const where = this.withBarLimit(lastBar, () => this.where());
    this.expect('|');
    const map = this.withBarLimit(undefined, () => this.expression());
    this.expect(']');
    return { kind: 'PatternComprehension', pattern, where, map, span: this.spanFrom(start) };
  }

  protected where(): Expression | undefined {
    return this.accept('WHERE') ? this.expression() : undefined;
  }

  protected map(): Expression {
    const { start } = this.peek();
    this.expect('{');
    const entries = this.at('}') ? [] : this.commaSeparated(() => this.mapEntry());
    this.expect('}');
    return { kind: 'Map', entries, span: this.spanFrom(start) };
  }

  private mapEntry(): { key: string; value: Expression; span: { start: number; end: number } } {
    const { value: key, start } = this.expectName('a property key name');
    this.expect(':');
    const value = this.expression();
    return { key, value, span: this.spanFrom(start) };
  }

  /** Behind the variable. */
  protected mapProjection(subject: Variable): Expression {
    this.expect('{');
    const items = this.at('}') ? [] : this.commaSeparated(() => this.projectionEntry());
    this.expect('}');
    return { kind: 'MapProjection', subject, items, span: this.spanFrom(subject.span.start) };
  }

  private projectionEntry(): MapProjectionItem {
    const { start } = this.peek();
    if (this.acceptAll('.', '*')) return { kind: 'allProperties', span: this.spanFrom(start) };
    if (this.accept('.')) {
      const { value: key } = this.expectName('a property key name');
      return { kind: 'property', key, span: this.spanFrom(start) };
    }
    if (this.at(':', 1)) return { kind: 'entry', ...this.mapEntry() };
    return { kind: 'variable', variable: this.variable(), span: this.spanFrom(start) };
  }
}
