/** The inverted index of one field: which document has which term at which places. */

/** A small number that stands for an entity inside one full-text index. */
export type DocumentNumber = number;

/** Places of a term in a text, ascending. */
export type Places = readonly number[];

/** In which documents a term stands, and how often in each: what scoring runs through. */
export interface Occurrences {
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
}

export class FieldIndex {
  /** Made from the postings when a term is first asked for, and forgotten when it changes. */
  readonly #occurrences = new Map<string, Occurrences>();
  readonly #postings = new Map<string, Map<DocumentNumber, Places>>();
  /** In terms, by document; undefined and 0 where a document has nothing to find. */
  readonly #lengths: (number | undefined)[] = [];
  #size = 0;
  #totalLength = 0;

  /** How many documents have the field. */
  get size(): number {
    return this.#size;
  }

  get averageLength(): number {
    return this.#size === 0 ? 0 : this.#totalLength / this.#size;
  }

  /** Terms in order; undefined keeps a place without being found. */
  add(document: DocumentNumber, terms: readonly (string | undefined)[]): void {
    const places = new Map<string, number[]>();
    let length = 0;
    for (const [place, term] of terms.entries()) {
      if (term === undefined) continue;
      length++;
      const known = places.get(term);
      if (known === undefined) places.set(term, [place]);
      else known.push(place);
    }
    if (length === 0) return;
    for (const [term, list] of places) {
      this.#occurrences.delete(term);
      const posting = this.#postings.get(term);
      if (posting === undefined) this.#postings.set(term, new Map([[document, list]]));
      else posting.set(document, list);
    }
    this.#lengths[document] = length;
    this.#size++;
    this.#totalLength += length;
  }

  /** The terms must be those under which it was added. */
  remove(document: DocumentNumber, terms: readonly (string | undefined)[]): void {
    for (const term of terms) {
      if (term === undefined) continue;
      this.#occurrences.delete(term);
      const posting = this.#postings.get(term);
      posting?.delete(document);
      if (posting?.size === 0) this.#postings.delete(term);
    }
    const length = this.lengthOf(document);
    if (length === 0) return;
    this.#lengths[document] = 0;
    this.#size--;
    this.#totalLength -= length;
  }

  /** Undefined for a term that stands nowhere. */
  occurrences(term: string): Occurrences | undefined {
    const known = this.#occurrences.get(term);
    const posting = this.#postings.get(term);
    if (known !== undefined || posting === undefined) return known;
    const made: Occurrences = {
      documents: Uint32Array.from(posting.keys()),
      frequencies: Uint32Array.from(posting.values(), (places) => places.length),
    };
    this.#occurrences.set(term, made);
    return made;
  }

  posting(term: string): ReadonlyMap<DocumentNumber, Places> | undefined {
    return this.#postings.get(term);
  }

  lengthOf(document: DocumentNumber): number {
    return this.#lengths[document] ?? 0;
  }

  terms(): Iterable<string> {
    return this.#postings.keys();
  }

  *documents(): Generator<DocumentNumber> {
    for (const [document, length] of this.#lengths.entries())
      if (length !== undefined && length > 0) yield document;
  }
}
