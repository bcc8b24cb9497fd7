/** Calls: functions, list predicates, `reduce`, `trim` and `normalize` with their keyword arguments. */
import type { Expression, FunctionCall, ListPredicate } from './ast.ts';
import { AtomParser } from './atom-parser.ts';

const LIST_PREDICATES: ReadonlySet<string> = new Set(['ALL', 'ANY', 'NONE', 'SINGLE']);

/** `trim(LEADING 'x' FROM s)` is the same as `ltrim(s, 'x')`. */
const TRIM_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['BOTH', 'btrim'],
  ['LEADING', 'ltrim'],
  ['TRAILING', 'rtrim'],
]);

const NORMAL_FORMS: ReadonlySet<string> = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);

export abstract class CallParser extends AtomParser {
  protected functionOrProjection(): Expression | undefined {
    if (this.at('{', 1)) return this.mapProjection(this.variable());
    let ahead = 1;
    while (this.at('.', ahead) && this.atName(ahead + 1)) ahead += 2;
    if (!this.at('(', ahead)) return undefined;
    return this.specialCall() ?? this.functionCall();
  }

  private specialCall(): Expression | undefined {
    const { key } = this.peek();
    if (!this.at('(', 1)) return undefined;
    if (LIST_PREDICATES.has(key) && this.atName(2) && this.at('IN', 3)) return this.listPredicate();
    if (key === 'REDUCE' && this.atName(2) && this.at('=', 3)) return this.reduce();
    if (key === 'TRIM') return this.trim();
    return undefined;
  }

  private listPredicate(): Expression {
    const { key, start } = this.advance();
    this.expect('(');
    const variable = this.variable();
    this.expect('IN');
    const list = this.expression();
    const quantifier = key.toLowerCase() as ListPredicate['quantifier'];
    if (!this.at('WHERE')) throw this.unexpected(`'WHERE', because ${quantifier}(...) requires a predicate`);
    const where = this.where();
    this.expect(')');
    return { kind: 'ListPredicate', quantifier, variable, list, where, span: this.spanFrom(start) };
  }

  private reduce(): Expression {
    const { start } = this.advance();
    const { firstBar } = this.bracketAt(this.index);
    this.expect('(');
    const accumulator = this.variable();
    this.expect('=');
    const initial = this.expression();
    this.expect(',');
    const variable = this.variable();
    this.expect('IN');
    const list = this.withBarLimit(firstBar, () => this.expression());
    this.expect('|');
    const step = this.expression();
    this.expect(')');
    return { kind: 'Reduce', accumulator, initial, variable, list, step, span: this.spanFrom(start) };
  }

  private functionCall(): FunctionCall {
    const { start } = this.peek();
    const name = this.dottedName('a function name');
    const nameSpan = this.spanFrom(start);
    this.expect('(');
    const distinct = this.at('DISTINCT') && this.atExpression(1) && this.accept('DISTINCT');
    if (this.at('ALL') && this.atName(1)) this.advance();
    const values = this.at(')') ? [] : this.commaSeparated(() => this.argument(name));
    this.expect(')');
    return { kind: 'FunctionCall', name, nameSpan, distinct, arguments: values, span: this.spanFrom(start) };
  }

  /** `normalize(s, NFD)` takes a bare word. */
  private argument(name: string): Expression {
    const { key, start, kind } = this.peek();
    if (name.toLowerCase() === 'normalize' && kind === 'name' && NORMAL_FORMS.has(key) && this.at(')', 1)) {
      this.advance();
      return { kind: 'Literal', value: key, span: this.spanFrom(start) };
    }
    return this.expression();
  }

  protected dottedName(what: string): string {
    const names = [this.expectName(what).value];
    while (this.accept('.')) names.push(this.expectName(what).value);
    return names.join('.');
  }

  private trim(): Expression {
    const name = this.advance();
    const nameSpan = { start: name.start, end: name.end };
    this.expect('(');
    const side = this.atExpression(1) ? this.acceptAny(...TRIM_FUNCTIONS.keys()) : undefined;
    const values =
      this.at('FROM') && this.atExpression(1) ? [] : this.commaSeparated(() => this.expression());
    const from = this.accept('FROM');
    if (from) values.unshift(this.expression());
    else if (side !== undefined) throw this.unexpected();
    this.expect(')');
    const called = from ? TRIM_FUNCTIONS.get(side ?? 'BOTH') : undefined;
    return {
      kind: 'FunctionCall',
      name: called ?? name.value,
      nameSpan,
      distinct: false,
      arguments: values,
      span: this.spanFrom(name.start),
    };
  }
}
