/**
 * Lays the elements of a path pattern out so that nodes and what connects them alternate: unnamed nodes are put
 * around quantified parts, plain parentheses are dissolved, and two nodes side by side are joined.
 */
import type {
  Expression,
  GroupPattern,
  NodePattern,
  PathPattern,
  PatternElement,
  RelationshipPattern,
  Span,
} from '../syntax/ast.ts';

/** Both neighbours are the same node. */
export interface Joint {
  readonly kind: 'Joint';
  readonly span: Span;
}

export type LaidOut = NodePattern | RelationshipPattern | GroupPattern | Joint;

export interface Layout {
  /** Starts and ends with a node. */
  readonly elements: readonly LaidOut[];
  /** Conditions from parentheses that were dissolved. */
  readonly conditions: readonly Expression[];
  /** Paths named inside of parentheses that were dissolved: they run along the whole of `elements`. */
  readonly pathNames: readonly string[];
}

export function layOutPattern(pattern: PathPattern): Layout {
  const conditions: Expression[] = [];
  const pathNames: string[] = [];
  const elements: LaidOut[] = [];
  const add = (element: LaidOut) => {
    const previous = elements.at(-1);
    const needsNode = element.kind !== 'NodePattern' && previous?.kind !== 'NodePattern';
    if (needsNode) elements.push(unnamedNode(element.span));
    else if (element.kind === 'NodePattern' && previous?.kind === 'NodePattern') {
      elements.push({ kind: 'Joint', span: element.span });
    }
    elements.push(element);
  };
  const addAll = (parts: readonly PatternElement[]) => {
    for (const part of parts) {
      if (part.kind !== 'GroupPattern' || part.quantifier !== undefined) {
        add(part);
        continue;
      }
      if (part.where !== undefined) conditions.push(part.where);
      if (part.pattern.variable !== undefined) pathNames.push(part.pattern.variable.name);
      addAll(part.pattern.elements);
    }
  };
  addAll(pattern.elements);
  if (elements.at(-1)?.kind !== 'NodePattern') elements.push(unnamedNode(pattern.span));
  return { elements, conditions, pathNames };
}

function unnamedNode(span: Span): NodePattern {
  return {
    kind: 'NodePattern',
    variable: undefined,
    labels: undefined,
    properties: undefined,
    where: undefined,
    span,
  };
}
