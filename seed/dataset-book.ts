/** A data set in a store, opened by readers who add to it. Every change is one transaction over the whole of it. */
import type {
  ClaimCheckAnswer,
  ClaimDraft,
  Curation,
  Projection,
  StoredClaim,
} from '../protocol/curation.ts';
import type { CypherValue } from '../protocol/values.ts';
import { AppError } from '../server/errors.ts';
import type { GraphStore, StoreTransaction } from '../server/storage/graph-store.ts';
import type { ClaimRow, Dataset } from './dataset.ts';
import { hashDataset, writeDatasetFiles } from './dataset-files.ts';
import { readStoredDataset, type StoredDataset } from './dataset-reading.ts';
import { type CheckedDraft, checkDraft, type DraftText } from './draft-check.ts';
import { findUnneeded, inOrder } from './draft-needs.ts';
import { describeProjection } from './draft-projection.ts';
import { writeChanges } from './graph-changes.ts';
import { hashText, ReportTexts } from './report-texts.ts';
import { splitSentences } from './sentences.ts';
import { readBeside } from './store-reading.ts';
import { describeVocabulary } from './vocabulary.ts';

export class DatasetBook implements Curation {
  readonly #store: GraphStore;
  readonly #texts: ReportTexts;

  /** @param textFolder where the texts of reports are kept */
  constructor(store: GraphStore, textFolder: string) {
    this.#store = store;
    this.#texts = new ReportTexts(textFolder);
  }

  async vocabulary(): ReturnType<Curation['vocabulary']> {
    const { articles, ...vocabulary } = await this.#read(({ dataset }) => describeVocabulary(dataset));
    const known = articles.map(async (article) => ({
      ...article,
      textAtHand: (await this.#texts.find(article.sha256)) !== undefined,
    }));
    return { ...vocabulary, articles: await Promise.all(known) };
  }

  async findReport(id: string): ReturnType<Curation['findReport']> {
    const sha256 = await this.#read(({ dataset }) => dataset.articles.find((one) => one.id === id)?.sha256);
    if (sha256 === undefined) {
      throw new AppError('Dragoman.ArticleNotFound', `There is no report "${id}".`, {
        hint: 'GET /api/articles lists them.',
      });
    }
    return { sha256, text: await this.#texts.find(sha256) };
  }

  readReport(text: string): ReturnType<Curation['readReport']> {
    const sha256 = hashText(text);
    return this.#read(({ dataset }) => {
      const article = dataset.articles.find((candidate) => candidate.sha256 === sha256);
      const claims = dataset.claims.filter((claim) => claim.article === article?.id);
      return {
        sha256,
        article:
          article === undefined
            ? null
            : { id: article.id, title: article.title, publisher: article.publisher },
        sentences: splitSentences(text),
        claims: claims.map(({ id, start, end }) => ({ id, start, end })),
      };
    });
  }

