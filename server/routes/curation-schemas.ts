/** What the routes that add evidence take and answer, as schemas. */
import { z } from 'zod';
import type {
  ClaimCheckAnswer,
  ClaimDraft,
  ClaimSavedAnswer,
  ReportReadAnswer,
  ReportTextAnswer,
  StoredClaim,
  StoredClaimAnswer,
  VocabularyAnswer,
} from '../../protocol/curation.ts';
import { graphPart, provenance, storeKind } from './answer-schemas.ts';

const count = z.number().int().nonnegative();
const text = z.string().trim().min(1);

const newNode = z.strictObject({
  kind: text,
  name: text,
  role: text.optional(),
  text: text.optional(),
  topic: text.optional(),
  phase: text.optional(),
  meetingKind: text.optional(),
  status: text.optional(),
  date: text.optional(),
  datePrecision: text.optional(),
});
const newSource = z.strictObject({ name: text, kind: text, anonymous: z.boolean().optional() });
const newArticle = z.strictObject({ title: text, publisher: text, published: text, url: text.optional() });

const draftFields = {
  article: z.union([text, newArticle]).describe('Id of a report, or a new one.'),
  text: z.string().min(1).optional().describe('The whole report, where its text is not kept here.'),
  start: count.describe('UTF-16 offset into the text.'),
  end: count.describe('Exclusive.'),
  quote: z.string().min(1),
  subject: z.union([text, newNode]),
  relation: text,
  object: z.union([text, newNode]),
  meeting: z.union([text, newNode]).optional(),
  role: text.optional(),
  modality: text,
  polarity: text,
  date: text.optional(),
  datePrecision: text.optional(),
  dateText: text.optional(),
  attributedTo: z
    .array(z.union([text, newSource]))
    .optional()
    .describe('From the nearest to the paper outwards.'),
  note: text.optional(),
};

export const claimDraft = z.strictObject(draftFields) as unknown as z.ZodType<ClaimDraft>;
export const claimEdit = z.strictObject({
  version: count.describe('The version that the editor has seen.'),
  claim: z.strictObject(draftFields) as unknown as z.ZodType<ClaimDraft>,
});

const storedClaim = z
  .object({
    ...draftFields,
    id: z.string(),
    article: z.string(),
    subject: z.string(),
    object: z.string(),
    meeting: z.string().optional(),
    attributedTo: z.array(z.string()),
    version: count,
    added: z.boolean(),
  })
  .meta({ id: 'StoredClaim' }) as unknown as z.ZodType<StoredClaim>;

const support = z.object({ sourceCount: count, originCount: count }).nullable();

const projection = z
  .object({
    claim: storedClaim,
    relation: z
      .object({
        key: z.string(),
        type: z.string(),
        status: z.string(),
        sourceCount: count,
        originCount: count,
        isNew: z.boolean(),
      })
      .nullable(),
    changes: z.array(z.object({ key: z.string(), before: support, after: support })),
    created: z.array(z.object({ id: z.string(), label: z.string(), name: z.string() })),
  })
  .meta({ id: 'Projection' });

export const claimCheckAnswer: z.ZodType<ClaimCheckAnswer> = z.object({
  store: storeKind,
  problems: z.array(z.object({ field: z.string(), message: z.string() })),
  projection: projection.optional(),
});

export const claimSavedAnswer: z.ZodType<ClaimSavedAnswer> = z.object({
  ...provenance,
  projection,
  before: storedClaim.nullable(),
  graph: graphPart,
});

export const storedClaimAnswer: z.ZodType<StoredClaimAnswer> = z.object({
  store: storeKind,
  claim: storedClaim,
});

const articleName = z.object({ id: z.string(), title: z.string(), publisher: z.string() });

export const reportReadAnswer: z.ZodType<ReportReadAnswer> = z.object({
  store: storeKind,
  sha256: z.string(),
  article: articleName.nullable(),
  sentences: z.array(z.object({ start: count, end: count })),
  claims: z.array(z.object({ id: z.string(), start: count, end: count })),
});

const words = z.array(z.string());

export const vocabularyAnswer: z.ZodType<VocabularyAnswer> = z.object({
  store: storeKind,
  dataset: z.object({ id: z.string(), title: z.string(), sha256: z.string() }),
  writesAllowed: z.boolean(),
  relationTypes: z.array(
    z.object({
      type: z.string(),
      label: z.string(),
      subject: words,
      object: words,
      symmetric: z.boolean(),
      perMeeting: z.boolean(),
    }),
  ),
  actorKinds: words,
  thingKinds: words,
  sourceKinds: words,
  modalities: words,
  polarities: words,
  datePrecisions: words,
  meetingStatuses: words,
  demandPhases: words,
  articles: z.array(articleName.extend({ sha256: z.string(), textAtHand: z.boolean() })),
});

export const reportTextAnswer: z.ZodType<ReportTextAnswer> = z.object({ store: storeKind, text: z.string() });
