import { z } from 'zod';
import type { NeighbourCount, NeighboursAnswer, NodeAnswer } from '../../protocol/api.ts';
import { toRecords } from '../library/run-query.ts';
import { neighboursAnswer, nodeAnswer } from './answer-schemas.ts';
import { findNode } from './find-node.ts';
import { collectGraph } from './graph-part.ts';
import { createRuns, type LibraryRuns } from './library-runs.ts';
import { readNumber, readText } from './record-reading.ts';
import { defineRoute } from './route.ts';
import { toTypedNode } from './wire/typed-json.ts';
import { repeatable } from './zod-issues.ts';

const nodePath = z.strictObject({
  id: z.string().describe('An elementId behind "element:", or the property id, such as rustem-umerov.'),
});

export const nodeRoute = defineRoute({
  path: '/api/nodes/:id',
  summary: 'One node, and how many relations it has by type and direction',
  pathSchema: nodePath,
  answerSchema: nodeAnswer,
  async answer({ path, signal }, context): Promise<NodeAnswer> {
    const runs = createRuns(context, signal);
    const node = await findNode(runs, path.id);
    const neighbours = await countNeighbours(runs, node.elementId);
    return { ...runs.provenance, node: toTypedNode(node), neighbours };
  },
});

export const neighboursRoute = defineRoute({
  path: '/api/nodes/:id/neighbours',
  summary: 'The relations of a node and what they lead to, the best supported first; counts are always whole',
  pathSchema: nodePath,
  querySchema: z.strictObject({
    type: repeatable.optional().describe('Only these types of relation.'),
    direction: z.enum(['out', 'in']).optional(),
    order: z
      .enum(['most', 'least'])
      .optional()
      .describe('Neighbours with the most or the fewest relations first; by default the best supported.'),
    limit: z.coerce.number().int().min(0).max(1000).default(50),
  }),
  answerSchema: neighboursAnswer,
  async answer({ path, query, signal }, context): Promise<NeighboursAnswer> {
    const { type: types = null, direction = null, order = null, limit } = query;
    const runs = createRuns(context, signal);
    const { elementId } = await findNode(runs, path.id);
    const counts = await countNeighbours(runs, elementId);
    const { rows } = await runs.run('browse/neighbours', {
      elementId,
      types,
      direction,
      order,
      limit: BigInt(limit),
    });
    const graph = await collectGraph(rows, runs);
    const total = counts
      .filter((count) => types === null || types.includes(count.type))
      .filter((count) => direction === null || count.direction === direction)
      .reduce((sum, { count }) => sum + count, 0);
    return { ...runs.provenance, counts, graph, shown: rows.length, total };
  },
});

async function countNeighbours(runs: LibraryRuns, elementId: string): Promise<NeighbourCount[]> {
  const result = await runs.run('browse/neighbour-counts', { elementId });
  return toRecords(result).map((record) => ({
    type: readText(record, 'type'),
    direction: readText(record, 'direction') === 'out' ? 'out' : 'in',
    count: readNumber(record, 'count'),
  }));
}
