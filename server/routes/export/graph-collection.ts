/**
 * The graph inside an answer: every node and relationship once, however deep in lists, maps and paths. Held whole,
 * because a file of a graph names its nodes before the relationships between them; hence the caps.
 */
import { types } from 'node:util';
import type { CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../../protocol/values.ts';
import { AppError } from '../../errors.ts';

export interface CollectionLimits {
  readonly maxElements: number;
  /** Of text and numbers held, roughly. */
  readonly maxBytes: number;
}

export interface Look {
  /** `#rrggbb` */
  readonly colour: string;
  /** A node's radius, a relationship's width, both in the unit of the places. */
  readonly size: number;
}

export interface CollectedGraph {
  readonly nodes: readonly NodeSnapshot[];
  readonly relationships: readonly RelationshipSnapshot[];
  /** Where nodes stand, by elementId, y upwards; empty where nobody has laid them out. */
  readonly places?: ReadonlyMap<string, readonly [number, number]>;
  /** How nodes and relationships look, by elementId. */
  readonly looks?: ReadonlyMap<string, Look>;
}

export class GraphCollection {
  readonly #nodes = new Map<string, NodeSnapshot>();
  readonly #relationships = new Map<string, RelationshipSnapshot>();
  readonly #limits: CollectionLimits;
  #bytes = 0;

  constructor(limits: CollectionLimits) {
    this.#limits = limits;
  }

  /** Throws `Dragoman.ExportTooLarge`. */
  add(value: CypherValue): void {
    if (typeof value !== 'object' || value === null || types.isUint8Array(value)) return;
    if (Array.isArray(value)) for (const item of value) this.add(item);
    else if (types.isMap(value)) for (const item of value.values()) this.add(item);
    else if ('kind' in value) this.#addKind(value as NodeSnapshot | RelationshipSnapshot);
  }

  /** Ends of relationships that are not among the nodes. */
  findMissingEnds(): string[] {
    const missing = new Set<string>();
    for (const { startElementId, endElementId } of this.#relationships.values()) {
      if (!this.#nodes.has(startElementId)) missing.add(startElementId);
      if (!this.#nodes.has(endElementId)) missing.add(endElementId);
    }
    return [...missing];
  }

  get isEmpty(): boolean {
    return this.#nodes.size === 0 && this.#relationships.size === 0;
  }

  get graph(): CollectedGraph {
    return { nodes: [...this.#nodes.values()], relationships: [...this.#relationships.values()] };
  }

  #addKind(value: Extract<CypherValue, { readonly kind: string }>): void {
    if (value.kind === 'node') this.#keep(this.#nodes, value);
    else if (value.kind === 'relationship') this.#keep(this.#relationships, value);
    else if (value.kind === 'path') {
      for (const node of value.nodes) this.#keep(this.#nodes, node);
      for (const relationship of value.relationships) this.#keep(this.#relationships, relationship);
    }
  }

  #keep<T extends NodeSnapshot | RelationshipSnapshot>(kept: Map<string, T>, element: T): void {
    if (kept.has(element.elementId)) return;
    kept.set(element.elementId, element);
    this.#bytes += 64 + estimateBytes(element.properties);
    const { maxElements, maxBytes } = this.#limits;
    if (this.#nodes.size + this.#relationships.size > maxElements) {
      throw refuse(`more than ${maxElements.toLocaleString('en')} nodes and relationships`);
    }
    if (this.#bytes > maxBytes) {
      throw refuse(`more than about ${maxBytes.toLocaleString('en')} bytes of properties`);
    }
  }
}

function refuse(what: string): AppError {
  return new AppError('Dragoman.ExportTooLarge', `The answer holds ${what}.`, {
    hint: 'Add a LIMIT, raise MAX_EXPORT_ELEMENTS or MAX_ANSWER_BYTES, or export a table instead.',
  });
}

function estimateBytes(value: CypherValue): number {
  if (typeof value === 'string') return 16 + value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (types.isUint8Array(value)) return value.length;
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + estimateBytes(item), 16);
  if (!types.isMap(value)) return 48;
  let sum = 32;
  for (const [key, item] of value as ReadonlyMap<string, CypherValue>) {
    sum += key.length + estimateBytes(item);
  }
  return sum;
}
