import { z } from 'zod';
import type { EvidenceAnswer } from '../../protocol/api.ts';
import { AppError } from '../errors.ts';
import { toRecords } from '../library/run-query.ts';
import { evidenceAnswer } from './answer-schemas.ts';
import { toClaim } from './claims.ts';
import { createRuns } from './library-runs.ts';
import { readNode, readNumber, readRelationship, readText } from './record-reading.ts';
import { defineRoute } from './route.ts';
import { toTypedNode } from './wire/typed-json.ts';

export const evidenceRoute = defineRoute({
  path: '/api/evidence/:key',
  summary: 'The claims behind a relation: quotes, reports, who says so and who says otherwise',
  pathSchema: z.strictObject({ key: z.string().describe('The relation’s property key.') }),
  answerSchema: evidenceAnswer,
  async answer({ path, signal }, context): Promise<EvidenceAnswer> {
    const runs = createRuns(context, signal);
    const [first] = toRecords(await runs.run('browse/relation', { key: path.key }));
    if (first === undefined) {
      throw new AppError('Dragoman.RelationNotFound', `No relation with claims has the key "${path.key}".`, {
        hint: 'The key is a property of the relation, such as LED_BY--delegation-ukraine--rustem-umerov.',
      });
    }
    const records = toRecords(await runs.run('evidence/claims', { keys: [path.key] }));
    const { type, properties } = readRelationship(first, 'r');
    return {
      ...runs.provenance,
      key: path.key,
      relation: {
        type,
        status: readText(properties, 'status'),
        sourceCount: readNumber(properties, 'sourceCount'),
        originCount: readNumber(properties, 'originCount'),
        subject: toTypedNode(readNode(first, 'a')),
        object: toTypedNode(readNode(first, 'b')),
      },
      // What is denied or planned bears the key of the relation it would make, and is no support of it.
      claims: records.map((record) => toClaim(record, context.texts)),
    };
  },
});
