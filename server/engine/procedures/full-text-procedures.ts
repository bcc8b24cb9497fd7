/** Full-text search. */

import type { FunctionContext } from '../functions/function-definition.ts';
import { analyzerNames, findAnalyzer } from '../graph/full-text/analyzer.ts';
import { PAUSE } from '../pause.ts';
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
  {
    name: 'db.index.fulltext.listAvailableAnalyzers',
    description: 'List the available analyzers that the full-text indexes can be configured with.',
    mode: 'READ',
    inputs: [],
    outputs: [
      { name: 'analyzer', type: 'STRING' },
      { name: 'description', type: 'STRING' },
      { name: 'stopwords', type: 'LIST<STRING>' },
    ],
    call: () =>
      analyzerNames.map((name) => {
        const { description, stopWords } = findAnalyzer(name)!;
        return [name, description, [...stopWords]];
      }),
  },
];

function* search(
  kind: 'node' | 'relationship',
  values: readonly Value[],
  { graph }: FunctionContext,
): Generator<readonly Value[] | typeof PAUSE, void, void> {
  const [index, query, options] = values as [string, string, Value];
  const number = (key: string) => {
    const value = isMap(options) ? options.get(key) : undefined;
    return typeof value === 'bigint' ? Number(value) : undefined;
  };
  const skip = number('skip') ?? 0;
  const end = skip + (number('limit') ?? Number.POSITIVE_INFINITY);
  let found = 0;
  for (const hit of graph.searchFullText(index, query)) {
    if (hit === PAUSE) {
      yield hit;
      continue;
    }
    if (found >= end) return;
    // An index over the other kind finds nothing here.
    if (hit.entity.kind !== kind) return;
    if (found >= skip) yield [hit.entity, hit.score];
    found++;
  }
}
