import { z } from 'zod';
import type { QueryRunAnswer } from '../../protocol/api.ts';
import type { CypherMap } from '../../protocol/values.ts';
import { coerceTextParameters } from '../library/query-parameters.ts';
import { queriesAnswer, queryRunAnswer } from './answer-schemas.ts';
import { collectGraph } from './graph-part.ts';
import { createRuns } from './library-runs.ts';
import { defineRoute } from './route.ts';
import type { RouteContext } from './route-context.ts';
import { readLooseParameters } from './wire/parameter-reading.ts';
import { describeRowCap } from './wire/row-limits.ts';
import { toTypedJson } from './wire/typed-json.ts';
import { jsonObject } from './zod-issues.ts';

const queryPath = z.strictObject({ folder: z.string(), name: z.string() });

export const queriesRoute = defineRoute({
  path: '/api/queries',
  summary: 'The query library',
  answerSchema: queriesAnswer,
  async answer(_request, { library }) {
    return { queries: library.queries };
  },
});

export const queryRunByAddress = defineRoute({
  path: '/api/queries/:folder/:name',
  summary: 'Runs a query of the library with parameters from the query string',
  pathSchema: queryPath,
  querySchema: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .describe('The query’s own parameters; a list is given by repeating its name.'),
  answerSchema: queryRunAnswer,
  answer({ path, query, signal }, context) {
    const id = `${path.folder}/${path.name}`;
    return runByName(id, coerceTextParameters(context.library.find(id), query), signal, context);
  },
});

export const queryRunByBody = defineRoute({
  method: 'post',
  path: '/api/queries/:folder/:name',
  summary: 'Runs a query of the library with parameters from the body',
  pathSchema: queryPath,
  bodySchema: z.strictObject({
    parameters: jsonObject.optional().describe('By name; plain JSON, or typed JSON value by value.'),
  }),
  answerSchema: queryRunAnswer,
  answer({ path, body, signal }, context) {
    const parameters = readLooseParameters(body.parameters ?? new Map());
    return runByName(`${path.folder}/${path.name}`, parameters, signal, context);
  },
});

async function runByName(
  id: string,
  parameters: CypherMap,
  signal: AbortSignal,
  context: RouteContext,
): Promise<QueryRunAnswer> {
  const runs = createRuns(context, signal);
  const result = await runs.run(id, Object.fromEntries(parameters));
  const graph = await collectGraph(result.rows, runs);
  return {
    ...runs.provenance,
    query: result.query,
    fields: result.fields,
    values: result.rows.map((row) => row.map(toTypedJson)),
    graph,
    truncated: result.truncated,
    ...(result.truncated ? { notice: describeRowCap(context.config.maxRows) } : {}),
    elapsedMs: result.elapsedMs,
  };
}
