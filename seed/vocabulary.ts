import type { VocabularyAnswer } from '../protocol/curation.ts';
import {
  actorKinds,
  type Dataset,
  datePrecisions,
  demandPhases,
  meetingStatuses,
  modalities,
  polarities,
  sourceKinds,
  thingKinds,
} from './dataset.ts';

/** What a claim of this data set may be made of. */
export function describeVocabulary(dataset: Dataset): Omit<
  VocabularyAnswer,
  'store' | 'writesAllowed' | 'articles'
> & {
  readonly articles: readonly Omit<VocabularyAnswer['articles'][number], 'textAtHand'>[];
} {
  const { id, title, sha256 } = dataset;
  return {
    dataset: { id, title, sha256 },
    relationTypes: dataset.relationTypes.map(({ type, label, subject, object, symmetric, qualifier }) => ({
      ...{ type, label, subject, object, symmetric },
      perMeeting: qualifier === 'meeting',
    })),
    actorKinds,
    thingKinds,
    sourceKinds,
    modalities,
    polarities,
    datePrecisions,
    meetingStatuses,
    demandPhases,
    articles: dataset.articles.map((article) => ({
      id: article.id,
      title: article.title,
      publisher: article.publisher,
      sha256: article.sha256,
    })),
  };
}
