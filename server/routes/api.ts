/** Everything under /api, and what is said about addresses there that do not exist. */
import { Router } from 'express';
import { AppError } from '../errors.ts';
import { renderApiPage } from './api-page.ts';
import { articleRoute, articlesRoute } from './articles.ts';
import { checkRoute } from './check.ts';
import { claimsRoute } from './claims-route.ts';
import { compareRoute } from './compare.ts';
import { curationRoutes } from './curation.ts';
import { datasetRoute } from './dataset-download.ts';
import { disagreementsRoute } from './disagreements.ts';
import { evidenceRoute } from './evidence.ts';
import { exportByAddress, exportByBody } from './export/export-routes.ts';
import { modelCheckRoute } from './model-check.ts';
import { neighboursRoute, nodeRoute } from './nodes.ts';
import { describeApi } from './open-api.ts';
import { overviewRoute } from './overview.ts';
import { pathsRoute } from './paths.ts';
import { queriesRoute, queryRunByAddress, queryRunByBody } from './queries.ts';
import { createHandler, type Route } from './route.ts';
import type { RouteContext } from './route-context.ts';
import { schemaRoute } from './schema.ts';
import { searchRoute } from './search.ts';
import { statusRoute, version } from './status.ts';
import { viewRemoval, viewRoute, viewSaving, viewsRoute } from './views.ts';

export const routes: readonly Route[] = [
  statusRoute,
  schemaRoute,
  searchRoute,
  nodeRoute,
  neighboursRoute,
  pathsRoute,
  queriesRoute,
  queryRunByAddress,
  queryRunByBody,
  checkRoute,
  overviewRoute,
  evidenceRoute,
  articlesRoute,
  articleRoute,
  modelCheckRoute,
  viewsRoute,
  viewSaving,
  viewRoute,
  viewRemoval,
  exportByBody,
  exportByAddress,
  claimsRoute,
  disagreementsRoute,
  compareRoute,
  ...curationRoutes,
  datasetRoute,
];

export function createApi(context: RouteContext): Router {
  const router = Router();
  for (const route of routes) router[route.method](route.path, createHandler(route, context));
  const description = describeApi(routes, version);
  const page = renderApiPage(description.paths as Parameters<typeof renderApiPage>[0], version);
  router.get('/api/openapi.json', (_request, response) => void response.json(description));
  router.get('/api/docs', (_request, response) => void response.type('html').send(page));
  refuseOtherMethods(router);
  router.all(['/api/{*path}', '/db/{*path}'], (request) => {
    throw new AppError('Dragoman.NotFound', `There is no ${request.path} here.`, {
      hint: 'GET /api/docs lists what there is.',
    });
  });
  return router;
}

function refuseOtherMethods(router: Router): void {
  const methods = new Map<string, string[]>([
    ['/db/:database/query/v2', ['POST']],
    ['/api/openapi.json', ['GET']],
    ['/api/docs', ['GET']],
  ]);
  for (const { path, method } of routes) {
    methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase()]);
  }
  for (const [path, allowed] of methods) {
    router.all(path, (request, response) => {
      response.setHeader('Allow', allowed.join(', '));
      throw new AppError(
        'Dragoman.MethodNotAllowed',
        `${request.method} is not possible at ${request.path}.`,
        {
          hint: `Use ${allowed.join(' or ')}.`,
        },
      );
    });
  }
}
