/** The scores of what a part of a query has found, in arrays: a frequent term stands in very many documents. */
import type { DocumentNumber } from './field-index.ts';

export class Scores {
  /** By document; NaN where nothing was found, since a boost of 0 makes a score of 0. */
  readonly #scores: Float64Array;
  readonly #documents: DocumentNumber[] = [];

  /** @param capacity all document numbers are below it */
  constructor(capacity: number) {
    this.#scores = new Float64Array(capacity).fill(Number.NaN);
  }

  /** In the order in which they were found. */
  get documents(): readonly DocumentNumber[] {
    return this.#documents;
  }

  has(document: DocumentNumber): boolean {
    return !Number.isNaN(this.#scores[document]!);
  }

  /** NaN when it was not found. */
  scoreOf(document: DocumentNumber): number {
    return this.#scores[document]!;
  }

  add(document: DocumentNumber, score: number): void {
    const before = this.#scores[document]!;
    if (Number.isNaN(before)) {
      this.#documents.push(document);
      this.#scores[document] = score;
    } else this.#scores[document] = before + score;
  }

  addAll(others: Scores): void {
    for (const document of others.documents) this.add(document, others.scoreOf(document));
  }
}
