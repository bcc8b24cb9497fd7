/**
 * A full-text index over the text properties of nodes with any of its labels, or relationships with any of its
 * types. Changes are only noted; the texts are read again when somebody searches, so loading and undoing stay cheap.
 */
import type { Value } from '../../values/value.ts';
import { belongsTo, type Entity, type Properties } from '../entities.ts';
import type { FullTextHit, IndexDescription } from '../graph.ts';
import { schemaError } from '../schema-errors.ts';
import { type Analyzer, analyzerNames, defaultAnalyzer, findAnalyzer } from './analyzer.ts';
import { FieldIndex } from './field-index.ts';
import { parseQuery } from './query-parser.ts';
import { search } from './searcher.ts';

export class FullTextIndex {
  readonly description: IndexDescription;
  readonly #analyzer: Analyzer;
  readonly #fields: ReadonlyMap<string, FieldIndex>;
  readonly #noted = new Set<Entity>();
  /** Each entity with the properties under which it stands here. */
  readonly #indexed = new Map<Entity, Properties>();

  /** Throws a CypherError when the index names an analyzer that there is not. */
  constructor(description: IndexDescription) {
    const name = description.analyzer ?? defaultAnalyzer;
    const analyzer = findAnalyzer(name);
    if (analyzer === undefined) {
      throw schemaError(
        'ClientError.General.InvalidArguments',
        `No full-text analyzer is called '${name}'. There are: ${analyzerNames.join(', ')}.`,
      );
    }
    this.description = description;
    this.#analyzer = analyzer;
    this.#fields = new Map(description.properties.map((property) => [property, new FieldIndex()]));
  }

  /** Notes that the entity may have changed, come or gone. */
  touch(entity: Entity): void {
    if (entity.kind === this.description.entity) this.#noted.add(entity);
  }

  /** Best hits first, the older entity first among equals. Throws a CypherError on a malformed query. */
  search(query: string): readonly FullTextHit[] {
    const parsed = parseQuery(query);
    this.catchUp();
    const scores = search(parsed, { fields: this.#fields, analyzer: this.#analyzer });
    return [...scores]
      .map(([entity, score]) => ({ entity, score: Math.fround(score) }))
      .sort((left, right) => right.score - left.score || left.entity.id - right.entity.id);
  }

  /** True when every change has been read. */
  get isCurrent(): boolean {
    return this.#noted.size === 0;
  }

  /** Reads the texts that have changed, for about that many milliseconds. */
  catchUp(milliseconds = Number.POSITIVE_INFINITY): void {
    const end = performance.now() + milliseconds;
    for (const entity of this.#noted) {
      if (this.#reread(entity) && performance.now() > end) return;
    }
  }

  /** False when nothing in the entity's texts has changed after all. */
  #reread(entity: Entity): boolean {
    this.#noted.delete(entity);
    const before = this.#indexed.get(entity);
    const after = this.#covers(entity) ? entity.properties : undefined;
    if (before === after) return false;
    for (const [property, field] of this.#fields) {
      if (before !== undefined) field.remove(entity, this.#termsOf(before.get(property)));
      if (after !== undefined) field.add(entity, this.#termsOf(after.get(property)));
    }
    if (after === undefined) this.#indexed.delete(entity);
    else this.#indexed.set(entity, after);
    return true;
  }

  #covers(entity: Entity): boolean {
    if (entity.deleted || !this.description.labelsOrTypes.some((name) => belongsTo(entity, name)))
      return false;
    return this.description.properties.some((property) => entity.properties.has(property));
  }

  /** Texts and lists of texts are found; anything else is not. */
  #termsOf(value: Value | undefined): readonly (string | undefined)[] {
    if (typeof value === 'string') return this.#analyzer.terms(value);
    if (!Array.isArray(value) || !value.every((element) => typeof element === 'string')) return [];
    return value.flatMap((element) => this.#analyzer.terms(element));
  }
}
