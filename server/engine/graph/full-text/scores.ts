/** The scores of what a part of a query has found, in arrays: a frequent term stands in very many documents. */
import type { DocumentNumber } from './field-index.ts';

const nothing = new Float64Array(0);

export class Scores {
  readonly #capacity: number;
  /** By document, NaN where nothing was found: a boost of 0 makes a score of 0. Made when the first is found. */
  #scores = nothing;
  readonly #documents: DocumentNumber[] = [];

  /** @param capacity all document numbers are below it */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** In the order in which they were found. */
  get documents(): readonly DocumentNumber[] {
    return this.#documents;
  }

  has(document: DocumentNumber): boolean {
    return this.#documents.length > 0 && !Number.isNaN(this.#scores[document]!);
  }

  /** Of one that was found. */
  scoreOf(document: DocumentNumber): number {
    return this.#scores[document]!;
  }

  add(document: DocumentNumber, score: number): void {
    if (this.#documents.length === 0) this.#scores = new Float64Array(this.#capacity).fill(Number.NaN);
    const before = this.#scores[document]!;
    if (Number.isNaN(before)) this.#documents.push(document);
    this.#scores[document] = Number.isNaN(before) ? score : before + score;
  }

  addAll(others: Scores): void {
    for (const document of others.documents) this.add(document, others.scoreOf(document));
  }
}
