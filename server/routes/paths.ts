import { z } from 'zod';
import type { PathsAnswer } from '../../protocol/api.ts';
import { pathsAnswer } from './answer-schemas.ts';
import { findNode } from './find-node.ts';
import { collectGraph } from './graph-part.ts';
import { createRuns } from './library-runs.ts';
import { defineRoute } from './route.ts';
import { toTypedJson } from './wire/typed-json.ts';
import { repeatable } from './zod-issues.ts';

export const pathsRoute = defineRoute({
  path: '/api/paths',
  summary: 'All shortest paths between two nodes',
  querySchema: z.strictObject({
    from: z.string().describe('A node, as in /api/nodes/:id.'),
    to: z.string(),
    maxLength: z.coerce.number().int().min(1).max(8).default(6),
    type: repeatable.optional().describe('Only over these types of relation.'),
    directed: z
      .enum(['true', 'false'])
      .default('false')
      .describe('true: only along the direction of every relation.'),
    limit: z.coerce.number().int().min(1).max(500).default(25),
  }),
  answerSchema: pathsAnswer,
  async answer({ query, signal }, context): Promise<PathsAnswer> {
    const runs = createRuns(context, signal);
    const from = await findNode(runs, query.from);
    const to = await findNode(runs, query.to);
    const { rows } = await runs.run(query.directed === 'true' ? 'browse/paths-directed' : 'browse/paths', {
      from: from.elementId,
      to: to.elementId,
      types: query.type ?? null,
      maxLength: BigInt(query.maxLength),
      limit: BigInt(query.limit + 1),
    });
    const shown = rows.slice(0, query.limit);
    const graph = await collectGraph(shown, runs);
    return {
      ...runs.provenance,
      paths: shown.map(([path = null]) => toTypedJson(path)),
      graph,
      more: rows.length > query.limit,
    };
  },
});
