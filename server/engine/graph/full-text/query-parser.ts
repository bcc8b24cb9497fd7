/**
 * Reads a full-text query as Lucene's classic query parser does with OR as its default: `AND` makes both its sides
 * obligatory and binds no tighter than anything else.
 */
import type { FullTextQuery, QueryClause, WildcardPart } from './query.ts';
import { malformed, type QueryToken, tokenizeQuery, unescapeText } from './query-lexer.ts';

/** Throws a CypherError on a query that makes no sense. */
export function parseQuery(query: string): FullTextQuery {
  return new QueryParser(query).parse();
}

class QueryParser {
  readonly #query: string;
  readonly #tokens: readonly QueryToken[];
  #position = 0;

  constructor(query: string) {
    this.#query = query;
    this.#tokens = tokenizeQuery(query);
  }

  parse(): FullTextQuery {
    const query = this.#readClauses(undefined);
    if (this.#peek().kind !== 'end') throw this.#unexpected('the end');
    return query;
  }

  #readClauses(field: string | undefined): FullTextQuery {
    const clauses: QueryClause[] = [];
    do {
      const joint = clauses.length === 0 ? undefined : this.#take('and', 'or');
      const sign = this.#take('+', '-', 'not');
      const query = this.#readClause(field, joint === undefined && sign === undefined);
      if (joint === 'and' && clauses.at(-1)!.occurs === 'should') {
        clauses.push({ ...clauses.pop()!, occurs: 'must' });
      }
      const obligatory = sign === '+' || (joint === 'and' && sign === undefined);
      const occurs = sign === '-' || sign === 'not' ? 'mustNot' : obligatory ? 'must' : 'should';
      clauses.push({ occurs, query });
    } while (this.#peek().kind !== 'end' && this.#peek().kind !== ')');
    const [only] = clauses;
    return clauses.length === 1 && only!.occurs !== 'mustNot' ? only!.query : { kind: 'boolean', clauses };
  }

  #readClause(outer: string | undefined, mayJoin: boolean): FullTextQuery {
    const own = this.#takeField();
    const field = own ?? outer;
    const token = this.#next();
    switch (token.kind) {
      case '(': {
        const inner = this.#readClauses(field);
        if (this.#take(')') === undefined) throw this.#unexpected("')'");
        return this.#boosted(inner);
      }
      case 'quoted': {
        const slop = this.#takeAmount('fuzzy');
        return this.#boosted({ kind: 'phrase', field, text: token.text, slop: Math.trunc(slop ?? 0) });
      }
      case 'range':
        return this.#boosted(this.#readRange(field, token));
      case 'wildcard':
        return this.#boosted(wildcard(field, token.pattern));
      case 'term': {
        const fuzzy = this.#peek().kind === 'fuzzy';
        const similarity = this.#takeAmount('fuzzy') ?? 2;
        if (fuzzy) return this.#boosted({ kind: 'fuzzy', field, text: token.text, similarity });
        const text = mayJoin && own === undefined ? this.#joinTerms(token.text) : token.text;
        return this.#boosted({ kind: 'text', field, text });
      }
      default:
        this.#position--;
        throw this.#unexpected('a term');
    }
  }

  /** Terms side by side are one text, for an analyzer may see more in them together than in each. */
  #joinTerms(first: string): string {
    let text = first;
    for (;;) {
      const token = this.#peek();
      const follower = this.#tokens[this.#position + 1]?.kind;
      if (token.kind !== 'term' || follower === undefined || !canFollow(follower)) return text;
      text += ` ${token.text}`;
      this.#position++;
    }
  }

  #readRange(field: string | undefined, token: QueryToken & { readonly kind: 'range' }): FullTextQuery {
    const bounds = token.body.match(/"(?:\\[\s\S]|[^"\\])*"|\S+/g) ?? [];
    const [from, to] = bounds.length === 3 && bounds[1] === 'TO' ? [bounds[0], bounds[2]] : bounds;
    if (from === undefined || to === undefined || (bounds.length === 3) !== (bounds[1] === 'TO')) {
      throw malformed(this.#query, `a range at column ${token.at} needs two bounds, as in [a TO b].`);
    }
    return {
      kind: 'range',
      field,
      from: readBound(from),
      to: readBound(to),
      includesFrom: token.open === '[',
      includesTo: token.close === ']',
    };
  }

  #boosted(query: FullTextQuery): FullTextQuery {
    const isBoosted = this.#peek().kind === 'boost';
    const boost = this.#takeAmount('boost');
    if (isBoosted && boost === undefined) throw this.#unexpected("a number behind '^'");
    return boost === undefined ? query : { kind: 'boosted', query, boost };
  }

  #takeField(): string | undefined {
    const token = this.#peek();
    if (this.#tokens[this.#position + 1]?.kind !== ':') return undefined;
    if (token.kind !== 'term' && !(token.kind === 'wildcard' && isStar(token.pattern))) return undefined;
    this.#position += 2;
    return token.kind === 'term' ? token.text : '*';
  }

  #take<K extends QueryToken['kind']>(...kinds: readonly K[]): K | undefined {
    const { kind } = this.#peek();
    if (!kinds.includes(kind as K)) return undefined;
    this.#position++;
    return kind as K;
  }

  #takeAmount(kind: 'fuzzy' | 'boost'): number | undefined {
    const token = this.#peek();
    if (token.kind !== kind) return undefined;
    this.#position++;
    return 'amount' in token ? token.amount : undefined;
  }

  #peek(): QueryToken {
    return this.#tokens[this.#position]!;
  }

  #next(): QueryToken {
    return this.#tokens[this.#position++]!;
  }

  #unexpected(wanted: string): Error {
    const token = this.#peek();
    const found = token.kind === 'end' ? 'it ends' : `'${this.#query.slice(token.at, token.at + 20)}' stands`;
    return malformed(this.#query, `${found} at column ${token.at}, where ${wanted} was expected.`);
  }
}

function canFollow(kind: QueryToken['kind']): boolean {
  return kind !== ':' && kind !== 'fuzzy' && kind !== 'boost' && kind !== 'and' && kind !== 'or';
}

function wildcard(field: string | undefined, pattern: readonly WildcardPart[]): FullTextQuery {
  return field === '*' && isStar(pattern) ? { kind: 'everything' } : { kind: 'wildcard', field, pattern };
}

function isStar([first, second]: readonly WildcardPart[]): boolean {
  return second === undefined && typeof first === 'object' && first.any === 'many';
}

/** Undefined for `*`, which leaves that side open. */
function readBound(text: string): string | undefined {
  if (text === '*') return undefined;
  return unescapeText(text.startsWith('"') && text.length > 1 ? text.slice(1, -1) : text);
}
