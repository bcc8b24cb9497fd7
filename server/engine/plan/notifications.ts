/** What is likely a mistake although it runs: names that the graph does not know, and patterns without a join. */
import type { Notification } from '../execution.ts';
import type { GraphReader } from '../graph/graph.ts';
import type { StatementFacts } from '../semantics/analyse.ts';
import type { MatchClause, ParsedStatement, PathPattern } from '../syntax/ast.ts';
import { patternVariables } from '../syntax/names.ts';
import { suggestName } from '../syntax/suggestion.ts';
import { walk } from '../syntax/walk.ts';

type Mentions = StatementFacts['labels'];

/** In Neo4j's words; a name that is close to a known one is followed by a question. */
export function notify(
  statement: ParsedStatement,
  facts: StatementFacts,
  graph: GraphReader,
): Notification[] {
  // A statement that writes may well bring the name into the graph itself.
  const unknown = facts.access === 'read' ? unknownNames(facts, graph) : [];
  return [...unknown, ...cartesianProducts(statement)];
}

function unknownNames({ labels, types, properties }: StatementFacts, graph: GraphReader): Notification[] {
  return [
    ...unknownOf(properties, graph.propertyKeys(), {
      code: 'UnknownPropertyKeyWarning',
      title: 'The provided property key is not in the database',
      things: 'property names',
      missing: 'property name',
    }),
    ...unknownOf(types, graph.relationshipTypes(), {
      code: 'UnknownRelationshipTypeWarning',
      title: 'The provided relationship type is not in the database.',
      things: 'relationship types',
      missing: 'relationship type',
    }),
    ...unknownOf(labels, graph.labels(), {
      code: 'UnknownLabelWarning',
      title: 'The provided label is not in the database.',
      things: 'labels',
      missing: 'label name',
    }),
  ];
}

interface Wording {
  readonly code: string;
  readonly title: string;
  readonly things: string;
  readonly missing: string;
}

function unknownOf(mentions: Mentions, known: readonly string[], wording: Wording): Notification[] {
  const names = new Set(known);
  return [...mentions]
    .filter(([name]) => !names.has(name))
    .map(([name, spans]) => {
      const suggested = suggestName(name, known);
      return {
        code: `Neo.ClientNotification.Statement.${wording.code}`,
        title: wording.title,
        description:
          `One of the ${wording.things} in your query is not available in the database, make sure you didn't misspell ` +
          'it or that the label is available when you run this statement in your application ' +
          `(the missing ${wording.missing} is: ${name})${suggested === undefined ? '' : `. Did you mean ${suggested}?`}`,
        severity: 'WARNING',
        category: 'UNRECOGNIZED',
        offset: spans[0]?.start,
      };
    });
}

function cartesianProducts({ body }: ParsedStatement): Notification[] {
  if (body.kind !== 'Query') return [];
  const found: Notification[] = [];
  walk(body, (node) => {
    if ('kind' in node && node.kind === 'Match') {
      const loose = disconnected(node);
      if (loose.length > 0) found.push(cartesianProduct(node, loose));
    }
    return true;
  });
  return found;
}

/** Variables of the patterns that share none with the first one, directly or through others. */
function disconnected({ patterns }: MatchClause): string[] {
  const namesOf = (pattern: PathPattern) => patternVariables(pattern).map(({ variable }) => variable.name);
  const [first, ...others] = patterns;
  if (first === undefined) return [];
  const joined = new Set(namesOf(first));
  let loose = others;
  for (;;) {
    const next = loose.filter((pattern) => namesOf(pattern).some((name) => joined.has(name)));
    if (next.length === 0) return loose.flatMap(namesOf);
    for (const pattern of next) for (const name of namesOf(pattern)) joined.add(name);
    loose = loose.filter((pattern) => !next.includes(pattern));
  }
}

function cartesianProduct({ span }: MatchClause, names: readonly string[]): Notification {
  return {
    code: 'Neo.ClientNotification.Statement.CartesianProduct',
    title: 'This query builds a cartesian product between disconnected patterns.',
    description:
      'If a part of a query contains multiple disconnected patterns, this will build a cartesian product between all ' +
      'those parts. This may produce a large amount of data and slow down query processing. While occasionally ' +
      'intended, it may often be possible to reformulate the query that avoids the use of this cross product, perhaps ' +
      'by adding a relationship between the different parts or by using OPTIONAL MATCH ' +
      `(${names.length === 1 ? 'identifier is' : 'identifiers are'}: (${names.join(', ')}))`,
    severity: 'INFORMATION',
    category: 'PERFORMANCE',
    offset: span.start,
  };
}
