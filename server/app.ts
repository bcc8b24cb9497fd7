import { constants } from 'node:zlib';
import compression from 'compression';
import express, { type Express, type Request, type Response } from 'express';
import type { SchemaAnswer } from '../protocol/api.ts';
import type { Curation } from '../protocol/curation.ts';
import type { Config } from './config.ts';
import type { QueryLibrary } from './library/query-library.ts';
import { createApi } from './routes/api.ts';
import { readArticleTexts } from './routes/article-texts.ts';
import { handleErrors } from './routes/error-handling.ts';
import { createAuthentication } from './routes/guards/authentication.ts';
import { checkHost, checkOrigin } from './routes/guards/request-origin.ts';
import { createSecurityHeaders, forbidCaching } from './routes/guards/security-headers.ts';
import { createPage } from './routes/page.ts';
import { createQueryApi } from './routes/query-api.ts';
import { createShortMemory } from './routes/short-memory.ts';
import { createStatementSlots } from './routes/statement-slots.ts';
import type { GraphStore } from './storage/graph-store.ts';
import { ViewFolder } from './storage/view-folder.ts';

export interface AppParts {
  readonly store: GraphStore;
  readonly library: QueryLibrary;
  readonly config: AppSettings;
  /** Where saved views are kept. */
  readonly viewsFolder: string;
  readonly curation: Curation;
  /** Where the built page lies. */
  readonly pageFolder: string;
}

export type AppSettings = Omit<Config, 'port' | 'dataDir' | 'neo4j'>;

/** Long enough for a page that asks several times while it opens, short enough for other writers to be seen. */
const schemaLifeMs = 30_000;

/** The whole server but its socket: guards first, then the API, then the page. */
export function createApp({ store, library, config, curation, viewsFolder, pageFolder }: AppParts): Express {
  const app = express();
  const context = {
    store,
    library,
    config,
    curation,
    slots: createStatementSlots(config.maxConcurrentStatements),
    views: new ViewFolder(viewsFolder, config),
    texts: readArticleTexts(config.articlesDir),
    schemaMemory: createShortMemory<SchemaAnswer>(schemaLifeMs),
  };
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(createSecurityHeaders());
  app.use(checkHost(config), checkOrigin);
  if (config.authToken !== undefined) app.use(createAuthentication(config.authToken));
  // Answers are made once and read once: the least effort pays most. The page's files are worth more.
  app.use(['/api', '/db'], compression({ filter: isText, level: 1, brotli: fastBrotli }));
  app.use(
    compression({
      filter: (request, response) => !isFile(response) && compression.filter(request, response),
    }),
  );
  app.use(['/api', '/db'], forbidCaching, express.text({ type: () => true, limit: config.maxBodyBytes }));
  app.use(createQueryApi(context));
  app.use(createApi(context));
  app.use(createPage(pageFolder));
  app.use(handleErrors);
  return app;
}

const fastBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** The usual test does not know the media types of the Query API. */
function isText(_request: Request, response: Response): boolean {
  if (isFile(response)) return false;
  return /json|vnd\.neo4j|^text\/|javascript|svg/.test(String(response.getHeader('Content-Type')));
}

/** Files go out as they are: one that breaks off could not say why from inside a compressed stream. */
function isFile(response: Response): boolean {
  return response.getHeader('Content-Disposition') !== undefined;
}
