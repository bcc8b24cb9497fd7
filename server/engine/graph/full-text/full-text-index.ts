/**
 * A full-text index over the text properties of nodes with any of its labels, or relationships with any of its
 * types. Changes are only noted; the texts are read again when somebody searches, so loading and undoing stay cheap.
 */
import { PAUSE } from '../../pause.ts';
import type { Value } from '../../values/value.ts';
import { belongsTo, type Entity, type Properties } from '../entities.ts';
import type { FullTextHit, IndexDescription } from '../graph.ts';
import { schemaError } from '../schema-errors.ts';
import { type Analyzer, analyzerNames, defaultAnalyzer, findAnalyzer } from './analyzer.ts';
import { bestFirst } from './best-first.ts';
import { type DocumentNumber, FieldIndex } from './field-index.ts';
import { parseQuery } from './query-parser.ts';
import { search } from './searcher.ts';

/** Reading texts for a search lets others go on after that long. */
const sliceMs = 5;

interface Document {
  readonly number: DocumentNumber;
  /** Those under which it stands in the index. */
  readonly properties: Properties;
}

export class FullTextIndex {
  readonly description: IndexDescription;
  readonly #analyzer: Analyzer;
  readonly #fields: ReadonlyMap<string, FieldIndex>;
  readonly #noted = new Set<Entity>();
  readonly #documents = new Map<Entity, Document>();
  /** By document number; undefined where the number is free. */
  readonly #entities: (Entity | undefined)[] = [];
  readonly #freeNumbers: DocumentNumber[] = [];

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

  /**
   * Best hits first, the older entity first among equals; pauses while it reads what has changed. Throws a CypherError
   * on a malformed query.
   */
  *search(query: string): Generator<FullTextHit | typeof PAUSE, void, void> {
    const parsed = parseQuery(query);
    for (this.catchUp(sliceMs); !this.isCurrent; this.catchUp(sliceMs)) yield PAUSE;
    const capacity = this.#entities.length;
    const scores = search(parsed, { fields: this.#fields, analyzer: this.#analyzer, capacity });
    const { documents } = scores;
    const entities = documents.map((document) => this.#entities[document]!);
    // Loops: `from` with a function takes ten times as long.
    const found = new Float32Array(documents.length);
    for (let index = 0; index < found.length; index++) found[index] = scores.scoreOf(documents[index]!);
    yield* bestFirst(entities, found);
  }

  /** True when every change has been read. */
  get isCurrent(): boolean {
    return this.#noted.size === 0;
  }

  /** Reads the texts that have changed, for about that many milliseconds. */
  catchUp(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    for (const entity of this.#noted) {
      if (this.#reread(entity) && performance.now() > end) return;
    }
  }

  /** False when nothing in the entity's texts has changed after all. */
  #reread(entity: Entity): boolean {
    this.#noted.delete(entity);
    const before = this.#documents.get(entity);
    const properties = this.#covers(entity) ? entity.properties : undefined;
    if (before?.properties === properties) return false;
    if (before !== undefined) this.#remove(entity, before);
    if (properties !== undefined) this.#add(entity, properties);
    return true;
  }

  #add(entity: Entity, properties: Properties): void {
    const number = this.#freeNumbers.pop() ?? this.#entities.length;
    this.#entities[number] = entity;
    this.#documents.set(entity, { number, properties });
    for (const [property, field] of this.#fields) field.add(number, this.#termsOf(properties.get(property)));
  }

  #remove(entity: Entity, { number, properties }: Document): void {
    for (const [property, field] of this.#fields)
      field.remove(number, this.#termsOf(properties.get(property)));
    this.#documents.delete(entity);
    this.#entities[number] = undefined;
    this.#freeNumbers.push(number);
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
