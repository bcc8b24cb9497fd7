/** WITH and RETURN, and what orders and limits rows there, in SHOW and on its own. */
import type {
  Expression,
  OrderByClause,
  ProjectionClause,
  ProjectionItem,
  SortItem,
  YieldItem,
} from './ast.ts';
import { ownName } from './names.ts';
import { PatternParser } from './pattern-parser.ts';

export interface RowOrder {
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
}

const PAGING: ReadonlySet<string> = new Set(['SKIP', 'OFFSET', 'LIMIT']);

export abstract class ProjectionParser extends PatternParser {
  protected projection(kind: ProjectionClause['kind']): ProjectionClause {
    const { start } = this.advance();
    const distinct =
      this.at('DISTINCT') && (this.atExpression(1) || this.at('*', 1)) && this.accept('DISTINCT');
    if (!distinct && this.at('ALL') && (this.atName(1) || this.at('*', 1))) this.advance();
    const star = this.accept('*');
    const items = star && !this.accept(',') ? [] : this.commaSeparated(() => this.projectionItem());
    const order = this.rowOrder();
    const where = kind === 'With' ? this.where() : undefined;
    return { kind, distinct, star, items, ...order, where, span: this.spanFrom(start) };
  }

  private projectionItem(): ProjectionItem {
    const { start } = this.peek();
    const expression = this.expression();
    const written = this.spanFrom(start);
    if (this.accept('AS')) {
      const { value: name } = this.expectName('a variable name');
      return { expression, name, aliased: true, span: this.spanFrom(start) };
    }
    const name = ownName(expression) ?? this.text.slice(written.start, written.end);
    return { expression, name, aliased: false, span: written };
  }

  /** `ORDER BY … SKIP … LIMIT …`, each of them optional. */
  protected rowOrder(): RowOrder {
    const orderBy = this.acceptAll('ORDER', 'BY') ? this.commaSeparated(() => this.sortItem()) : [];
    const skip = this.acceptAny('SKIP', 'OFFSET') === undefined ? undefined : this.rowCount();
    const limit = this.accept('LIMIT') ? this.rowCount() : undefined;
    return { orderBy, skip, limit };
  }

  /** `SKIP 5 ROWS` is GQL's way of writing it. */
  private rowCount(): Expression {
    const count = this.expression();
    this.acceptAny('ROWS', 'ROW');
    return count;
  }

  private sortItem(): SortItem {
    const expression = this.expression();
    const direction = this.acceptAny('ASCENDING', 'ASC', 'DESCENDING', 'DESC');
    return { expression, descending: direction?.startsWith('D') === true };
  }

  protected atRowOrder(): boolean {
    return this.atAll('ORDER', 'BY') || this.atAny(PAGING);
  }

  protected orderByClause(): OrderByClause {
    const { start } = this.peek();
    return { kind: 'OrderBy', ...this.rowOrder(), span: this.spanFrom(start) };
  }

  protected yieldItem(): YieldItem {
    const first = this.variable();
    const variable = this.accept('AS') ? this.variable() : first;
    return { field: first.name, variable };
  }

  /** Behind YIELD: `*`, or names. */
  protected yields(): { star: boolean; items: YieldItem[] } {
    if (this.accept('*')) return { star: true, items: [] };
    return { star: false, items: this.commaSeparated(() => this.yieldItem()) };
  }
}
