/**
 * Which indexes and constraints there are, with the structures behind them. Never changed in place: taking a
 * schema change back means going back to the state before.
 */
import type { Entity } from './entities.ts';
import type { FullTextIndex } from './full-text/full-text-index.ts';
import type { ConstraintDescription, IndexDescription } from './graph.ts';
import type { PropertyIndex } from './property-index.ts';

export type IndexStructure =
  | { readonly kind: 'property'; readonly index: PropertyIndex<Entity> }
  | { readonly kind: 'fullText'; readonly index: FullTextIndex }
  /** Look-up indexes, and range indexes over several properties that no constraint needs: described, not kept. */
  | { readonly kind: 'none' };

export interface SchemaEntry {
  readonly description: IndexDescription;
  readonly structure: IndexStructure;
}

/** The two look-up indexes that every Neo4j database begins with, under their names there. */
const lookUpIndexes: readonly SchemaEntry[] = (['node', 'relationship'] as const).map((entity, index) => ({
  description: {
    id: index + 1,
    name: entity === 'node' ? 'index_343aff4e' : 'index_f7700477',
    type: 'LOOKUP',
    entity,
    labelsOrTypes: [],
    properties: [],
    owningConstraint: undefined,
  },
  structure: { kind: 'none' },
}));

const none: readonly PropertyIndex<Entity>[] = [];

export class SchemaState {
  static readonly initial = new SchemaState(lookUpIndexes, [], lookUpIndexes.length + 1);

  readonly entries: readonly SchemaEntry[];
  readonly constraints: readonly ConstraintDescription[];
  readonly nextId: number;
  readonly fullTextIndexes: readonly FullTextIndex[];
  readonly #nodeIndexes = new Map<string, PropertyIndex<Entity>[]>();
  readonly #relationshipIndexes = new Map<string, PropertyIndex<Entity>[]>();
  readonly #uniqueNodeIndexes = new Map<string, PropertyIndex<Entity>[]>();
  readonly #uniqueRelationshipIndexes = new Map<string, PropertyIndex<Entity>[]>();

  constructor(
    entries: readonly SchemaEntry[],
    constraints: readonly ConstraintDescription[],
    nextId: number,
  ) {
    this.entries = entries;
    this.constraints = constraints;
    this.nextId = nextId;
    this.fullTextIndexes = entries.flatMap(({ structure }) =>
      structure.kind === 'fullText' ? [structure.index] : [],
    );
    for (const { description, structure } of entries) {
      if (structure.kind !== 'property') continue;
      const isNode = description.entity === 'node';
      register(isNode ? this.#nodeIndexes : this.#relationshipIndexes, structure.index);
      if (description.owningConstraint === undefined) continue;
      register(isNode ? this.#uniqueNodeIndexes : this.#uniqueRelationshipIndexes, structure.index);
    }
  }

  get indexes(): readonly IndexDescription[] {
    return this.entries.map((entry) => entry.description);
  }

  /** True when no change to an entity can concern any index. */
  get isPlain(): boolean {
    return (
      this.#nodeIndexes.size === 0 &&
      this.#relationshipIndexes.size === 0 &&
      this.fullTextIndexes.length === 0
    );
  }

  indexesOver(kind: 'node' | 'relationship', labelOrType: string): readonly PropertyIndex<Entity>[] {
    return (kind === 'node' ? this.#nodeIndexes : this.#relationshipIndexes).get(labelOrType) ?? none;
  }

  /** Indexes in which no two entities with that label or type may have equal values. */
  uniqueIndexesOver(kind: 'node' | 'relationship', labelOrType: string): readonly PropertyIndex<Entity>[] {
    return (
      (kind === 'node' ? this.#uniqueNodeIndexes : this.#uniqueRelationshipIndexes).get(labelOrType) ?? none
    );
  }

  with(
    added: {
      readonly entries?: readonly SchemaEntry[];
      readonly constraints?: readonly ConstraintDescription[];
    },
    nextId: number,
  ): SchemaState {
    return new SchemaState(
      [...this.entries, ...(added.entries ?? [])],
      [...this.constraints, ...(added.constraints ?? [])],
      nextId,
    );
  }

  /** Without the index or constraint of that name, or both. */
  without(name: string): SchemaState {
    return new SchemaState(
      this.entries.filter(({ description }) => description.name !== name),
      this.constraints.filter((constraint) => constraint.name !== name),
      this.nextId,
    );
  }
}

function register(indexes: Map<string, PropertyIndex<Entity>[]>, index: PropertyIndex<Entity>): void {
  const list = indexes.get(index.labelOrType);
  if (list === undefined) indexes.set(index.labelOrType, [index]);
  else list.push(index);
}
