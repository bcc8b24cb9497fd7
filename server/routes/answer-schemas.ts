/** The answers of protocol/api.ts as schemas, for OpenAPI and for the tests that hold answers against them. */
import { z } from 'zod';
import type {
  ArticleAnswer,
  ArticlesAnswer,
  CheckAnswer,
  EvidenceAnswer,
  NeighboursAnswer,
  NodeAnswer,
  OverviewAnswer,
  PathsAnswer,
  QueriesAnswer,
  QueryRunAnswer,
  SavedViewAnswer,
  SchemaAnswer,
  SearchAnswer,
  StatusAnswer,
  ViewsAnswer,
} from '../../protocol/api.ts';
import type { TypedJson, TypedNode } from '../../protocol/typed-json.ts';

export const storeKind = z.enum(['neo4j', 'embedded']);
const count = z.number().int().nonnegative();

export const typedJson = z
  .custom<TypedJson>((value) => typeof value === 'object' && value !== null && '$type' in value)
  .meta({ id: 'TypedJson', description: 'A value as typed JSON of Neo4j’s Query API.' });
export const typedNode = z
  .custom<TypedNode>((value) => (value as TypedNode | null)?.$type === 'Node')
  .meta({ id: 'TypedNode', description: 'A node as typed JSON.' });

export const provenance = {
  store: storeKind.describe('Who answered.'),
  ran: z
    .array(z.object({ query: z.string(), cypher: z.string(), parameters: z.record(z.string(), typedJson) }))
    .describe('The statements of the library that were run, with their parameters.'),
};

export const graphPart = z.object({ nodes: z.array(typedNode), relationships: z.array(typedJson) }).meta({
  id: 'GraphPart',
  description: 'Each node and relationship once; ends are always among the nodes.',
});

const neighbourCount = z.object({ type: z.string(), direction: z.enum(['out', 'in']), count });

export const statusAnswer: z.ZodType<StatusAnswer> = z.object({
  version: z.string(),
  store: z.object({
    kind: storeKind,
    product: z.string(),
    address: z.string().optional(),
    database: z.string(),
  }),
  writesAllowed: z.boolean(),
  limits: z.object({ timeoutMs: count, maxRows: count }),
  counts: z.object({ nodes: count, relationships: count }),
});

const propertyFacts = z.object({
  name: z.string(),
  types: z.array(z.string()),
  count,
  share: z.number().min(0).max(1),
  estimated: z.boolean(),
  samples: z.array(typedJson),
});

export const schemaAnswer: z.ZodType<SchemaAnswer> = z.object({
  ...provenance,
  labels: z.array(z.object({ label: z.string(), count, properties: z.array(propertyFacts) })),
  relationshipTypes: z.array(z.object({ type: z.string(), count, properties: z.array(propertyFacts) })),
  connections: z.array(
    z.object({ from: z.string(), type: z.string(), to: z.string(), count, estimated: z.boolean() }),
  ),
  sampleSize: count,
  takenAt: z.iso.datetime(),
  notice: z.string().optional(),
});

export const searchAnswer: z.ZodType<SearchAnswer> = z.object({
  ...provenance,
  hits: z.array(
    z.object({
      node: typedNode,
      matched: z.string(),
      field: z.enum(['name', 'alias', 'text']),
      score: z.number(),
    }),
  ),
  more: z.boolean(),
  notice: z.string().optional(),
});

export const nodeAnswer: z.ZodType<NodeAnswer> = z.object({
  ...provenance,
  node: typedNode,
  neighbours: z.array(neighbourCount),
});

export const neighboursAnswer: z.ZodType<NeighboursAnswer> = z.object({
  ...provenance,
  counts: z.array(neighbourCount),
  graph: graphPart,
  shown: count,
  total: count,
});

export const pathsAnswer: z.ZodType<PathsAnswer> = z.object({
  ...provenance,
  paths: z.array(typedJson),
  graph: graphPart,
  more: z.boolean(),
});

export const overviewAnswer: z.ZodType<OverviewAnswer> = z.object({
  ...provenance,
  nodes: count,
  relationships: count,
  groups: z.array(z.object({ labels: z.array(z.string()), count, members: z.array(z.string()) })),
  ties: z.array(z.object({ from: count, to: count, type: z.string(), count })),
  notice: z.string().optional(),
});

