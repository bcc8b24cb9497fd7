/** The claims in the rows of evidence/claims-of-relation and evidence/article, as the API tells them. */
import type { ArticleSummary, ClaimAnswer } from '../../protocol/api.ts';
import type { CypherMap, NodeSnapshot } from '../../protocol/values.ts';
import { readMaps, readNode, readNumber, readOptionalText, readText } from './record-reading.ts';

export function toClaim(record: CypherMap): ClaimAnswer {
  const { properties } = readNode(record, 'claim');
  const optional = (key: 'date' | 'datePrecision' | 'dateText') => {
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
    ...optional('date'),
    ...optional('datePrecision'),
    ...optional('dateText'),
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

export function toArticleSummary({ properties }: NodeSnapshot): ArticleSummary {
  return {
    id: readText(properties, 'id'),
    title: readText(properties, 'title'),
    publisher: readText(properties, 'publisher'),
    published: readText(properties, 'published'),
  };
}

function toName({ properties }: NodeSnapshot): { id: string; name: string } {
  return { id: readText(properties, 'id'), name: readText(properties, 'name') };
}
