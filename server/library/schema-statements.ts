/**
 * Statements about one label or type after the other. They are put together here and not kept as files, because a name
 * cannot be a parameter where the count is to come from the store's own books instead of a walk through the graph.
 */
import type { QueryDescription } from '../../protocol/api.ts';
import { quoteName } from './cypher-names.ts';

export type Subject = 'label' | 'type';

/** So many names in one statement: enough to save round trips, few enough to be planned quickly. */
const namesAtATime = 40;

/** Columns `name`, `count`. */
export function countStatements(subject: Subject, names: readonly string[]): QueryDescription[] {
  return unite(`schema/${subject}-counts`, names, (name, index) => [
    `CALL { MATCH ${describePattern(subject, name)} RETURN count(x) AS count }`,
    `RETURN $names[${index}] AS name, count`,
  ]);
}

/** Columns `name`, `property`, `valueType`, `count`, `samples`: of the first `$sample` only. */
export function propertyStatements(subject: Subject, names: readonly string[]): QueryDescription[] {
  return unite(`schema/${subject}-properties`, names, (name, index) => [
    `MATCH ${describePattern(subject, name)}`,
    'WITH x LIMIT $sample',
    'UNWIND keys(x) AS property',
    "WITH property, x[property] AS value, replace(valueType(x[property]), ' NOT NULL', '') AS valueType",
    `RETURN $names[${index}] AS name, property, valueType, count(*) AS count,`,
    '  collect(DISTINCT value)[0..3] AS samples',
  ]);
}

/** Columns `name`, `from`, `to`, `count`, `ends`: of the first `$sample` relations of each type only. */
export function connectionStatements(types: readonly string[]): QueryDescription[] {
  return unite('schema/connections', types, (type, index) => [
    `MATCH (a)-[x:${type}]->(b)`,
    'WITH a, b LIMIT $sample',
    'UNWIND labels(a) AS from',
    'UNWIND labels(b) AS to',
    `RETURN $names[${index}] AS name, from, to, count(*) AS count`,
  ]);
}

/** `name` is quoted already. */
function describePattern(subject: Subject, name: string): string {
  return subject === 'label' ? `(x:${name})` : `()-[x:${name}]->()`;
}

function unite(
  id: string,
  names: readonly string[],
  write: (quoted: string, index: number) => string[],
): QueryDescription[] {
  const sayable = names.filter((name) => quoteName(name) !== undefined);
  const statements: QueryDescription[] = [];
  for (let start = 0; start < sayable.length; start += namesAtATime) {
    const some = sayable.slice(start, start + namesAtATime);
    const parts = some.map((name, index) => write(quoteName(name) ?? '', index).join('\n'));
    statements.push(describe(id, some, parts.join('\nUNION ALL\n')));
  }
  return statements;
}

function describe(id: string, names: readonly string[], cypher: string): QueryDescription {
  const sample = cypher.includes('$sample');
  return {
    id,
    folder: 'schema',
    title: 'What the graph is made of',
    listed: false,
    cypher,
    parameters: [
      { name: 'names', type: 'string[]', required: false, default: names, description: 'the names' },
      ...(sample
        ? [{ name: 'sample', type: 'integer' as const, required: true, description: 'how many to look at' }]
        : []),
    ],
  };
}
