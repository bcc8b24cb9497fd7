/** What Neo4j may do and this engine refuses by name, each with what to use instead. */
import { refusal } from '../errors.ts';
import type { Clause, ParsedStatement, RefusedCommand } from '../syntax/ast.ts';
import { isClause, walk } from '../syntax/walk.ts';

const LIBRARIES: ReadonlyMap<string, string> = new Map([
  [
    'apoc',
    'APOC is a Neo4j plugin. Most of it has a counterpart in Cypher itself; otherwise connect a Neo4j that has it.',
  ],
  ['gds', 'Graph Data Science is a Neo4j plugin; connect a Neo4j that has it.'],
  ['dbms', 'There are no users, settings or jobs here; administration needs a Neo4j server.'],
  ['tx', 'Transactions carry no metadata here; connect a Neo4j.'],
  ['genai', 'GenAI is a Neo4j plugin; connect a Neo4j that has it.'],
]);

/** What to say about a function or procedure of a Neo4j plugin or of its administration; undefined for all other names. */
export function foreignLibraryHint(name: string): string | undefined {
  const [library = ''] = name.toLowerCase().split('.');
  return name.includes('.') ? LIBRARIES.get(library) : undefined;
}

/** Throws for the first thing in the statement that is not done here, whatever else may be wrong with it. */
export function refuseUnsupported(statement: ParsedStatement): void {
  const { body } = statement;
  if (body.kind === 'RefusedCommand') throw refuseCommand(body);
  if (body.kind === 'CreateIndex' && body.indexType === 'VECTOR')
    throw refusal(
      'Vector indexes are not supported',
      'Create a full-text index (CREATE FULLTEXT INDEX …), or connect a Neo4j.',
      body.span,
    );
  if (body.kind !== 'Query') return;
  walk(body, (node) => {
    if (isClause(node)) refuseClause(node);
    return undefined;
  });
}

function refuseCommand({ name, span }: RefusedCommand) {
  return refusal(
    `${name} is not supported`,
    'There are neither users nor several databases here; administration needs a Neo4j server.',
    span,
  );
}

function refuseClause(clause: Clause): void {
  if (clause.kind === 'LoadCsv')
    throw refusal(
      'LOAD CSV is not supported',
      'Read the file yourself and send its rows as a parameter: UNWIND $rows AS row …',
      clause.span,
    );
  if (clause.kind === 'Use')
    throw refusal('USE is not supported', 'There is one graph only; leave the USE clause out.', clause.span);
  if (clause.kind === 'SubqueryCall' && clause.inTransactions)
    throw refusal(
      'CALL { … } IN TRANSACTIONS is not supported',
      'Leave IN TRANSACTIONS out, or send the work in batches of your own.',
      clause.span,
    );
}
