/** Views that are too long for an address: saved here, and found again by their id. */
import { z } from 'zod';
import type { SavedViewAnswer, ViewsAnswer } from '../../protocol/api.ts';
import { AppError } from '../errors.ts';
import type { SavedView } from '../storage/view-folder.ts';
import { savedViewAnswer, viewsAnswer } from './answer-schemas.ts';
import { defineRoute } from './route.ts';
import type { RouteContext } from './route-context.ts';
import { writePlain } from './wire/plain-json.ts';
import { jsonObject } from './zod-issues.ts';

const viewPath = z.strictObject({ id: z.string().describe('As it was given when the view was saved.') });

export const viewsRoute = defineRoute({
  path: '/api/views',
  summary: 'The saved views, the newest first, and whether more may be saved',
  answerSchema: viewsAnswer,
  async answer(_request, { views, config }): Promise<ViewsAnswer> {
    return { views: await views.list(), saving: config.saveViews };
  },
});

export const viewSaving = defineRoute({
  method: 'post',
  path: '/api/views',
  summary: 'Saves a view; the same view has the same id, and is kept once',
  bodySchema: z.strictObject({
    name: z.string().trim().max(200).default('').describe('What to call it in lists.'),
    view: jsonObject.describe('Any JSON object; it comes back as it was given.'),
  }),
  answerSchema: savedViewAnswer,
  async answer({ body }, context): Promise<SavedViewAnswer> {
    refuseWhenClosed(context);
    return toAnswer(await context.views.save(body.name, writePlain(body.view)));
  },
});

export const viewRoute = defineRoute({
  path: '/api/views/:id',
  summary: 'A saved view',
  pathSchema: viewPath,
  answerSchema: savedViewAnswer,
  answer: async ({ path }, { views }): Promise<SavedViewAnswer> => toAnswer(await views.read(path.id)),
});

export const viewRemoval = defineRoute({
  method: 'delete',
  path: '/api/views/:id',
  summary: 'Deletes a saved view, and with it every link that leads to it',
  pathSchema: viewPath,
  answerSchema: z.object({ deleted: z.string() }),
  async answer({ path }, context): Promise<{ deleted: string }> {
    refuseWhenClosed(context);
    await context.views.remove(path.id);
    return { deleted: path.id };
  },
});

function refuseWhenClosed({ config }: RouteContext): void {
  if (config.saveViews) return;
  throw new AppError('Dragoman.SavingNotAllowed', 'Views are neither saved nor deleted on this server.', {
    hint: 'Start Dragoman without SAVE_VIEWS=false to let readers save views.',
  });
}

function toAnswer({ view, ...entry }: SavedView): SavedViewAnswer {
  return { ...entry, view: JSON.parse(view) };
}
