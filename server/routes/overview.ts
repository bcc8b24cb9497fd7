/** `POST /api/overview`: the graph that a statement returns, as groups of nodes with counts, however large it is. */
import { z } from 'zod';
import type { OverviewAnswer } from '../../protocol/api.ts';
import { AnswerGroups } from '../library/answer-groups.ts';
import { toRecords } from '../library/run-query.ts';
import { checkStatement } from '../storage/gate/check-statement.ts';
import { overviewAnswer } from './answer-schemas.ts';
import { createRuns, type LibraryRuns, toRun } from './library-runs.ts';
import { readNumber, readTexts } from './record-reading.ts';
import { defineRoute } from './route.ts';
import { readLooseParameters } from './wire/parameter-reading.ts';
import { statementText } from './wire/statement-text.ts';
import { jsonObject } from './zod-issues.ts';

/** Nodes and relationships of an answer that are kept in mind; some 200 bytes each. */
const mostElements = 2_000_000;
/** So many members of each group are named, so that they can be fetched page by page. */
const mostMembers = 1_000;
/** The ends of relationships are looked up by so many at a time, and no more than these. */
const [lookUp, mostLookedUp] = [5_000, 100_000];

export const overviewRoute = defineRoute({
  method: 'post',
  path: '/api/overview',
  summary:
    'The graph that a statement returns as groups with counts, without its nodes; the statement only reads',
  bodySchema: z.strictObject({
    statement: statementText.describe('One Cypher statement.'),
    parameters: jsonObject.optional().describe('By name; plain JSON, or typed JSON value by value.'),
  }),
  answerSchema: overviewAnswer,
  async answer({ body, signal }, context): Promise<OverviewAnswer> {
    const { store, config } = context;
    checkStatement(body.statement, { store: store.kind, writesAllowed: false });
    const parameters = readLooseParameters(body.parameters ?? new Map());
    const running = await store.run({
      statement: body.statement,
      parameters,
      access: 'read',
      timeoutMs: config.queryTimeoutMs,
      signal,
    });
    const groups = new AnswerGroups(mostElements);
    let rows = 0;
    for await (const batch of running.batches) {
      for (const row of batch) groups.add(row);
      rows += batch.length;
      if (groups.isFull) break;
    }
    const runs = createRuns(context, signal);
    // A longer list than the cap on rows would be cut.
    const unknown = await nameStrangers(groups, runs, Math.min(lookUp, config.maxRows));
    const notice = describeBounds(groups, rows, unknown);
    const ran = [toRun('own Cypher', body.statement, parameters), ...runs.provenance.ran];
    return {
      store: store.kind,
      ran,
      nodes: groups.nodeCount,
      relationships: groups.relationshipCount,
      ...groups.sumUp(mostMembers),
      ...(notice === '' ? {} : { notice }),
    };
  },
});

/** Relationships can come without their ends; gives how many of these nobody has looked up. */
async function nameStrangers(groups: AnswerGroups, runs: LibraryRuns, page: number): Promise<number> {
  const strangers = groups.listStrangers();
  for (let from = 0; from < Math.min(strangers.length, mostLookedUp); from += page) {
    const elementIds = strangers.slice(from, from + page);
    for (const record of toRecords(await runs.run('browse/labels', { elementIds }))) {
      groups.nameLabels(elementIds[readNumber(record, 'place')] as string, readTexts(record, 'labels'));
    }
  }
  return Math.max(0, strangers.length - mostLookedUp);
}

function describeBounds(groups: AnswerGroups, rows: number, unknown: number): string {
  const say = (count: number): string => count.toLocaleString('en');
  return [
    ...(groups.isFull
      ? [
          `Only the first ${say(rows)} rows were looked at: they hold ${say(groups.nodeCount)} nodes and ${say(groups.relationshipCount)} relationships, and there are more.`,
        ]
      : []),
    ...(unknown > 0 ? [`${say(unknown)} ends of relationships are left out.`] : []),
  ].join(' ');
}
