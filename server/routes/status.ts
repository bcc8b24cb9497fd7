import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toRecords } from '../library/run-query.ts';
import { projectRoot } from '../project-root.ts';
import { statusAnswer } from './answer-schemas.ts';
import { createRuns } from './library-runs.ts';
import { readNumber } from './record-reading.ts';
import { defineRoute } from './route.ts';

export const version: string = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).version;

export const statusRoute = defineRoute({
  path: '/api/status',
  summary: 'Which store answers, what it holds, and what is allowed',
  answerSchema: statusAnswer,
  async answer({ signal }, context) {
    const { store, config } = context;
    const description = await store.describe();
    const [counts = new Map()] = toRecords(await createRuns(context, signal).run('schema/counts'));
    return {
      version,
      store: { kind: store.kind, ...description },
      writesAllowed: config.allowWrites,
      limits: { timeoutMs: config.queryTimeoutMs, maxRows: config.maxRows },
      counts: {
        nodes: readNumber(counts, 'nodes'),
        relationships: readNumber(counts, 'relationships'),
      },
    };
  },
});
