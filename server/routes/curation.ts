/** Adding evidence: reading a report's text, checking a claim, keeping, changing and taking it away. */
import { z } from 'zod';
import type { ClaimSavedAnswer, Projection, StoredClaim } from '../../protocol/curation.ts';
import { AppError } from '../errors.ts';
import {
  claimCheckAnswer,
  claimDraft,
  claimEdit,
  claimSavedAnswer,
  reportReadAnswer,
  reportTextAnswer,
  storedClaimAnswer,
  vocabularyAnswer,
} from './curation-schemas.ts';
import { collectGraph } from './graph-part.ts';
import { createRuns } from './library-runs.ts';
import { defineRoute, type Route } from './route.ts';
import type { RouteContext } from './route-context.ts';

const claimPath = z.strictObject({ id: z.string().describe('Such as mt-014.') });

const vocabularyRoute = defineRoute({
  path: '/api/vocabulary',
  summary: 'What a claim may be made of: relation types and what they join, kinds, modalities, precisions',
  answerSchema: vocabularyAnswer,
  async answer(_request, { store, curation, config, texts }) {
    const { articles, ...vocabulary } = await curation.vocabulary();
    return {
      store: store.kind,
      writesAllowed: config.allowWrites,
      ...vocabulary,
      articles: articles.map((article) => ({
        ...article,
        textAtHand: article.textAtHand || texts.holds(article.sha256),
      })),
    };
  },
});

const reportTextRoute = defineRoute({
  path: '/api/articles/:id/text',
  summary: 'The whole text of a report, where it is at hand and evidence may be added',
  pathSchema: z.strictObject({ id: z.string().describe('Such as moscow-times.') }),
  answerSchema: reportTextAnswer,
  async answer({ path }, context) {
    checkWriting(context);
    const { sha256, text = context.texts.findText(sha256) } = await context.curation.findReport(path.id);
    if (text === undefined) {
      throw new AppError('Dragoman.ArticleNotFound', `The text of ${path.id} is not kept on this server.`, {
        hint: 'Paste it or open it as a file; or start Dragoman with ARTICLES_DIR.',
      });
    }
    return { store: context.store.kind, text };
  },
});

const reportReadRoute = defineRoute({
  method: 'post',
  path: '/api/reports/read',
  summary:
    'What is known of a report’s text: its sentences, and which report of the data set it is; nothing is kept',
  plainBody: true,
  bodySchema: z.strictObject({ text: z.string().min(1) }),
  answerSchema: reportReadAnswer,
  async answer({ body }, { store, curation }) {
    return { store: store.kind, ...(await curation.readReport(body.text)) };
  },
});

const claimCheckRoute = defineRoute({
  method: 'post',
  path: '/api/claims/check',
  summary: 'What is wrong with a claim, field by field, or what keeping it would do; nothing is kept',
  querySchema: z.strictObject({
    claim: z
      .string()
      .optional()
      .describe('Id of the claim that the draft would change; a new one without it.'),
  }),
  plainBody: true,
  bodySchema: claimDraft,
  answerSchema: claimCheckAnswer,
  async answer({ body, query }, { store, curation }) {
    return { store: store.kind, ...(await curation.checkClaim(body, query.claim)) };
  },
});

const claimAddRoute = defineRoute({
  method: 'post',
  path: '/api/claims',
  summary:
    'Keeps a claim, with the report and the nodes it brings along, and projects it, all of it or nothing',
  plainBody: true,
  bodySchema: claimDraft,
  answerSchema: claimSavedAnswer,
  async answer({ body, signal }, context) {
    checkWriting(context);
    return describeSaved(await context.curation.addClaim(body), null, signal, context);
  },
});

const claimDraftRoute = defineRoute({
  path: '/api/claims/:id/draft',
  summary: 'A claim as it is kept, with its version, to be changed',
  pathSchema: claimPath,
  answerSchema: storedClaimAnswer,
  async answer({ path }, { store, curation }) {
    return { store: store.kind, claim: await curation.readClaim(path.id) };
  },
});

const claimEditRoute = defineRoute({
  method: 'put',
  path: '/api/claims/:id',
  summary: 'Changes a claim that is still at the version given; saving what it was before undoes that',
  pathSchema: claimPath,
  plainBody: true,
  bodySchema: claimEdit,
  answerSchema: claimSavedAnswer,
  async answer({ path, body, signal }, context) {
    checkWriting(context);
    const { projection, before } = await context.curation.editClaim(path.id, body.version, body.claim);
    return describeSaved(projection, before, signal, context);
  },
});

const claimRemoveRoute = defineRoute({
  method: 'delete',
  path: '/api/claims/:id',
  summary: 'Takes a claim away that was added here, with what came along and nothing else needs',
  pathSchema: claimPath,
  querySchema: z.strictObject({ version: z.coerce.number().int().positive() }),
  answerSchema: claimSavedAnswer,
  async answer({ path, query, signal }, context) {
    checkWriting(context);
    return describeSaved(await context.curation.removeClaim(path.id, query.version), null, signal, context);
  },
});

export const curationRoutes: readonly Route[] = [
  vocabularyRoute,
  reportTextRoute,
  reportReadRoute,
  claimCheckRoute,
  claimAddRoute,
  claimDraftRoute,
  claimEditRoute,
  claimRemoveRoute,
];

function checkWriting({ config }: RouteContext): void {
  if (!config.allowWrites) {
    throw new AppError(
      'Dragoman.WritesNotAllowed',
      'Adding evidence changes the graph, and writing is not allowed here.',
      {
        hint: 'Start Dragoman with ALLOW_WRITES=true to let readers add evidence.',
      },
    );
  }
}

async function describeSaved(
  projection: Projection,
  before: StoredClaim | null,
  signal: AbortSignal,
  context: RouteContext,
): Promise<ClaimSavedAnswer> {
  context.schemaMemory.forget();
  const runs = createRuns(context, signal);
  const key = projection.relation?.key;
  const rows = key === undefined ? [] : (await runs.run('browse/relation', { key })).rows;
  const graph = await collectGraph(rows, runs);
  return { ...runs.provenance, projection, before, graph };
}
