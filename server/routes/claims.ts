/** The claims in the rows of evidence/claims, as the API tells them. */
import type { ArticleSummary, ClaimAnswer } from '../../protocol/api.ts';
import type { CypherMap, NodeSnapshot } from '../../protocol/values.ts';
import type { ArticleTexts } from './article-texts.ts';
import { readMaps, readNode, readNumber, readOptionalText, readText } from './record-reading.ts';

export function toClaim(record: CypherMap, texts: ArticleTexts): ClaimAnswer {
  const { properties } = readNode(record, 'claim');
  const optional = (key: 'date' | 'datePrecision' | 'dateText' | 'role' | 'note') => {
    const text = readOptionalText(properties, key);
    return text === undefined ? {} : { [key]: text };
  };
  return {
    id: readText(properties, 'id'),
    relType: readText(properties, 'relType'),
    key: readText(properties, 'key'),
    quote: readText(properties, 'quote'),
    start: readNumber(properties, 'start'),
    end: readNumber(properties, 'end'),
    modality: readText(properties, 'modality'),
    polarity: readText(properties, 'polarity'),
    act: readOptionalText(properties, 'act') ?? '',
    projected: properties.get('projected') === true,
    origin: readText(properties, 'origin'),
    anonymous: properties.get('anonymous') === true,
    ...optional('date'),
    ...optional('datePrecision'),
    ...optional('dateText'),
    ...optional('role'),
    ...optional('note'),
    ...findContext(record, texts),
    ...findEdition(record),
    article: toArticleSummary(readNode(record, 'article')),
    subject: toName(readNode(record, 'claimSubject')),
    object: toName(readNode(record, 'claimObject')),
    attribution: readMaps(record, 'attribution').map((speaker) => ({
      id: readText(speaker, 'id'),
      name: readText(speaker, 'name'),
      anonymous: speaker.get('anonymous') === true,
    })),
    disagreements: readMaps(record, 'disagreements').map((disagreement) => ({
      claimId: readText(disagreement, 'claimId'),
      topic: readText(disagreement, 'topic'),
      between: readText(disagreement, 'between') === 'actors' ? 'actors' : 'sources',
    })),
  };
}

function findContext(record: CypherMap, texts: ArticleTexts): Pick<ClaimAnswer, 'context'> {
  const { properties } = readNode(record, 'claim');
  const sha256 = readOptionalText(readNode(record, 'article').properties, 'sha256') ?? '';
  const context = texts.findContext(sha256, readText(properties, 'quote'), readNumber(properties, 'start'));
  return context === undefined ? {} : { context };
}

function findEdition(record: CypherMap): Pick<ClaimAnswer, 'dataset'> {
  const id = readOptionalText(record, 'dataset');
  return id === undefined ? {} : { dataset: { id, sha256: readText(record, 'datasetHash') } };
}

export function toArticleSummary({ properties }: NodeSnapshot): ArticleSummary {
  return {
    id: readText(properties, 'id'),
    title: readText(properties, 'title'),
    publisher: readText(properties, 'publisher'),
    published: readText(properties, 'published'),
  };
}

export function toName({ properties }: NodeSnapshot): { id: string; name: string } {
  return { id: readText(properties, 'id'), name: readText(properties, 'name') };
}
