/** The shape in which the routes under /api are defined: validated, registered and described from one place. */
import { types } from 'node:util';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { columnsType } from '../../protocol/columns.ts';
import { readBody } from './read-body.ts';
import { watchClient } from './request-signal.ts';
import type { RouteContext } from './route-context.ts';
import { toColumnAnswer } from './wire/column-answer.ts';
import { readContentType } from './wire/media-types.ts';
import { describeIssues } from './zod-issues.ts';

export interface RouteRequest<Path, Query, Body> {
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  readonly signal: AbortSignal;
}

export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As express writes it: `/api/nodes/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly pathSchema: z.ZodType;
  readonly querySchema: z.ZodType;
  readonly bodySchema: z.ZodType | undefined;
  /** The body holds no values for the graph: it is read as ordinary JSON all through. */
  readonly plainBody: boolean;
  /** Undefined for files, which are no JSON of ours. */
  readonly answerSchema: z.ZodType | undefined;
  /** What a file may be. */
  readonly mediaTypes: readonly string[];
  respond(
    request: RouteRequest<unknown, unknown, unknown>,
    context: RouteContext,
    response: Response,
  ): Promise<void>;
}

interface InputParts<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly method?: Route['method'];
  readonly path: string;
  readonly summary: string;
  readonly pathSchema?: P;
  readonly querySchema?: Q;
  readonly bodySchema?: B;
  readonly plainBody?: boolean;
}

interface RouteParts<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>
  extends InputParts<P, Q, B> {
  readonly answerSchema: A;
  answer(
    request: RouteRequest<z.output<P>, z.output<Q>, z.output<B>>,
    context: RouteContext,
  ): Promise<z.output<A>>;
}

interface DownloadParts<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>
  extends InputParts<P, Q, B> {
  readonly mediaTypes: readonly string[];
  send(
    request: RouteRequest<z.output<P>, z.output<Q>, z.output<B>>,
    context: RouteContext,
    response: Response,
  ): Promise<void>;
}

const nothing = z.strictObject({});
type Nothing = typeof nothing;

/** A route that answers with JSON. */
export function defineRoute<
  A extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = z.ZodUndefined,
>(parts: RouteParts<P, Q, B, A>): Route {
  return {
    ...describeInput(parts),
    answerSchema: parts.answerSchema,
    mediaTypes: [],
    async respond(request, context, response) {
      const answer = await parts.answer(request as Parameters<typeof parts.answer>[0], context);
      const columns = toColumnAnswer(response.req.headers.accept, answer);
      if (columns !== undefined) response.type(columnsType);
      response.json(columns ?? answer);
    },
  };
}

/** A route that answers with a file, which it writes itself. */
export function defineDownload<
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = z.ZodUndefined,
>(parts: DownloadParts<P, Q, B>): Route {
  return {
    ...describeInput(parts),
    answerSchema: undefined,
    mediaTypes: parts.mediaTypes,
    respond: (request, context, response) =>
      parts.send(request as Parameters<typeof parts.send>[0], context, response),
  };
}

function describeInput(parts: InputParts<z.ZodType, z.ZodType, z.ZodType>) {
  return {
    method: parts.method ?? 'get',
    path: parts.path,
    summary: parts.summary,
    pathSchema: parts.pathSchema ?? nothing,
    querySchema: parts.querySchema ?? nothing,
    bodySchema: parts.bodySchema,
    plainBody: parts.plainBody ?? false,
  } as const;
}

/** Validates, takes a slot, answers. What the answer's schema does not know never leaves the server unnoticed: tests
 * hold every answer against it. */
export function createHandler(route: Route, context: RouteContext): RequestHandler {
  return async (request: Request, response: Response) => {
    const input = {
      path: validate(`The address of ${route.path}`, route.pathSchema, request.params),
      query: validate('The query string', route.querySchema, { ...request.query }),
      body: readValidBody(route, request),
      signal: watchClient(response),
    };
    await context.slots.use(() => route.respond(input, context, response));
  };
}

function readValidBody({ bodySchema, plainBody }: Route, request: Request): unknown {
  if (bodySchema === undefined) return undefined;
  if (request.body !== undefined && request.body !== '') readContentType(request.headers['content-type']);
  const body = request.body ? readBody(request as never) : {};
  return validate('The request', bodySchema, plainBody ? toPlain(body) : body);
}

function validate(subject: string, schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw describeIssues(subject, parsed.error);
  return parsed.data;
}

/** Maps as objects and integers as numbers, all the way down. */
function toPlain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = types.isMap(value) ? [...value] : Object.entries(value);
  return Object.fromEntries(entries.map(([key, member]) => [String(key), toPlain(member)]));
}
