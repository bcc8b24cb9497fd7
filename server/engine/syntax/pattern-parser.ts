/** Patterns: nodes, relationships, quantified groups, path selectors. */
import type {
  Expression,
  GroupPattern,
  NodePattern,
  PathPattern,
  PathSelector,
  PatternElement,
  RelationshipPattern,
  Repetition,
} from './ast.ts';
import { CallParser } from './call-parser.ts';
import { parseNumber } from './literals.ts';

/** Cypher also takes the typographic forms of dashes and arrow heads in patterns. */
const DASHES: ReadonlySet<string> = new Set('-\u00ad‐‑‒–—―−﹘﹣－');
const LEFT_HEADS: ReadonlySet<string> = new Set('<⟨〈﹤＜');
const RIGHT_HEADS: ReadonlySet<string> = new Set('>⟩〉﹥＞');

const SHORTEST_CALLS: ReadonlySet<string> = new Set(['SHORTESTPATH', 'ALLSHORTESTPATHS']);
const SELECTORS: ReadonlySet<string> = new Set(['ANY', 'ALL', 'SHORTEST']);
/** What follows a selector, and never a variable of that name in a node. */
const SELECTED: ReadonlySet<string> = new Set(['(', 'SHORTEST', 'PATH', 'PATHS', 'GROUP', 'GROUPS']);

export abstract class PatternParser extends CallParser {
  protected patternList(): PathPattern[] {
    return this.commaSeparated(() => this.pathPattern());
  }

  /** `p = SHORTEST 2 (a)-->(b)`, `shortestPath((a)-[*]-(b))`, `((a)-->(b)){1,3}(c)`. */
  protected pathPattern(): PathPattern {
    const { start } = this.peek();
    const variable = this.atName() && this.at('=', 1) ? this.variable() : undefined;
    if (variable !== undefined) this.expect('=');
    if (this.atAny(SHORTEST_CALLS) && this.at('(', 1)) {
      const inner = this.shortestPathCall();
      return { ...inner, variable, span: this.spanFrom(start) };
    }
    const selector = this.atAny(SELECTORS) ? this.selector() : undefined;
    const elements = this.patternElements();
    return { variable, selector, elements, span: this.spanFrom(start) };
  }

  /** `shortestPath(…)` or `allShortestPaths(…)`: the pattern inside, with the call as its selector. */
  protected shortestPathCall(): PathPattern {
    const { start, key } = this.advance();
    const kind = key === 'SHORTESTPATH' ? 'shortestPath' : 'allShortestPaths';
    const selector: PathSelector = { kind, span: this.spanFrom(start) };
    this.expect('(');
    const elements = this.patternElements();
    this.expect(')');
    return { variable: undefined, selector, elements, span: this.spanFrom(start) };
  }

  private selector(): PathSelector {
    const { start, key } = this.advance();
    const selected = this.selection(key);
    const groups = key === 'SHORTEST';
    this.acceptAny('PATHS', 'PATH');
    const span = () => this.spanFrom(start);
    if (groups && this.acceptAny('GROUPS', 'GROUP') !== undefined)
      return { kind: 'shortestGroups', count: selected.count, span: span() };
    if (groups && selected.count === undefined)
      throw this.unexpected('an integer value', "'GROUP'", "'GROUPS'");
    if (selected.kind === 'all' || selected.kind === 'allShortest')
      return { kind: selected.kind, span: span() };
    return { kind: selected.kind, count: selected.count, span: span() };
  }

  private selection(key: string) {
    if (key === 'ALL')
      return { kind: this.accept('SHORTEST') ? 'allShortest' : 'all', count: undefined } as const;
    if (key === 'SHORTEST') return { kind: 'shortest', count: this.pathCount() } as const;
    if (this.accept('SHORTEST')) return { kind: 'shortest', count: undefined } as const;
    return { kind: 'any', count: this.pathCount() } as const;
  }

  private pathCount(): Expression | undefined {
    const { kind, value, start } = this.peek();
    if (kind === 'parameter') {
      this.advance();
      return { kind: 'Parameter', name: value, span: this.spanFrom(start) };
    }
    if (kind !== 'number') return undefined;
    this.advance();
    return { kind: 'Literal', value: parseNumber(value, false, start), span: this.spanFrom(start) };
  }

  private patternElements(): PatternElement[] {
    const elements: PatternElement[] = [this.nodeOrGroup()];
    for (;;) {
      if (this.at('(')) {
        elements.push(this.nodeOrGroup());
      } else if (this.atAny(LEFT_HEADS) || this.atAny(DASHES)) {
        elements.push(this.relationship(true), this.nodeOrGroup());
      } else {
        return elements;
      }
    }
  }

  /** A pattern inside an expression: nodes and at least one relationship, neither groups nor quantifiers. */
  protected relationshipsPattern(): PathPattern {
    const { start } = this.peek();
    const elements: PatternElement[] = [this.node()];
    do {
      elements.push(this.relationship(false), this.node());
    } while (this.isRelationship(this.index));
    return { variable: undefined, selector: undefined, elements, span: this.spanFrom(start) };
  }

  private nodeOrGroup(): NodePattern | GroupPattern {
    const isGroup =
      this.at('(', 1) ||
      (this.atName(1) && this.at('=', 2)) ||
      (SHORTEST_CALLS.has(this.peek(1).key) && this.at('(', 2)) ||
      (this.atAny(SELECTORS, 1) && (this.atAny(SELECTED, 2) || this.peek(2).kind === 'number'));
    return isGroup ? this.nested(() => this.group()) : this.node();
  }

