import { z } from 'zod';
import type { ModelCheckAnswer } from '../../protocol/model-check.ts';
import { checkModel } from '../library/model-check.ts';
import { provenance } from './answer-schemas.ts';
import { createRuns } from './library-runs.ts';
import { defineRoute } from './route.ts';

const count = z.number().int().nonnegative();

export const modelCheckAnswer: z.ZodType<ModelCheckAnswer> = z.object({
  ...provenance,
  rules: z.array(
    z.object({
      query: z.string(),
      title: z.string(),
      severity: z.enum(['error', 'warning']),
      advice: z.string(),
      findings: z.array(z.object({ about: z.string(), ids: z.array(z.string()), finding: z.string() })),
      truncated: z.boolean(),
    }),
  ),
  errors: count,
  warnings: count,
});

export const modelCheckRoute = defineRoute({
  path: '/api/model-check',
  summary: 'Whether claims and relations agree, rule by rule, with what to do about each finding',
  answerSchema: modelCheckAnswer,
  async answer({ signal }, context): Promise<ModelCheckAnswer> {
    const runs = createRuns(context, signal);
    const checked = await checkModel((query) => runs.run(query));
    return { ...runs.provenance, ...checked };
  },
});
