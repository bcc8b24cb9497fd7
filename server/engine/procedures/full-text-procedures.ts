/** Full-text search. */
import type { FunctionContext } from '../functions/function-definition.ts';
import { isMap } from '../values/kinds.ts';
import type { Value } from '../values/value.ts';
import type { ProcedureDefinition } from './procedure-definition.ts';

const INPUTS = [
  { name: 'indexName', type: 'STRING' },
  { name: 'queryString', type: 'STRING' },
  { name: 'options', type: 'MAP', fallback: new Map<string, Value>() },
] as const;

export const fullTextProcedures: readonly ProcedureDefinition[] = [
  {
    name: 'db.index.fulltext.queryNodes',
    description: 'Query the given full-text index. Returns the matching nodes, and their Lucene query score.',
    mode: 'READ',
    inputs: INPUTS,
    outputs: [
      { name: 'node', type: 'NODE' },
      { name: 'score', type: 'FLOAT' },
    ],
    call: (values, context) => search('node', values, context),
  },
  {
    name: 'db.index.fulltext.queryRelationships',
    description:
      'Query the given full-text index. Returns the matching relationships, and their Lucene query score.',
    mode: 'READ',
    inputs: INPUTS,
    outputs: [
      { name: 'relationship', type: 'RELATIONSHIP' },
      { name: 'score', type: 'FLOAT' },
    ],
    call: (values, context) => search('relationship', values, context),
  },
];

function search(
  kind: 'node' | 'relationship',
  values: readonly Value[],
  { graph }: FunctionContext,
): Value[][] {
  const [index, query, options] = values as [string, string, Value];
  const number = (key: string) => {
    const value = isMap(options) ? options.get(key) : undefined;
    return typeof value === 'bigint' ? Number(value) : undefined;
  };
  const skip = number('skip') ?? 0;
  const limit = number('limit') ?? Number.POSITIVE_INFINITY;
  return graph
    .searchFullText(index, query)
    .filter(({ entity }) => entity.kind === kind)
    .slice(skip, skip + limit)
    .map(({ entity, score }) => [entity, score]);
}