  private group(): GroupPattern {
    const { start } = this.peek();
    this.expect('(');
    const pattern = this.pathPattern();
    const where = this.where();
    this.expect(')');
    const quantifier = this.quantifier();
    return { kind: 'GroupPattern', pattern, where, quantifier, span: this.spanFrom(start) };
  }

  private node(): NodePattern {
    const { start } = this.peek();
    this.expect('(');
    const { variable, labels, ...is } = this.variableAndLabels();
    const properties = this.patternProperties();
    const where = this.where();
    this.expect(')');
    return { kind: 'NodePattern', variable, labels, ...is, properties, where, span: this.spanFrom(start) };
  }

  private variableAndLabels(): Pick<NodePattern, 'variable' | 'labels' | 'is'> {
    const isVariable =
      this.atName() &&
      !(this.at('WHERE') && this.atExpression(1)) &&
      !(this.at('IS') && (this.atName(1) || this.at('!', 1) || this.at('%', 1) || this.at('$', 1)));
    const variable = isVariable ? this.variable() : undefined;
    if (this.accept(':')) return { variable, labels: this.labelExpression() };
    if (this.accept('IS')) return { variable, labels: this.isLabelExpression(), is: true };
    return { variable, labels: undefined };
  }

  private patternProperties(): Expression | undefined {
    if (this.at('{')) return this.map();
    const { kind, value, start } = this.peek();
    if (kind !== 'parameter') return undefined;
    this.advance();
    return { kind: 'Parameter', name: value, span: this.spanFrom(start) };
  }

  private relationship(mayQuantify: boolean): RelationshipPattern {
    const { start } = this.peek();
    const pointsLeft = this.atAny(LEFT_HEADS);
    if (pointsLeft) this.advance();
    this.expectDash();
    const inside = this.at('[') ? this.relationshipInside() : NOTHING_INSIDE;
    this.expectDash();
    const pointsRight = this.atAny(RIGHT_HEADS);
    if (pointsRight) this.advance();
    const direction = pointsLeft === pointsRight ? 'both' : pointsLeft ? 'in' : 'out';
    const quantifier = mayQuantify ? this.quantifier() : undefined;
    return { kind: 'RelationshipPattern', ...inside, direction, quantifier, span: this.spanFrom(start) };
  }

  private relationshipInside(): Omit<RelationshipPattern, 'kind' | 'direction' | 'quantifier' | 'span'> {
    this.expect('[');
    const { variable, labels: types, ...is } = this.variableAndLabels();
    const length = this.at('*') ? this.pathLength() : undefined;
    const properties = this.patternProperties();
    const where = this.where();
    if (!this.accept(']')) throw this.unexpectedIn('InvalidRelationshipPattern');
    return { variable, types, ...is, length, properties, where };
  }

  private expectDash(): void {
    if (!this.atAny(DASHES)) throw this.unexpectedIn('InvalidRelationshipPattern', "'-'");
    this.advance();
  }

  /** `*`, `*2`, `*1..`, `*..3`, `*1..3`. */
  private pathLength(): Repetition {
    const { start } = this.advance();
    const from = this.bound();
    if (!this.accept('..')) return { min: from ?? 1, max: from, span: this.spanFrom(start) };
    const to = this.bound();
    return { min: from ?? 1, max: to, span: this.spanFrom(start) };
  }

  /** `+`, `*`, `{2}`, `{1,}`, `{,3}`, `{1,3}` behind a relationship or a group. */
  private quantifier(): Repetition | undefined {
    const { start } = this.peek();
    if (this.accept('+')) return { min: 1, max: undefined, span: this.spanFrom(start) };
    if (this.accept('*')) return { min: 0, max: undefined, span: this.spanFrom(start) };
    if (!this.accept('{')) return undefined;
    const from = this.bound();
    if (from !== undefined && this.accept('}')) return { min: from, max: from, span: this.spanFrom(start) };
    this.expect(',');
    const to = this.bound();
    this.expect('}');
    return { min: from ?? 0, max: to, span: this.spanFrom(start) };
  }

  private bound(): number | undefined {
    const { kind, value, start } = this.peek();
    if (kind !== 'number') return undefined;
    const bound = parseNumber(value, false, start);
    if (typeof bound !== 'bigint') throw this.unexpected('an integer value');
    this.advance();
    return Number(bound);
  }

  protected startsPattern(index: number): boolean {
    return this.couldBeNode(index) && this.isRelationship(this.bracketAt(index).close + 1);
  }

  private couldBeNode(index: number): boolean {
    const first = this.tokenAt(index + 1);
    const named = first.kind === 'name' || first.kind === 'quoted';
    const { kind, key } = named ? this.tokenAt(index + 2) : first;
    return kind === 'parameter' || NODE_CONTINUES.has(key) || first.key === 'WHERE' || first.key === 'IS';
  }

  /** Whether a relationship and the parenthesis behind it stand at this index. */
  private isRelationship(index: number): boolean {
    let next = index;
    if (LEFT_HEADS.has(this.tokenAt(next).key)) next += 1;
    if (!DASHES.has(this.tokenAt(next).key)) return false;
    next += 1;
    if (this.tokenAt(next).key === '[') next = this.bracketAt(next).close + 1;
    if (!DASHES.has(this.tokenAt(next).key)) return false;
    next += 1;
    if (RIGHT_HEADS.has(this.tokenAt(next).key)) next += 1;
    return this.tokenAt(next).key === '(';
  }
}

const NODE_CONTINUES: ReadonlySet<string> = new Set([')', ':', '{', 'IS', 'WHERE']);

const NOTHING_INSIDE = {
  variable: undefined,
  types: undefined,
  length: undefined,
  properties: undefined,
  where: undefined,
};
