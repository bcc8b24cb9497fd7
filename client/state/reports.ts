import type { ArticleAnswer, ClaimAnswer } from '../../protocol/api.ts';
import {
  fetchArticle,
  fetchArticles,
  fetchComparison,
  fetchDisagreements,
  runQuery,
} from '../api/explorer-api.ts';
import { decodeGraph } from '../api/graph-part.ts';
import { nameNode } from '../api/value-text.ts';
import { createShelf } from './shelf.ts';

/** One entry, under any key: all reports in order of their dates. */
export const reportList = createShelf(fetchArticles);

/** A report by its id. */
export const reports = createShelf(fetchArticle);

/** One entry, under any key: where reports or speakers part ways. */
export const disagreements = createShelf(fetchDisagreements);

/** `left/right`, each the id of a report or of a country. */
export const comparisons = createShelf((key) => {
  const [left = '', right = ''] = key.split('/');
  return fetchComparison(left, right);
});

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A relation in brief, to be read as a sentence. */
export interface Tie {
  readonly key: string;
  readonly relType: string;
  readonly subject: Named;
  readonly object: Named;
  readonly reports: number;
}

/** By a report's id: what it alone reports, and what it leaves out that at least two others have. */
export const reportGaps = createShelf(async (article) => ({
  alone: await listTies('evidence/one-report-only', { article }),
  leftOut: await listTies('evidence/left-out', { article }),
}));

/** One entry, under any key: the countries that somebody speaks for, by name. */
export const sides = createShelf(async () => {
  const { graph } = await runQuery('people/sides');
  return decodeGraph(graph)
    .nodes.filter(({ labels }) => labels.includes('Country'))
    .map((node) => ({ id: String(node.properties.get('id')), name: nameNode(node) }))
    .sort((left, right) => left.name.localeCompare(right.name));
});

async function listTies(query: string, parameters: Record<string, unknown>): Promise<readonly Tie[]> {
  const answer = await runQuery(query, parameters);
  const { nodes, relationships } = decodeGraph(answer.graph);
  const names = new Map(
    nodes.map((node) => [node.elementId, { id: String(node.properties.get('id')), name: nameNode(node) }]),
  );
  const nobody = { id: '', name: '' };
  return relationships
    .map(({ type, properties, startElementId, endElementId }) => ({
      key: String(properties.get('key')),
      relType: type,
      subject: names.get(startElementId) ?? nobody,
      object: names.get(endElementId) ?? nobody,
      reports: Number(properties.get('sourceCount') ?? 0),
    }))
    .sort((left, right) => right.reports - left.reports);
}

/** What stands in a report from one place on: words with the claims read from them, or a sentence without any. */
export type Passage =
  | { readonly start: number; readonly claims: readonly ClaimAnswer[] }
  | { readonly start: number; readonly silent: string };

/** A report in reading order. */
export function listPassages({ claims, uncovered }: ArticleAnswer): readonly Passage[] {
  const spans = new Map<string, ClaimAnswer[]>();
  for (const claim of claims) {
    const span = `${claim.start}..${claim.end}`;
    spans.set(span, [...(spans.get(span) ?? []), claim]);
  }
  const passages: Passage[] = [
    ...[...spans.values()].map((members) => ({ start: members[0]?.start ?? 0, claims: members })),
    ...uncovered.map(({ start, reason }) => ({ start, silent: reason })),
  ];
  return passages.sort((left, right) => left.start - right.start);
}
