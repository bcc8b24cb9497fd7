/**
 * Walks the relationships of one node. Written out by hand, with one result object for the whole walk, because
 * expanding is what a graph database does most.
 */
import type { AdjacencyGroup, NodeEntity, RelationshipEntity } from './entities.ts';
import type { Direction } from './graph.ts';

export class AdjacencyCursor implements IterableIterator<RelationshipEntity, undefined> {
  readonly #node: NodeEntity;
  readonly #types: readonly string[] | undefined;
  /** Relationships from this id on were made after the walk began. */
  readonly #endId: number;
  readonly #both: boolean;
  readonly #result: { done: boolean; value: RelationshipEntity | undefined } = {
    done: false,
    value: undefined,
  };
  #outgoing: boolean;
  #group: AdjacencyGroup | undefined;
  #next: RelationshipEntity | undefined = undefined;

  constructor(node: NodeEntity, direction: Direction, types: readonly string[] | undefined, endId: number) {
    this.#node = node;
    this.#types = types;
    this.#endId = endId;
    this.#both = direction === 'both';
    this.#outgoing = direction !== 'in';
    this.#group = this.#outgoing ? node.outgoing : node.incoming;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<RelationshipEntity, undefined> {
    for (;;) {
      const relationship = this.#next;
      if (relationship === undefined) {
        if (this.#openNextGroup()) continue;
        this.#result.done = true;
        this.#result.value = undefined;
        return this.#result as IteratorReturnResult<undefined>;
      }
      this.#next = this.#outgoing ? relationship.nextOut : relationship.nextIn;
      if (relationship.deleted || relationship.id >= this.#endId) continue;
      // A self-loop has been met among the outgoing ones already.
      if (this.#both && !this.#outgoing && relationship.start === relationship.end) continue;
      this.#result.value = relationship;
      return this.#result as IteratorYieldResult<RelationshipEntity>;
    }
  }

  #openNextGroup(): boolean {
    for (;;) {
      const group = this.#group;
      if (group === undefined) {
        if (!this.#both || !this.#outgoing) return false;
        this.#outgoing = false;
        this.#group = this.#node.incoming;
        continue;
      }
      this.#group = group.next;
      if (this.#types !== undefined && !this.#types.includes(group.type)) continue;
      this.#next = group.first;
      return true;
    }
  }
}
