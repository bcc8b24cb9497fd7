import { z } from 'zod';
import type { ClaimAnswer } from '../../protocol/api.ts';
import type { DisagreementsAnswer, DisagreementTopic } from '../../protocol/evidence-api.ts';
import type { CypherMap } from '../../protocol/values.ts';
import { toRecords } from '../library/run-query.ts';
import { disagreementsAnswer } from './claim-schemas.ts';
import { toClaim } from './claims.ts';
import { createRuns, type LibraryRuns } from './library-runs.ts';
import { readOptionalText, readText, readTexts } from './record-reading.ts';
import { defineRoute } from './route.ts';
import type { RouteContext } from './route-context.ts';

export const disagreementsRoute = defineRoute({
  path: '/api/disagreements',
  summary: 'Where reports, or the people they quote, part ways: the claims on either side',
  querySchema: z.strictObject({
    between: z.enum(['sources', 'actors']).optional().describe('Both when left out.'),
  }),
  answerSchema: disagreementsAnswer,
  async answer({ query, signal }, context): Promise<DisagreementsAnswer> {
    const runs = createRuns(context, signal);
    const topics = toRecords(
      await runs.run('evidence/disagreement-topics', { between: query.between ?? null }),
    );
    return { disagreements: await tellTopics(topics, runs, context), ...runs.provenance };
  },
});

/** @param topics rows of evidence/disagreement-topics */
export async function tellTopics(
  topics: readonly CypherMap[],
  runs: LibraryRuns,
  context: RouteContext,
): Promise<readonly DisagreementTopic[]> {
  const ids = topics.flatMap((topic) => [...readTexts(topic, 'oneSide'), ...readTexts(topic, 'otherSide')]);
  if (ids.length === 0) return [];
  const records = toRecords(await runs.run('evidence/claims', { ids: [...new Set(ids)] }));
  const claims = new Map(
    records.map((record) => toClaim(record, context.texts)).map((claim) => [claim.id, claim]),
  );
  const pick = (topic: CypherMap, side: string): readonly ClaimAnswer[] =>
    readTexts(topic, side).flatMap((id) => claims.get(id) ?? []);
  return topics.map((topic) => {
    const note = readOptionalText(topic, 'note');
    return {
      topic: readText(topic, 'topic'),
      between: readText(topic, 'between') === 'actors' ? 'actors' : 'sources',
      contests: topic.get('contests') === true,
      ...(note === undefined ? {} : { note }),
      left: pick(topic, 'oneSide'),
      right: pick(topic, 'otherSide'),
    };
  });
}
