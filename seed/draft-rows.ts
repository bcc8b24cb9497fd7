/** Makes a reader's draft into rows of the data set, through the readers that also read its files: the same checks. */
import type { ClaimDraft, NewArticle, NewNode, NewSource } from '../protocol/curation.ts';
import { readClaim } from './claim-file-reader.ts';
import {
  type ActorRow,
  actorKinds,
  type ClaimRow,
  type Dataset,
  type SourceRow,
  type ThingRow,
} from './dataset.ts';
import { readActor, readArticle, readSource, readThing } from './dataset-file-readers.ts';
import { collectIds, makeClaimId, makeId } from './draft-ids.ts';
import type { Problem } from './problem.ts';
import type { Row } from './yaml-file.ts';

export interface DraftRows {
  /** The data set with the draft in it. */
  readonly dataset: Dataset;
  readonly claim: ClaimRow;
  /** Ids of the nodes and the report that the draft brings along. */
  readonly created: readonly string[];
  /** In which field of the draft each of them stands. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Where the rows of a draft stand, for messages about them. */
export const draftFile = 'the draft';

/**
 * @param id of the claim that is edited; a new one gets its own
 * @param sha256 of the report's text, where it is given
 */
export function addDraft(
  dataset: Dataset,
  draft: ClaimDraft,
  { id, sha256 }: { readonly id?: string; readonly sha256?: string },
  problems: Problem[],
): DraftRows {
  const taken = collectIds(dataset);
  const fresh = new FreshRows(taken, problems);
  const article = typeof draft.article === 'string' ? draft.article : fresh.addArticle(draft.article, sha256);
  const ends = {
    subject: fresh.nodeId(draft.subject, 'subject'),
    object: fresh.nodeId(draft.object, 'object'),
    ...(draft.meeting === undefined ? {} : { meeting: fresh.nodeId(draft.meeting, 'meeting') }),
    attributedTo: (draft.attributedTo ?? []).map((speaker) => fresh.sourceId(speaker)),
  };
  const claimId = id ?? makeClaimId(dataset, article, taken);
  const { article: _article, text: _text, ...facts } = draft;
  const claim = readClaim(toRow({ id: claimId, ...facts, ...ends }), article, problems);
  const others = dataset.claims.filter((other) => other.id !== claimId);
  return {
    claim,
    created: [...fresh.fields.keys()],
    fields: fresh.fields,
    dataset: {
      ...dataset,
      articles: [...dataset.articles, ...fresh.articles],
      actors: [...dataset.actors, ...fresh.actors],
      things: [...dataset.things, ...fresh.things],
      sources: [...dataset.sources, ...fresh.sources],
      claims: [...others, claim],
    },
  };
}

/** What comes along with a claim. */
class FreshRows {
  readonly articles: ReturnType<typeof readArticle>[] = [];
  readonly actors: ActorRow[] = [];
  readonly things: ThingRow[] = [];
  readonly sources: SourceRow[] = [];
  readonly fields = new Map<string, string>();
  readonly #taken: Set<string>;
  readonly #problems: Problem[];

  constructor(taken: Set<string>, problems: Problem[]) {
    this.#taken = taken;
    this.#problems = problems;
  }

  addArticle(article: NewArticle, sha256 = ''): string {
    const id = this.#newId(article.publisher, 'report', 'article');
    const row = toRow({ id, ...article, file: `${id}.txt`, sha256 });
    this.articles.push(readArticle(row, this.#prefixed('article')));
    return id;
  }

  nodeId(node: string | NewNode, field: string): string {
    if (typeof node === 'string') {
      return node;
    }
    const isActor = actorKinds.some((kind) => kind === node.kind);
    const id = this.#newId(isActor ? node.name : `${node.kind} ${node.name}`, 'node', field);
    const row = toRow({ id, ...node });
    if (isActor) {
      this.actors.push(readActor(row, this.#prefixed(field)));
    } else {
      this.things.push(readThing(row, this.#prefixed(field)));
    }
    return id;
  }

  sourceId(source: string | NewSource): string {
    if (typeof source === 'string') {
      return source;
    }
    const id = this.#newId(source.name, 'source', 'attributedTo');
    this.sources.push(readSource(toRow({ id, ...source }), this.#prefixed('attributedTo')));
    return id;
  }

  #newId(name: string, fallback: string, field: string): string {
    const id = makeId(name, fallback, this.#taken);
    this.fields.set(id, field);
    return id;
  }

  /** Collects problems of a new row under the field of the draft that holds it. */
  #prefixed(field: string): Problem[] {
    const problems = this.#problems;
    return {
      push: (problem: Problem) =>
        problems.push({ ...problem, field: `${field}.${(problem.field ?? '').replace(/^.*\./, '')}` }),
    } as unknown as Problem[];
  }
}

/** The fields as the text they would be in a file; what is undefined is not there. */
function toRow(fields: object): Row {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  const asText = (value: unknown): unknown => (Array.isArray(value) ? value.map(String) : String(value));
  return {
    file: draftFile,
    line: 0,
    fields: new Map(entries.map(([name, value]) => [name, { value: asText(value), line: 0 }])),
    rowsOf: () => [],
  };
}
