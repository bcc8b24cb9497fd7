/** Which nodes hang below an expression: the larger half of `walk.ts`, which is what others import. */
import type {
  CaseExpression,
  Expression,
  LabelExpression,
  MapProjection,
  PathPattern,
  Query,
} from './ast.ts';

type Children = readonly (Expression | LabelExpression | PathPattern | Query | undefined)[];

export function expressionChildren(node: Expression): Children {
  switch (node.kind) {
    case 'Literal':
    case 'Parameter':
    case 'Variable':
    case 'CountStar':
      return [];
    case 'Property':
      return [node.subject];
    case 'Subscript':
      return [node.subject, node.index];
    case 'Slice':
      return [node.subject, node.from, node.to];
    case 'List':
      return node.items;
    case 'Map':
      return node.entries.map((entry) => entry.value);
    case 'FunctionCall':
      return node.arguments;
    case 'Binary':
      return [node.left, node.right];
    case 'Comparison':
      return node.operands;
    case 'Unary':
    case 'NullPredicate':
    case 'TypePredicate':
    case 'NormalizedPredicate':
      return [node.operand];
    case 'LabelPredicate':
      return [node.operand, node.labels];
    default:
      return compoundChildren(node);
  }
}

type Compound = Extract<
  Expression,
  {
    kind:
      | 'MapProjection'
      | 'ListComprehension'
      | 'PatternComprehension'
      | 'ListPredicate'
      | 'Reduce'
      | 'Case'
      | 'PatternPredicate'
      | 'ShortestPath'
      | 'Subquery';
  }
>;

function compoundChildren(node: Compound): Children {
  switch (node.kind) {
    case 'MapProjection':
      return projectionChildren(node);
    case 'ListComprehension':
      return [node.list, node.where, node.map];
    case 'PatternComprehension':
      return [node.pattern, node.where, node.map];
    case 'ListPredicate':
      return [node.list, node.where];
    case 'Reduce':
      return [node.initial, node.list, node.step];
    case 'Case':
      return caseChildren(node);
    case 'PatternPredicate':
    case 'ShortestPath':
      return [node.pattern];
    case 'Subquery':
      return [node.query];
  }
}

function projectionChildren(node: MapProjection): Children {
  const entries = node.items.map((item) => {
    if (item.kind === 'variable') return item.variable;
    return item.kind === 'entry' ? item.value : undefined;
  });
  return [node.subject, ...entries];
}

function caseChildren(node: CaseExpression): Children {
  const alternatives = node.alternatives.flatMap((alternative) => [
    ...alternative.when.map((test) => test.expression),
    alternative.then,
  ]);
  return [node.subject, ...alternatives, node.otherwise];
}
