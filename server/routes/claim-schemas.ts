/** The answers of protocol/evidence-api.ts as schemas. */
import { z } from 'zod';
import type { ClaimsAnswer, CompareAnswer, DisagreementsAnswer } from '../../protocol/evidence-api.ts';
import { articleSummary, claim, named, provenance } from './answer-schemas.ts';

export const claimsAnswer: z.ZodType<ClaimsAnswer> = z.object({
  ...provenance,
  claims: z.array(claim),
  truncated: z.boolean(),
  notice: z.string().optional(),
});

const disagreementTopic = z
  .object({
    topic: z.string(),
    between: z.enum(['sources', 'actors']),
    contests: z.boolean().describe('What the two sides say cannot both hold.'),
    note: z.string().optional(),
    left: z.array(claim),
    right: z.array(claim),
  })
  .meta({ id: 'DisagreementTopic' });

export const disagreementsAnswer: z.ZodType<DisagreementsAnswer> = z.object({
  ...provenance,
  disagreements: z.array(disagreementTopic),
});

const comparedSide = z.object({
  kind: z.enum(['report', 'side']),
  id: z.string(),
  name: z.string(),
  claims: z.number().int().nonnegative(),
  article: z.object(articleSummary).optional(),
});

const comparedRelation = z
  .object({
    key: z.string(),
    type: z.string(),
    subject: named,
    object: named,
    leftActs: z.array(z.string()),
    rightActs: z.array(z.string()),
    leftClaims: z.array(z.string()),
    rightClaims: z.array(z.string()),
  })
  .meta({ id: 'ComparedRelation' });

export const compareAnswer: z.ZodType<CompareAnswer> = z.object({
  ...provenance,
  left: comparedSide,
  right: comparedSide,
  shared: z.array(comparedRelation),
  onlyLeft: z.array(comparedRelation),
  onlyRight: z.array(comparedRelation),
  contradicted: z.array(disagreementTopic),
});
