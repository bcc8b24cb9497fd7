/**
 * Judges a parsed statement. It visits every object of the tree without knowing the tree's shape, so that a node
 * added to the syntax tomorrow cannot hide what stands inside it.
 */
import type {
  FunctionCall,
  ParsedStatement,
  ProcedureCallClause,
  RefusedCommand,
  ShowCommand,
  Span,
  SubqueryCallClause,
} from '../../engine/syntax/ast.ts';
import { isFunctionAllowed, isProcedureAllowed } from './allow-lists.ts';
import { type Finding, findCommand, findFunction, findLoadCsv, findProcedure, findWrite } from './finding.ts';
import { showSubjects } from './keywords.ts';

/** By the `kind` of a node: how a reader knows what writes. */
const writingKinds: ReadonlyMap<string, string> = new Map([
  ['Create', 'CREATE'],
  ['Merge', 'MERGE'],
  ['Set', 'SET'],
  ['Remove', 'REMOVE'],
  ['Delete', 'DELETE'],
  ['Foreach', 'FOREACH'],
  ['CreateIndex', 'CREATE INDEX'],
  ['CreateConstraint', 'CREATE CONSTRAINT'],
  ['DropIndex', 'DROP INDEX'],
  ['DropConstraint', 'DROP CONSTRAINT'],
]);

/** In the order of the text. */
export function findObjections(statement: ParsedStatement, writesAllowed: boolean): readonly Finding[] {
  const findings: Finding[] = [];
  visit(statement.body, (node) => {
    const finding = judgeNode(node, writesAllowed);
    if (finding !== undefined) findings.push(finding);
  });
  return findings.sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0));
}

interface TreeNode {
  readonly kind: string;
  readonly span?: Span;
}

/** Without recursion into itself: a statement may be nested deeper than the stack is high. */
function visit(root: object, judge: (node: TreeNode) => void): void {
  const waiting: object[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('kind' in next && typeof next.kind === 'string') judge(next as TreeNode);
    for (const child of Object.values(next)) {
      if (typeof child === 'object' && child !== null) waiting.push(child);
    }
  }
}

function judgeNode(node: TreeNode, writesAllowed: boolean): Finding | undefined {
  const offset = node.span?.start;
  const writing = writingKinds.get(node.kind);
  if (writing !== undefined) return writesAllowed ? undefined : findWrite(writing, offset);
  switch (node.kind) {
    case 'LoadCsv':
      return findLoadCsv(offset);
    case 'Use':
      return findCommand('USE', offset);
    case 'RefusedCommand':
      return findCommand((node as unknown as RefusedCommand).name, offset);
    case 'Show':
      return judgeShow(node as unknown as ShowCommand);
    case 'ProcedureCall':
      return judgeProcedure(node as unknown as ProcedureCallClause, writesAllowed);
    case 'FunctionCall':
      return judgeFunction(node as unknown as FunctionCall);
    case 'SubqueryCall':
      return judgeSubquery(node as unknown as SubqueryCallClause, writesAllowed);
    default:
      return undefined;
  }
}

function judgeShow({ subject, span }: ShowCommand): Finding | undefined {
  return showSubjects.has(subject) ? undefined : findCommand(`SHOW ${subject}`, span.start);
}

function judgeProcedure(
  { name, nameSpan }: ProcedureCallClause,
  writesAllowed: boolean,
): Finding | undefined {
  return isProcedureAllowed(name, writesAllowed) ? undefined : findProcedure(name, nameSpan.start);
}

function judgeFunction({ name, nameSpan }: FunctionCall): Finding | undefined {
  return isFunctionAllowed(name) ? undefined : findFunction(name, nameSpan.start);
}

/** IN TRANSACTIONS commits on its own, outside the transaction that the store would roll back. */
function judgeSubquery(
  { inTransactions, span }: SubqueryCallClause,
  writesAllowed: boolean,
): Finding | undefined {
  return inTransactions && !writesAllowed ? findWrite('IN TRANSACTIONS', span.start) : undefined;
}
