import type {
  ArticleAnswer,
  ArticlesAnswer,
  CheckAnswer,
  EvidenceAnswer,
  NeighbourCount,
  NeighboursAnswer,
  NodeAnswer,
  OverviewAnswer,
  PathsAnswer,
  QueriesAnswer,
  QueryRunAnswer,
  SchemaAnswer,
  SearchAnswer,
  StatusAnswer,
} from '../../protocol/api.ts';
import type { ClaimsAnswer, CompareAnswer, DisagreementsAnswer } from '../../protocol/evidence-api.ts';
import type { TypedJson } from '../../protocol/typed-json.ts';
import { type InColumns, type QueryAnswer, requestGraph } from './graph-answer.ts';
import { type RequestOptions, requestJson } from './http.ts';

export function fetchStatus(): Promise<StatusAnswer> {
  return requestJson('/api/status');
}

/** `fresh` has it taken anew; else the server may answer with what it took a while ago. */
export function fetchSchema(fresh = false): Promise<SchemaAnswer> {
  return requestJson(fresh ? '/api/schema?fresh=true' : '/api/schema');
}

/** What would be wrong with a statement, which is not run. */
export function checkStatement(statement: string, signal: AbortSignal): Promise<CheckAnswer> {
  return requestJson('/api/check', { body: { statement }, signal });
}

export function fetchQueries(): Promise<QueriesAnswer> {
  return requestJson('/api/queries');
}

/** `parameters` are plain JSON; a parameter left out takes the default of the query's header. */
export function runQuery(
  id: string,
  parameters: Record<string, unknown> = {},
  signal?: AbortSignal,
): Promise<QueryAnswer> {
  return requestGraph(`/api/queries/${encodePath(id)}`, { ...toBody(parameters), signal });
}

/** The same for a query whose rows are wanted and not the graph in them. */
export function runTable(id: string, parameters: Record<string, unknown> = {}): Promise<QueryRunAnswer> {
  return requestJson(`/api/queries/${encodePath(id)}`, toBody(parameters));
}

export function searchNodes(text: string, limit: number, signal?: AbortSignal): Promise<SearchAnswer> {
  return requestJson(`/api/search?q=${encodeURIComponent(text)}&limit=${limit}`, { signal });
}

export function fetchNode(id: string): Promise<NodeAnswer> {
  return requestJson(`/api/nodes/${encodeURIComponent(id)}`);
}

export interface NeighbourChoice {
  readonly types: readonly string[];
  readonly direction: NeighbourCount['direction'] | null;
  /** By how well the neighbours are connected themselves; else the best supported come first. */
  readonly order: 'most' | 'least' | null;
  readonly limit: number;
}

/** The neighbours over these types of relation, both ways or one. */
export function fetchNeighbours(
  id: string,
  { types, direction, order, limit }: NeighbourChoice,
): Promise<InColumns<NeighboursAnswer>> {
  const query = new URLSearchParams([...types.map((type) => ['type', type]), ['limit', String(limit)]]);
  for (const [name, value] of Object.entries({ direction, order })) {
    if (value !== null) {
      query.set(name, value);
    }
  }
  return requestGraph(`/api/nodes/${encodeURIComponent(id)}/neighbours?${query}`);
}

export interface PathOptions {
  /** Null for every type but those of evidence. */
  readonly types: readonly string[] | null;
  /** From 1 to 8. */
  readonly maxLength: number;
  /** Only along the direction of every relation. */
  readonly directed: boolean;
}

/** All shortest paths between two nodes that do not lead through claims, reports or sources. */
export function fetchPaths(
  from: string,
  to: string,
  { types, maxLength, directed }: PathOptions,
): Promise<InColumns<PathsAnswer>> {
  const query = new URLSearchParams({ from, to, maxLength: String(maxLength), directed: String(directed) });
  for (const type of types ?? []) {
    query.append('type', type);
  }
  return requestGraph(`/api/paths?${query}`);
}

/** What a statement returns, as groups with counts; it is run to its end, and none of its nodes is sent. */
export function fetchOverview(
  statement: string,
  parameters: Readonly<Record<string, TypedJson>>,
): Promise<OverviewAnswer> {
  return requestJson('/api/overview', { body: { statement, parameters } });
}

export function fetchEvidence(key: string): Promise<EvidenceAnswer> {
  return requestJson(`/api/evidence/${encodeURIComponent(key)}`);
}

export function fetchArticles(): Promise<ArticlesAnswer> {
  return requestJson('/api/articles');
}

export function fetchArticle(id: string): Promise<ArticleAnswer> {
  return requestJson(`/api/articles/${encodeURIComponent(id)}`);
}

/** @param query a query string, such as `about=hakan-fidan&act=denied` */
export function fetchClaims(query: string): Promise<ClaimsAnswer> {
  return requestJson(`/api/claims?${query}`);
}

export function fetchDisagreements(): Promise<DisagreementsAnswer> {
  return requestJson('/api/disagreements');
}

/** Two reports, or two countries as sides. */
export function fetchComparison(left: string, right: string): Promise<CompareAnswer> {
  return requestJson(`/api/compare?${new URLSearchParams({ left, right })}`);
}

/** Without parameters by GET, as index.html fetches it ahead. */
function toBody(parameters: Record<string, unknown>): RequestOptions {
  return Object.keys(parameters).length === 0 ? {} : { body: { parameters } };
}

function encodePath(id: string): string {
  return id.split('/').map(encodeURIComponent).join('/');
}
