import type { ArticleRow, ClaimRow, Dataset } from './dataset.ts';

/** Who first said what a claim says. */
export interface Origin {
  /** Of an actor or a source; the publisher's name when that is not among the sources. */
  readonly id: string;
  readonly name: string;
  /** The report withholds the name. */
  readonly anonymous: boolean;
}

/**
 * Finds the origin of each claim: the last of its chain of speakers, or else the report's publisher. Two papers that
 * quote one agency are one origin, and so are a paper and itself named as a source.
 */
export function findOrigins(dataset: Dataset): (claim: ClaimRow) => Origin {
  const speakers = new Map<string, Origin>([
    ...dataset.actors.map(({ id, name }) => [id, { id, name, anonymous: false }] as const),
    ...dataset.sources.map(({ id, name, anonymous }) => [id, { id, name, anonymous }] as const),
  ]);
  const publishers = new Map(
    dataset.articles.map((article) => [article.id, publisherOf(article, dataset)] as const),
  );
  return (claim) => {
    const speaker = claim.attributedTo.at(-1);
    const origin = speaker === undefined ? publishers.get(claim.article) : speakers.get(speaker);
    if (origin === undefined) {
      throw new Error(`Claim ${claim.id} has no origin: its data set was not checked.`);
    }
    return origin;
  };
}

function publisherOf({ publisher }: ArticleRow, dataset: Dataset): Origin {
  const source = dataset.sources.find(({ name, aliases }) => [name, ...aliases].includes(publisher));
  return source ?? { id: publisher, name: publisher, anonymous: false };
}
