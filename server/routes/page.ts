/** The explorer's page: built files, and the one HTML file for every address that is no file. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import { AppError } from '../errors.ts';

const year = 365 * 24 * 3600 * 1000;

export function createPage(folder: string): Router {
  const router = Router();
  // Built files carry a hash of their content in their name, so they never change.
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: year, index: false }),
  );
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.get('/{*path}', (request, response) => {
    const index = join(folder, 'index.html');
    const wantsPage = (request.headers.accept ?? '*/*').match(/text\/html|\*\/\*/) !== null;
    if (!wantsPage || /\.\w+$/.test(request.path))
      throw new AppError('Dragoman.NotFound', `There is no ${request.path} here.`);
    if (!existsSync(index)) {
      throw new AppError('Dragoman.NotFound', 'The page has not been built.', {
        hint: 'Run `npm run build`.',
      });
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(index);
  });
  return router;
}
