/**
 * The graph in the rows of a statement, summed up as it streams by: its nodes by their labels, and what ties these
 * groups. Keeps ids and numbers, never nodes; must not know HTTP.
 */
import type { CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../protocol/values.ts';
import { visitEntities } from './entity-walk.ts';

export interface AnswerGroup {
  readonly labels: readonly string[];
  readonly count: number;
  /** elementIds, the best connected within the answer first. */
  readonly members: readonly string[];
}

export interface AnswerTie {
  /** Places among the groups. */
  readonly from: number;
  readonly to: number;
  readonly type: string;
  readonly count: number;
}

interface Tie {
  readonly start: string;
  readonly stop: string;
  readonly type: string;
}

export class AnswerGroups {
  readonly #mostElements: number;
  readonly #labelsOf = new Map<string, string>();
  readonly #relationships = new Map<string, Tie>();

  /** @param mostElements of more nodes and relationships no more is taken in, so that memory stays bounded */
  constructor(mostElements: number) {
    this.#mostElements = mostElements;
  }

  get isFull(): boolean {
    return this.#labelsOf.size + this.#relationships.size >= this.#mostElements;
  }

  get nodeCount(): number {
    return this.#labelsOf.size;
  }

  get relationshipCount(): number {
    return this.#relationships.size;
  }

  add(values: Iterable<CypherValue>): void {
    visitEntities(values, (entity) => {
      if (this.isFull) return;
      if (entity.kind === 'node') this.#addNode(entity);
      else this.#addRelationship(entity);
    });
  }

  /** Ends of relationships that the rows did not name as nodes. */
  listStrangers(): string[] {
    const ends = Array.from(this.#relationships.values(), ({ start, stop }) => [start, stop]).flat();
    return [...new Set(ends)].filter((end) => !this.#labelsOf.has(end));
  }

  nameLabels(elementId: string, labels: readonly string[]): void {
    this.#labelsOf.set(elementId, toKey(labels));
  }

  /** The largest group first. @param mostMembers how many ids each group lists */
  sumUp(mostMembers: number): { groups: AnswerGroup[]; ties: AnswerTie[] } {
    const degrees = this.#countDegrees();
    const members = new Map<string, string[]>();
    for (const [elementId, key] of this.#labelsOf) {
      const known = members.get(key);
      if (known === undefined) members.set(key, [elementId]);
      else known.push(elementId);
    }
    const sorted = [...members].sort(([, left], [, right]) => right.length - left.length);
    const places = new Map(sorted.map(([key], place) => [key, place]));
    const groups = sorted.map(([key, ids]) => ({
      labels: JSON.parse(key) as string[],
      count: ids.length,
      members: ids
        .sort((left, right) => (degrees.get(right) ?? 0) - (degrees.get(left) ?? 0))
        .slice(0, mostMembers),
    }));
    return { groups, ties: this.#sumUpTies(places) };
  }

  #addNode({ elementId, labels }: NodeSnapshot): void {
    if (!this.#labelsOf.has(elementId)) this.#labelsOf.set(elementId, toKey(labels));
  }

  #addRelationship({ elementId, startElementId, endElementId, type }: RelationshipSnapshot): void {
    this.#relationships.set(elementId, { start: startElementId, stop: endElementId, type });
  }

  #countDegrees(): Map<string, number> {
    const degrees = new Map<string, number>();
    for (const { start, stop } of this.#relationships.values()) {
      degrees.set(start, (degrees.get(start) ?? 0) + 1);
      degrees.set(stop, (degrees.get(stop) ?? 0) + 1);
    }
    return degrees;
  }

  #sumUpTies(places: ReadonlyMap<string, number>): AnswerTie[] {
    const counts = new Map<string, number>();
    for (const { start, stop, type } of this.#relationships.values()) {
      const from = places.get(this.#labelsOf.get(start) ?? '');
      const to = places.get(this.#labelsOf.get(stop) ?? '');
      if (from === undefined || to === undefined) continue;
      const key = JSON.stringify([from, to, type]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return Array.from(counts, ([key, count]) => {
      const [from, to, type] = JSON.parse(key) as [number, number, string];
      return { from, to, type, count };
    }).sort((left, right) => right.count - left.count);
  }
}

function toKey(labels: readonly string[]): string {
  return JSON.stringify([...labels].sort());
}
