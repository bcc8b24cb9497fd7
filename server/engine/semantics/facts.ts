/** What a statement touches, read off its syntax tree: nothing nested is overlooked, and nothing is judged. */
import type { Clause, Expression, LabelExpression, ParsedStatement, Span } from '../syntax/ast.ts';
import { isClause, isPathPattern, isWritingClause, type SyntaxNode, walk } from '../syntax/walk.ts';

/** A name, and every place where it is written. */
export type Mentions = ReadonlyMap<string, readonly Span[]>;

export interface Touched {
  readonly parameters: Mentions;
  /** As written. */
  readonly functions: Mentions;
  readonly procedures: Mentions;
  readonly labels: Mentions;
  readonly types: Mentions;
  readonly properties: Mentions;
  /** True when a writing clause stands anywhere in the statement. */
  readonly writes: boolean;
}

type Kind = Exclude<keyof Touched, 'writes'>;

export function collectTouched({ body }: ParsedStatement): Touched {
  const collector = new Collector();
  const roots = rootsOf(body);
  for (const root of roots) walk(root, (node) => collector.noteRelationship(node));
  for (const root of roots) walk(root, (node) => collector.collect(node));
  return { ...collector.mentions, writes: collector.writes };
}

function rootsOf(body: ParsedStatement['body']): readonly SyntaxNode[] {
  if (body.kind === 'Query') return [body];
  if (body.kind === 'CreateIndex') return body.options === undefined ? [] : [body.options];
  if (body.kind !== 'Show') return [];
  const { yields, where, returns } = body;
  const sorted = yields?.orderBy.map((item) => item.expression) ?? [];
  const roots = [...sorted, yields?.skip, yields?.limit, yields?.where, where, returns];
  return roots.filter((root) => root !== undefined);
}

class Collector {
  readonly mentions: Readonly<Record<Kind, Map<string, Span[]>>> = {
    parameters: new Map(),
    functions: new Map(),
    procedures: new Map(),
    labels: new Map(),
    types: new Map(),
    properties: new Map(),
  };
  writes = false;
  /** Variables of relationships, by which `r:KNOWS` is told from `n:Person`. */
  private readonly relationships = new Set<string>();

  noteRelationship(node: SyntaxNode): undefined {
    if (isPathPattern(node) || node.kind !== 'RelationshipPattern') return;
    if (node.variable !== undefined) this.relationships.add(node.variable.name);
  }

  collect(node: SyntaxNode): undefined {
    if (isPathPattern(node)) return;
    if (isClause(node)) this.collectClause(node);
    else if (node.kind === 'Parameter') this.add('parameters', node.name, node.span);
    else if (node.kind === 'FunctionCall') this.add('functions', node.name, node.nameSpan);
    else if (node.kind === 'CountStar') this.add('functions', 'count', node.span);
    else if (node.kind === 'Property') this.add('properties', node.key, node.keySpan);
    else if (node.kind === 'NodePattern') this.collectElement(node.labels, 'labels', node.properties);
    else if (node.kind === 'RelationshipPattern') this.collectElement(node.types, 'types', node.properties);
    else if (node.kind === 'LabelPredicate') this.addLabels(node.labels, this.kindOf(node.operand));
    else if (node.kind === 'MapProjection') {
      for (const item of node.items)
        if (item.kind === 'property') this.add('properties', item.key, item.span);
    }
  }

  private collectClause(clause: Clause): void {
    if (isWritingClause(clause)) this.writes = true;
    if (clause.kind === 'ProcedureCall') this.add('procedures', clause.name, clause.nameSpan);
    const items =
      clause.kind === 'Merge'
        ? [...clause.onCreate, ...clause.onMatch]
        : clause.kind === 'Set' || clause.kind === 'Remove'
          ? clause.items
          : [];
    for (const item of items) {
      if (!('labels' in item)) continue;
      for (const label of item.labels) if (label.kind === 'fixed') this.add('labels', label.name, label.span);
    }
  }

  private kindOf(operand: Expression): 'labels' | 'types' {
    return operand.kind === 'Variable' && this.relationships.has(operand.name) ? 'types' : 'labels';
  }

  private collectElement(
    labels: LabelExpression | undefined,
    kind: 'labels' | 'types',
    properties: Expression | undefined,
  ): void {
    if (labels !== undefined) this.addLabels(labels, kind);
    if (properties?.kind !== 'Map') return;
    for (const { key, span } of properties.entries) {
      this.add('properties', key, { start: span.start, end: span.start + key.length });
    }
  }

  private addLabels(labels: LabelExpression, kind: 'labels' | 'types'): void {
    walk(labels, (node) => {
      if (isPathPattern(node)) return false;
      if (node.kind === 'name') this.add(kind, node.name, node.span);
      return node.kind !== 'dynamic';
    });
  }

  private add(kind: Kind, name: string, span: Span): void {
    const spans = this.mentions[kind].get(name);
    if (spans === undefined) this.mentions[kind].set(name, [span]);
    else spans.push(span);
  }
}
