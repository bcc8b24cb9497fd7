import { z } from 'zod';
import type { ClaimsAnswer } from '../../protocol/evidence-api.ts';
import { toRecords } from '../library/run-query.ts';
import { claimsAnswer } from './claim-schemas.ts';
import { toClaim } from './claims.ts';
import { createRuns } from './library-runs.ts';
import { defineRoute } from './route.ts';

const some = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [value].flat())
  .optional();

export const claimsRoute = defineRoute({
  path: '/api/claims',
  summary: 'Claims by what they speak of, who says so, and as what kind of speech, in reading order',
  querySchema: z.strictObject({
    about: z.string().optional().describe('Id of a node that they speak of.'),
    among: some.describe('Ids of nodes that subject and object are both among; may be repeated.'),
    key: some.describe(
      'Key of the relation that they support, or would if they were facts; may be repeated.',
    ),
    voice: z.string().optional().describe('Id of an actor or source that is quoted for them.'),
    side: z.string().optional().describe('Id of a country for which somebody is quoted.'),
    act: some.describe('stated, named, anonymous, denied, planned or inferred; may be repeated.'),
    article: z.string().optional().describe('Id of a report.'),
    id: some.describe('Id of a claim; may be repeated.'),
  }),
  answerSchema: claimsAnswer,
  async answer({ query, signal }, context): Promise<ClaimsAnswer> {
    const runs = createRuns(context, signal);
    const result = await runs.run('evidence/claims', {
      ids: query.id ?? null,
      keys: query.key ?? null,
      article: query.article ?? null,
      acts: query.act ?? null,
      voice: query.voice ?? null,
      side: query.side ?? null,
      about: query.about ?? null,
      among: query.among ?? null,
    });
    const { truncated } = result;
    return {
      ...runs.provenance,
      claims: toRecords(result).map((record) => toClaim(record, context.texts)),
      truncated,
      ...(truncated ? { notice: `Only the first ${context.config.maxRows} claims of more are here.` } : {}),
    };
  },
});
