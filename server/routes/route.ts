/** The shape in which the routes under /api are defined: validated, registered and described from one place. */
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { readBody } from './read-body.ts';
import { watchClient } from './request-signal.ts';
import type { RouteContext } from './route-context.ts';
import { readContentType } from './wire/media-types.ts';
import { describeIssues } from './zod-issues.ts';

export interface RouteRequest<Path, Query, Body> {
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  readonly signal: AbortSignal;
}

export interface Route {
  readonly method: 'get' | 'post';
  /** As express writes it: `/api/nodes/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly pathSchema: z.ZodType;
  readonly querySchema: z.ZodType;
  readonly bodySchema: z.ZodType | undefined;
  readonly answerSchema: z.ZodType;
  answer(request: RouteRequest<unknown, unknown, unknown>, context: RouteContext): Promise<unknown>;
}

interface RouteParts<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> {
  readonly method?: Route['method'];
  readonly path: string;
  readonly summary: string;
  readonly pathSchema?: P;
  readonly querySchema?: Q;
  readonly bodySchema?: B;
  readonly answerSchema: A;
  answer(
    request: RouteRequest<z.output<P>, z.output<Q>, z.output<B>>,
    context: RouteContext,
  ): Promise<z.output<A>>;
}

const nothing = z.strictObject({});
type Nothing = typeof nothing;

export function defineRoute<
  A extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = z.ZodUndefined,
>(parts: RouteParts<P, Q, B, A>): Route {
  return {
    method: parts.method ?? 'get',
    path: parts.path,
    summary: parts.summary,
    pathSchema: parts.pathSchema ?? nothing,
    querySchema: parts.querySchema ?? nothing,
    bodySchema: parts.bodySchema,
    answerSchema: parts.answerSchema,
    answer: (request, context) => parts.answer(request as Parameters<typeof parts.answer>[0], context),
  };
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
    response.json(await context.slots.use(() => route.answer(input, context)));
  };
}

function readValidBody({ bodySchema }: Route, request: Request): unknown {
  if (bodySchema === undefined) return undefined;
  if (request.body !== undefined && request.body !== '') readContentType(request.headers['content-type']);
  return validate('The request', bodySchema, request.body ? readBody(request as never) : {});
}

function validate(subject: string, schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw describeIssues(subject, parsed.error);
  return parsed.data;
}