const viewEntry = { id: z.string(), name: z.string(), savedAt: z.iso.datetime(), bytes: count };

export const viewsAnswer: z.ZodType<ViewsAnswer> = z.object({
  views: z.array(z.object(viewEntry)),
  saving: z.boolean(),
});

export const savedViewAnswer: z.ZodType<SavedViewAnswer> = z.object({
  ...viewEntry,
  view: z.record(z.string(), z.unknown()),
});

const parameterDefault = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string(), z.number()])),
]);

export const queryDescription = z
  .object({
    id: z.string(),
    folder: z.string(),
    title: z.string(),
    parameters: z.array(
      z.object({
        name: z.string(),
        type: z.enum(['string', 'integer', 'float', 'boolean', 'date', 'string[]', 'integer[]', 'any']),
        required: z.boolean(),
        default: parameterDefault.optional(),
        description: z.string(),
      }),
    ),
    cypher: z.string(),
    listed: z.boolean(),
  })
  .meta({ id: 'QueryDescription' });

export const queriesAnswer: z.ZodType<QueriesAnswer> = z.object({ queries: z.array(queryDescription) });

export const queryRunAnswer: z.ZodType<QueryRunAnswer> = z.object({
  ...provenance,
  query: queryDescription,
  fields: z.array(z.string()),
  values: z.array(z.array(typedJson)),
  graph: graphPart,
  truncated: z.boolean(),
  notice: z.string().optional(),
  elapsedMs: z.number(),
});

export const articleSummary = {
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  published: z.string(),
};
export const named = z.object({ id: z.string(), name: z.string() });

export const claim = z
  .object({
    id: z.string(),
    relType: z.string(),
    key: z.string(),
    quote: z.string(),
    start: count,
    end: count,
    modality: z.string(),
    polarity: z.string(),
    act: z.string().describe('stated, named, anonymous, denied, planned or inferred.'),
    projected: z.boolean().describe('Whether it supports a relation of the graph.'),
    origin: z.string().describe('Who first said so.'),
    anonymous: z.boolean().describe('Whether the report withholds that name.'),
    role: z.string().optional(),
    note: z.string().optional(),
    context: z.object({ before: z.string(), after: z.string() }).optional(),
    dataset: z.object({ id: z.string(), sha256: z.string() }).optional(),
    date: z.string().optional(),
    datePrecision: z.string().optional(),
    dateText: z.string().optional(),
    article: z.object(articleSummary),
    subject: named,
    object: named,
    attribution: z.array(z.object({ id: z.string(), name: z.string(), anonymous: z.boolean() })),
    disagreements: z.array(
      z.object({ claimId: z.string(), topic: z.string(), between: z.enum(['sources', 'actors']) }),
    ),
  })
  .meta({ id: 'Claim' });

export const evidenceAnswer: z.ZodType<EvidenceAnswer> = z.object({
  ...provenance,
  key: z.string(),
  relation: z.object({
    type: z.string(),
    status: z.string(),
    sourceCount: count,
    originCount: count,
    subject: typedNode,
    object: typedNode,
  }),
  claims: z.array(claim),
});

export const articlesAnswer: z.ZodType<ArticlesAnswer> = z.object({
  ...provenance,
  articles: z.array(z.object({ ...articleSummary, claims: count })),
});

export const articleAnswer: z.ZodType<ArticleAnswer> = z.object({
  ...provenance,
  article: z.object({ ...articleSummary, sha256: z.string(), url: z.string().optional() }),
  textAtHand: z.boolean(),
  uncovered: z.array(z.object({ start: count, end: count, reason: z.string() })),
  claims: z.array(claim),
});

export const checkAnswer: z.ZodType<CheckAnswer> = z.object({
  store: storeKind,
  problems: z.array(
    z.object({
      severity: z.enum(['error', 'warning']),
      code: z.string(),
      message: z.string(),
      position: z.object({ line: count, column: count, offset: count }).optional(),
      hint: z.string().optional(),
    }),
  ),
});