  async readClaim(id: string): Promise<StoredClaim> {
    const reading = readBeside(this.#store);
    const stored = await openDataset(reading);
    return toStoredClaim(findClaim(stored, id), stored, await readVersion(reading, id));
  }

  async checkClaim(draft: ClaimDraft, id?: string): Promise<Omit<ClaimCheckAnswer, 'store'>> {
    const reading = readBeside(this.#store);
    const stored = await openDataset(reading);
    const before = id === undefined ? undefined : findClaim(stored, id);
    const checked = checkDraft(stored.dataset, draft, await this.#textOf(draft, stored.dataset), before);
    const { problems } = checked;
    if (problems.length > 0) {
      return { problems };
    }
    const version = id === undefined ? 1 : (await readVersion(reading, id)) + 1;
    return { problems, projection: project(stored, checked, version) };
  }

  async addClaim(draft: ClaimDraft): Promise<Projection> {
    return this.#keepingText(draft, async (transaction) => {
      const stored = await openDataset(transaction, true);
      const checked = checkDraft(stored.dataset, draft, await this.#textOf(draft, stored.dataset));
      refuseProblems(checked);
      const after = sealed(checked.rows.dataset);
      await writeChanges(transaction, stored.dataset, after);
      await mark(transaction, 'addedAt', [checked.rows.claim.id, ...checked.rows.created]);
      return project(stored, checked, 1);
    });
  }

  async editClaim(id: string, version: number, draft: ClaimDraft): ReturnType<Curation['editClaim']> {
    return this.#keepingText(draft, async (transaction) => {
      const stored = await openDataset(transaction, true);
      const row = findClaim(stored, id);
      const before = toStoredClaim(row, stored, await readVersion(transaction, id));
      refuseStale(before, version);
      if (draft.article !== row.article) {
        throw new AppError('Dragoman.ClaimInvalid', `The claim ${id} belongs to ${row.article}.`, {
          hint: 'Take the claim away and add it to the other report.',
        });
      }
      const checked = checkDraft(stored.dataset, draft, await this.#textOf(draft, stored.dataset), row);
      refuseProblems(checked);
      await writeChanges(transaction, stored.dataset, sealed(checked.rows.dataset));
      await mark(transaction, 'addedAt', checked.rows.created);
      await mark(transaction, before.added ? 'addedAt' : 'editedAt', [id]);
      await setVersion(transaction, id, version + 1);
      return { projection: project(stored, checked, version + 1), before };
    });
  }

  async removeClaim(id: string, version: number): Promise<Projection> {
    const { projection, texts } = await this.#store.transact(async (transaction) => {
      const stored = await openDataset(transaction, true);
      const row = findClaim(stored, id);
      const claim = toStoredClaim(row, stored, await readVersion(transaction, id));
      refuseStale(claim, version);
      if (!claim.added) {
        throw new AppError('Dragoman.EditConflict', `The claim ${id} came with the data set.`, {
          hint: 'Only what was added here can be taken away here. Take it out of the data set’s files, and load them.',
        });
      }
      const unneeded = await findUnneeded(transaction, stored, row);
      const { articles, actors, things, sources, claims } = stored.dataset;
      const keep = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] =>
        rows.filter((one) => !unneeded.has(one.id));
      const after = sealed({
        ...stored.dataset,
        articles: keep(articles),
        actors: keep(actors),
        things: keep(things),
        sources: keep(sources),
        claims: claims.filter((other) => other.id !== id),
      });
      await writeChanges(transaction, stored.dataset, after);
      return {
        projection: describeProjection(stored.dataset, after, claim, [...unneeded]),
        texts: articles.filter((article) => unneeded.has(article.id)).map(({ sha256 }) => sha256),
      };
    });
    for (const sha256 of texts) await this.#texts.drop(sha256);
    return projection;
  }

  exportFiles(): ReturnType<Curation['exportFiles']> {
    // In a transaction, so that no change comes between its parts.
    return this.#store.transact(async (transaction) => {
      const { dataset } = await openDataset(transaction);
      return { id: dataset.id, files: writeDatasetFiles(dataset) };
    });
  }

  async #read<T>(describe: (stored: StoredDataset) => T): Promise<T> {
    return describe(await openDataset(readBeside(this.#store)));
  }

  async #textOf({ article, text }: ClaimDraft, dataset: Dataset): Promise<DraftText> {
    if (text !== undefined) {
      return { text, sha256: hashText(text) };
    }
    const known = dataset.articles.find(({ id }) => id === article)?.sha256;
    return { text: known === undefined ? undefined : await this.#texts.find(known), sha256: undefined };
  }

  /** The text comes first: a claim whose report is lost could never be checked again. */
  async #keepingText<T>(
    { text }: ClaimDraft,
    work: (transaction: StoreTransaction) => Promise<T>,
  ): Promise<T> {
    const isNew = text !== undefined && (await this.#texts.keep(text));
    try {
      return await this.#store.transact(work);
    } catch (error) {
      if (isNew) await this.#texts.drop(hashText(text));
      throw error;
    }
  }
}

function project(stored: StoredDataset, { rows }: CheckedDraft, version: number): Projection {
  const added = version === 1 || stored.marks.added.has(rows.claim.id);
  const claim = describeClaim(rows.claim, version, added);
  return describeProjection(stored.dataset, rows.dataset, claim, rows.created);
}

function toStoredClaim(row: ClaimRow, { marks }: StoredDataset, version: number): StoredClaim {
  return describeClaim(row, version, marks.added.has(row.id));
}

function describeClaim({ place: _, ...facts }: ClaimRow, version: number, added: boolean): StoredClaim {
  return { ...facts, version, added };
}

/** In the order in which the files would have it, and with the hash of this edition. */
function sealed(dataset: Dataset): Dataset {
  const ordered = inOrder(dataset);
  return { ...ordered, sha256: hashDataset(ordered) };
}

/** The data set in the store. `lock`: nobody else changes it until the transaction is over. */
async function openDataset(transaction: StoreTransaction, lock = false): Promise<StoredDataset> {
  const { rows } = await transaction.run('MATCH (d:Dataset) RETURN d.id ORDER BY d.id');
  const [id] = rows.map(([value]) => String(value));
  if (id === undefined) {
    throw new AppError('Dragoman.DatasetNotFound', 'There is no data set in this store.', {
      hint: 'Load one: npm run seed.',
    });
  }
  if (lock) {
    // Whoever sets a property of the node holds it to the end of the transaction; what is read after that stays true.
    await transaction.run('MATCH (d:Dataset {id: $id}) SET d.id = d.id', new Map([['id', id]]));
  }
  return (await readStoredDataset(transaction, id))!;
}

function findClaim({ dataset }: StoredDataset, id: string): ClaimRow {
  const claim = dataset.claims.find((candidate) => candidate.id === id);
  if (claim === undefined) {
    throw new AppError('Dragoman.ClaimNotFound', `There is no claim "${id}".`, {
      hint: 'GET /api/articles/:id lists the claims of a report.',
    });
  }
  return claim;
}

function refuseProblems({ problems }: CheckedDraft): void {
  if (problems.length > 0) {
    const said = problems.map(({ field, message }) => `"${field}": ${message}`).join('; ');
    throw new AppError('Dragoman.ClaimInvalid', `The claim cannot be kept: ${said}.`, {
      hint: 'POST /api/claims/check says what is wrong, field by field.',
    });
  }
}

function refuseStale({ id, version }: StoredClaim, seen: number): void {
  if (version !== seen) {
    const message = `The claim ${id} was changed meanwhile: it is at version ${version}, and you have seen ${seen}.`;
    throw new AppError('Dragoman.EditConflict', message, {
      hint: 'Read it again, and make your change on what it says now.',
    });
  }
}

async function readVersion(transaction: StoreTransaction, id: string): Promise<number> {
  const { rows } = await transaction.run(
    'MATCH (c:Claim {id: $id}) RETURN coalesce(c.version, 1)',
    new Map([['id', id]]),
  );
  return Number(rows[0]?.[0] ?? 1);
}

async function setVersion(transaction: StoreTransaction, id: string, version: number): Promise<void> {
  const parameters = new Map<string, CypherValue>([
    ['id', id],
    ['version', BigInt(version)],
  ]);
  await transaction.run('MATCH (c:Claim {id: $id}) SET c.version = $version', parameters);
}

async function mark(
  transaction: StoreTransaction,
  property: 'addedAt' | 'editedAt',
  ids: readonly string[],
): Promise<void> {
  const parameters = new Map<string, CypherValue>([
    ['ids', ids],
    ['now', { kind: 'datetime', text: new Date().toISOString() }],
  ]);
  await transaction.run(`MATCH (n) WHERE n.id IN $ids SET n.${property} = $now`, parameters);
}
