/** Describes the API from the same schemas that validate it. */
import { z } from 'zod';
import { errorCodes } from '../../protocol/error-codes.ts';
import { queryRequest } from './query-api.ts';
import type { Route } from './route.ts';

type Json = Record<string, unknown>;

/** An OpenAPI 3.1 document; https://spec.openapis.org/oas/v3.1.1.html. */
export function describeApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: describeRoute(route) };
  }
  return shareDefinitions({
    openapi: '3.1.0',
    info: {
      title: 'Dragoman',
      version,
      description: 'Values from the graph are typed JSON, as in Neo4j’s Query API.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: { ...paths, '/db/{database}/query/v2': { post: describeQueryApi() } },
    components: { schemas: { ErrorBody: errorBody } },
  });
}

/** Each schema brings its own `$defs`; in one document they belong under `components`, once. */
function shareDefinitions(document: Json & { components: { schemas: Json } }): Json {
  const schemas = document.components.schemas;
  const text = JSON.stringify(document, (key, value) => {
    if (key !== '$defs') return value;
    Object.assign(schemas, value);
    return undefined;
  });
  const shared = JSON.parse(text);
  shared.components.schemas = schemas;
  return JSON.parse(JSON.stringify(shared).replaceAll('#/$defs/', '#/components/schemas/'));
}

function describeRoute(route: Route): Json {
  const body = route.bodySchema;
  return {
    summary: route.summary,
    parameters: [
      ...describeParameters(route.pathSchema, 'path'),
      ...describeParameters(route.querySchema, 'query'),
    ],
    ...(body === undefined ? {} : { requestBody: describeContent(toSchema(body, 'input')) }),
    responses: {
      200: describeAnswer(route),
      default: errorResponse,
    },
  };
}

function describeAnswer({ answerSchema, mediaTypes }: Route): Json {
  if (answerSchema !== undefined) {
    return { description: 'The answer.', ...describeContent(toSchema(answerSchema, 'output')) };
  }
  return { description: 'The file.', content: Object.fromEntries(mediaTypes.map((type) => [type, {}])) };
}

function describeQueryApi(): Json {
  return {
    summary: 'Runs one statement; Neo4j’s own Query API, on either store',
    parameters: [{ name: 'database', in: 'path', required: true, schema: { type: 'string' } }],
    requestBody: describeContent(toSchema(queryRequest, 'input')),
    responses: {
      202: { description: 'Rows, or an error behind the rows that came before it.' },
      default: errorResponse,
    },
  };
}

function describeParameters(schema: z.ZodType, place: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = toSchema(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: property,
  }));
}

function describeContent(schema: Json): Json {
  return { content: { 'application/json': { schema } } };
}

/** Values that only the reader of a body makes (Maps) are objects to whoever sends them; big integers are integers. */
function toSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const described = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { type } = zodSchema._zod.def;
      if (type === 'bigint') jsonSchema.type = 'integer';
      if (type === 'custom') jsonSchema.type = 'object';
    },
  });
  const { $schema: _, ...rest } = described;
  return rest;
}

const errorBody: Json = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'message'],
        properties: {
          code: {
            type: 'string',
            description: 'One of ours, or a status code of the store.',
            examples: Object.keys(errorCodes),
          },
          message: { type: 'string' },
          hint: { type: 'string' },
          position: {
            type: 'object',
            properties: {
              line: { type: 'integer' },
              column: { type: 'integer' },
              offset: { type: 'integer' },
            },
          },
        },
      },
    },
  },
};

const errorResponse = {
  description: 'What went wrong, and where it can be said: what to do about it.',
  ...describeContent({ $ref: '#/components/schemas/ErrorBody' }),
};
