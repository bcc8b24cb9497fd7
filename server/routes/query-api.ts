/** `POST /db/{database}/query/v2`: any statement, in the shape of Neo4j's Query API, on either store. */
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { checkStatement } from '../storage/gate/check-statement.ts';
import { readBody } from './read-body.ts';
import { watchClient } from './request-signal.ts';
import type { RouteContext } from './route-context.ts';
import { sendAnswer } from './wire/answer-writing.ts';
import { chooseFormat, readContentType } from './wire/media-types.ts';
import { readParameters } from './wire/parameter-reading.ts';
import { statementText } from './wire/statement-text.ts';
import { describeIssues, jsonObject } from './zod-issues.ts';

/** https://neo4j.com/docs/query-api/current/query/ */
export const queryRequest = z.strictObject({
  statement: statementText.describe('One Cypher statement.'),
  parameters: jsonObject.nullish().describe('Plain JSON, or typed JSON when the Content-Type says so.'),
  accessMode: z
    .string()
    .transform((mode) => mode.toUpperCase())
    .pipe(z.enum(['READ', 'WRITE']))
    .optional()
    .describe('READ or WRITE. Without it: WRITE where writing is allowed, READ everywhere else.'),
  maxExecutionTime: z
    .bigint()
    .positive()
    .max(86_400n)
    .nullish()
    .describe('Seconds; the server’s own limit holds when it is shorter.'),
  includeCounters: z.boolean().nullish().describe('Ask for counts of what the statement changed.'),
  bookmarks: z
    .array(z.string())
    .nullish()
    .describe('What the answer must have seen: bookmarks of earlier answers, from here or from elsewhere.'),
  impersonatedUser: z.string().nullish().describe('Refused.'),
});

export function createQueryApi(context: RouteContext): Router {
  const router = Router();
  router.post('/db/:database/query/v2', (request, response) =>
    context.slots.use(() => answerStatement(request, response, context)),
  );
  return router;
}

async function answerStatement(
  request: Request<{ database: string }>,
  response: Response,
  { store, config, schemaMemory }: RouteContext,
): Promise<void> {
  const format = chooseFormat(request.headers.accept);
  // Also for errors, as Neo4j does it; an error before the first event is a document, not a line.
  if (!format.lines) response.setHeader('Content-Type', format.mediaType);
  const parameterForm = readContentType(request.headers['content-type']);
  const wanted = parseRequest(readBody(request));
  checkStatement(wanted.statement, { store: store.kind, writesAllowed: config.allowWrites });
  const access = config.allowWrites && wanted.accessMode !== 'READ' ? 'write' : 'read';
  const limitMs = Number(wanted.maxExecutionTime ?? 86_400n) * 1000;
  const running = await store.run({
    statement: wanted.statement,
    parameters: readParameters(wanted.parameters ?? new Map(), parameterForm),
    access,
    timeoutMs: Math.min(limitMs, config.queryTimeoutMs),
    signal: watchClient(response),
    database: request.params.database,
    ...(wanted.bookmarks == null ? {} : { bookmarks: wanted.bookmarks }),
  });
  await sendAnswer(response, running, {
    format,
    access,
    limits: { maxRows: config.maxRows, maxBytes: config.maxAnswerBytes },
    includeCounters: wanted.includeCounters ?? false,
  });
  if (access === 'write') schemaMemory.forget();
}

function parseRequest(body: unknown): z.output<typeof queryRequest> {
  const parsed = queryRequest.safeParse(body);
  if (!parsed.success) throw describeIssues('The request', parsed.error);
  if (parsed.data.impersonatedUser != null) {
    throw new AppError('Dragoman.BadRequest', 'impersonatedUser is not supported.', {
      hint: 'Every statement runs as the user that Dragoman itself is given.',
    });
  }
  return parsed.data;
}
