import { z } from 'zod';
import type { ArticleAnswer, ArticlesAnswer } from '../../protocol/api.ts';
import type { CypherMap } from '../../protocol/values.ts';
import { AppError } from '../errors.ts';
import { toRecords } from '../library/run-query.ts';
import { articleAnswer, articlesAnswer } from './answer-schemas.ts';
import { toArticleSummary, toClaim } from './claims.ts';
import { createRuns } from './library-runs.ts';
import { readNode, readNumber, readOptionalText, readText, readTexts } from './record-reading.ts';
import { defineRoute } from './route.ts';

export const articlesRoute = defineRoute({
  path: '/api/articles',
  summary: 'The reports, and how many claims each holds',
  answerSchema: articlesAnswer,
  async answer({ signal }, context): Promise<ArticlesAnswer> {
    const runs = createRuns(context, signal);
    const records = toRecords(await runs.run('evidence/articles'));
    const articles = records.map((record) => ({
      ...toArticleSummary(readNode(record, 'article')),
      claims: readNumber(record, 'claims'),
    }));
    return { ...runs.provenance, articles };
  },
});

export const articleRoute = defineRoute({
  path: '/api/articles/:id',
  summary: 'A report as the list of its claims, in reading order',
  pathSchema: z.strictObject({ id: z.string().describe('Such as moscow-times.') }),
  answerSchema: articleAnswer,
  async answer({ path, signal }, context): Promise<ArticleAnswer> {
    const runs = createRuns(context, signal);
    const [first] = toRecords(await runs.run('evidence/article', { id: path.id }));
    if (first === undefined) {
      throw new AppError('Dragoman.ArticleNotFound', `There is no report "${path.id}".`, {
        hint: 'GET /api/articles lists them.',
      });
    }
    const article = readNode(first, 'article');
    const records = toRecords(await runs.run('evidence/claims', { article: path.id }));
    const sha256 = readText(article.properties, 'sha256');
    const url = readOptionalText(article.properties, 'url');
    return {
      ...runs.provenance,
      article: {
        ...toArticleSummary(article),
        sha256,
        ...(url === undefined ? {} : { url }),
      },
      textAtHand: context.texts.holds(sha256),
      uncovered: readUncovered(article.properties),
      claims: records.map((record) => toClaim(record, context.texts)),
    };
  },
});

/** Written as `start..end reason`; a graph has no lists of maps. */
function readUncovered(properties: CypherMap): ArticleAnswer['uncovered'] {
  const rows = properties.has('uncovered') ? readTexts(properties, 'uncovered') : [];
  return rows.flatMap((row) => {
    const [, start, end, reason = ''] = /^(\d+)\.\.(\d+) (.*)$/s.exec(row) ?? [];
    return start === undefined ? [] : [{ start: Number(start), end: Number(end), reason }];
  });
}
