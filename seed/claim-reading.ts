/** Reads the claims of a data set back out of a store. */
import type { CypherMap, CypherValue } from '../protocol/values.ts';
import type { StoreTransaction } from '../server/storage/graph-store.ts';
import { type ArticleRow, type ClaimRow, sortClaims } from './dataset.ts';
import { number, optionalFields, text } from './stored-values.ts';

const place = { file: 'the store', line: 0 };

const statement = [
  'MATCH (c:Claim {dataset: $dataset})',
  'OPTIONAL MATCH (c)-[:SUBJECT]->(s)',
  'OPTIONAL MATCH (c)-[:OBJECT]->(o)',
  'OPTIONAL MATCH (c)-[:REPORTED_IN]->(a:Article)',
  'OPTIONAL MATCH (c)-[t:ATTRIBUTED_TO]->(speaker)',
  'WITH c, s, o, a, t, speaker ORDER BY t.order',
  'RETURN properties(c), s.id, o.id, a.id, collect(speaker.id)',
].join('\n');

/** Report by report as `articles` has them, each in reading order. */
export async function readStoredClaims(
  transaction: StoreTransaction,
  dataset: string,
  articles: readonly ArticleRow[],
): Promise<readonly ClaimRow[]> {
  const { rows } = await transaction.run(statement, new Map([['dataset', dataset]]));
  const claims = rows.map(toClaim);
  return articles.flatMap(({ id }) => sortClaims(claims.filter((claim) => claim.article === id)));
}

function toClaim([facts, subject, object, article, speakers]: readonly CypherValue[]): ClaimRow {
  const properties = facts as CypherMap;
  const optional = optionalFields<Pick<ClaimRow, 'role' | 'date' | 'datePrecision' | 'dateText' | 'note'>>(
    properties,
    ['role', 'date', 'datePrecision', 'dateText', 'note'],
  );
  const meeting = text(properties, 'meetingId');
  return {
    place,
    id: text(properties, 'id'),
    article: String(article ?? ''),
    quote: text(properties, 'quote'),
    start: number(properties, 'start'),
    end: number(properties, 'end'),
    subject: String(subject ?? ''),
    relation: text(properties, 'relType'),
    object: String(object ?? ''),
    ...(meeting === '' ? {} : { meeting }),
    modality: text(properties, 'modality') as ClaimRow['modality'],
    polarity: text(properties, 'polarity') as ClaimRow['polarity'],
    ...optional,
    attributedTo: Array.isArray(speakers) ? speakers.map(String) : [],
  };
}
