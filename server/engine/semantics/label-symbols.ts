/**
 * Labels may be joined by colons (`:A:B`) or by the symbols of label expressions (`:A&!B`), but not by both in one
 * clause, and not by colons where another label comes behind IS: Neo4j refuses the mixture, whatever it would mean.
 */
import { syntaxError } from '../errors.ts';
import type { Expression, LabelExpression, MatchClause, PathPattern } from '../syntax/ast.ts';
import { mixedIs } from '../syntax/label-parser.ts';
import { type SyntaxNode, walk } from '../syntax/walk.ts';
import type { Scope } from './scope.ts';

interface Found {
  colons?: LabelExpression | undefined;
  symbols?: LabelExpression | undefined;
  is?: true;
}

/** Throws at the first conjunction by colons when symbols stand beside it, subqueries included. */
export function checkLabelSymbols(roots: readonly (MatchClause | Expression)[], scope: Scope): void {
  const found: Found = {};
  const note = (labels: LabelExpression | undefined, types: boolean) => {
    if (labels !== undefined) noteSymbols(labels, types, found);
  };
  // Those that subqueries introduce are not in the scope.
  const relationships = new Set<string>();
  const isRelationship = (operand: Expression) =>
    operand.kind === 'Variable' &&
    (relationships.has(operand.name) || scope.find(operand.name)?.name === 'RELATIONSHIP');
  const visit = (node: SyntaxNode): undefined => {
    if (!('kind' in node)) return;
    if ('is' in node) found.is = true;
    if (node.kind === 'NodePattern') note(node.labels, false);
    else if (node.kind === 'RelationshipPattern') {
      note(node.types, true);
      if (node.variable !== undefined) relationships.add(node.variable.name);
    } else if (node.kind === 'LabelPredicate') note(node.labels, isRelationship(node.operand));
  };
  for (const root of roots) walk(root, visit);
  refuseMixture(found);
}

/** What is written is looked at by itself; symbols in a property count for what is written behind them alone. */
export function checkWrittenSymbols(patterns: readonly PathPattern[]): void {
  const found: Found = {};
  const inProperties: Found = {};
  for (const element of patterns.flatMap(({ elements }) => elements)) {
    if (element.kind === 'GroupPattern') continue;
    if (element.is === true) found.is = true;
    const labels = element.kind === 'NodePattern' ? element.labels : element.types;
    const own: Found = {};
    if (labels !== undefined) noteSymbols(labels, element.kind !== 'NodePattern', own);
    refuseMixture({ ...inProperties, ...own });
    found.colons ??= own.colons;
    found.symbols ??= own.symbols;
    if (element.properties !== undefined) noteNestedNodes(element.properties, inProperties);
  }
  refuseMixture(found);
}

function noteNestedNodes(properties: Expression, found: Found): void {
  walk(properties, (node) => {
    if ('kind' in node && node.kind === 'NodePattern' && node.labels !== undefined)
      noteSymbols(node.labels, false, found);
    delete found.colons;
    return undefined;
  });
}

function refuseMixture({ colons, symbols, is }: Found): void {
  if (colons !== undefined && is === true) throw mixedIs(colons.span);
  if (colons === undefined || symbols === undefined) return;
  throw syntaxError(
    "Mixing label expression symbols ('|', '&', '!', and '%') with colon (':') between labels is not allowed. " +
      'Please only use one set of symbols.',
    colons.span,
    'UnexpectedSyntax',
    'Write `:A&B` instead of `:A:B`.',
  );
}

/** Alternatives of types, `:R|S`, are older than label expressions and go with either. */
function noteSymbols(root: LabelExpression, types: boolean, found: Found): void {
  walk(root, (node) => {
    if (!('kind' in node)) return;
    if (node.kind === 'and' && node.colon) found.colons ??= node;
    else if (node.kind === 'and' || node.kind === 'not' || node.kind === 'wildcard') found.symbols ??= node;
    else if (node.kind === 'or' && !types) found.symbols ??= node;
    // What a dynamic label is computed from is another matter.
    return node.kind !== 'dynamic';
  });
}
