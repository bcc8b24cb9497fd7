import type { Network } from '../state/network.ts';
import { sayRelation } from '../state/relation-words.ts';
import { readShown } from '../state/shown.ts';
import type { View } from '../state/view.ts';
import { fanOut } from './fan.ts';
import { radiusOf } from './node-look.ts';

/** A view worked out for drawing: who is shown, how important, how relations bow. Made anew when the view changes. */
export class Picture {
  readonly view: View;
  readonly nodes: readonly string[];
  readonly relations: readonly string[];
  /** Shown nodes, the most supported first. */
  readonly byImportance: readonly string[];
  readonly #network: Network;
  readonly #support = new Map<string, number>();
  readonly #curves: ReadonlyMap<string, number>;
  readonly #shownNodes: ReadonlySet<string>;
  readonly #shownRelations: ReadonlySet<string>;
  readonly #faded: ReadonlySet<string>;
  readonly #majors: ReadonlySet<string>;

  constructor(network: Network, view: View) {
    this.#network = network;
    this.view = view;
    const { nodes: shownNodes, relations: shownRelations, faded } = readShown(network, view);
    const [nodes, relations] = [[...shownNodes], [...shownRelations]];
    this.nodes = nodes;
    this.relations = relations;
    this.#shownNodes = shownNodes;
    this.#shownRelations = shownRelations;
    this.#faded = faded;
    this.#addUpSupport();
    this.#curves = fanOut(
      relations.map((key) => ({ key, source: network.source(key), target: network.target(key) })),
    );
    this.byImportance = [...nodes].sort(
      (left, right) =>
        this.supportOf(right) - this.supportOf(left) || this.nameOf(left).localeCompare(this.nameOf(right)),
    );
    this.#majors = new Set(this.byImportance.slice(0, Math.min(10, Math.ceil(nodes.length / 8))));
  }

  isNodeShown(node: string): boolean {
    return this.#shownNodes.has(node);
  }

  isRelationShown(relation: string): boolean {
    return this.#shownRelations.has(relation);
  }

  /** True for a node or relation that a filter lets recede. */
  isFaded(key: string): boolean {
    return this.#faded.has(key);
  }

  marksOf(node: string): { readonly pinned: boolean; readonly faded: boolean } {
    return { pinned: this.view.pinned.has(node), faded: this.isFaded(node) };
  }

  /** Independent origins of all shown relations of a node, each relation counting at least once. */
  supportOf(node: string): number {
    return this.#support.get(node) ?? 0;
  }

  radiusOf(node: string): number {
    return radiusOf(this.supportOf(node), this.nodes.length);
  }

  isMajor(node: string): boolean {
    return this.#majors.has(node);
  }

  nameOf(node: string): string {
    return this.#network.getNodeAttribute(node, 'name');
  }

  sayRelation(relation: string): string {
    return sayRelation(this.#network.getEdgeAttribute(relation, 'relationType'));
  }

  endsOf(relation: string): [string, string] {
    return this.#network.extremities(relation);
  }

  curveOf(relation: string): number {
    return this.#curves.get(relation) ?? 0;
  }

  #addUpSupport(): void {
    for (const relation of this.relations) {
      const origins = Math.max(1, this.#network.getEdgeAttribute(relation, 'originCount'));
      for (const node of this.#network.extremities(relation)) {
        this.#support.set(node, this.supportOf(node) + origins);
      }
    }
  }
}
