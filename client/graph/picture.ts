import { sayStrand } from '../state/cluster-words.ts';
import { findHosts } from '../state/clusters.ts';
import { coloursOfTint } from '../state/communities-store.ts';
import { countHidden } from '../state/degrees-store.ts';
import type { Strand as Several } from '../state/gathering.ts';
import type { Network, RelationData } from '../state/network.ts';
import { readShown } from '../state/shown.ts';
import type { Colours } from '../state/styles.ts';
import type { View } from '../state/view.ts';
import { type Bundle, Bundles } from './bundles.ts';
import { countMembers, describeSeveral, radiusOfCluster } from './cluster-look.ts';
import { fanOut, groupByPair, type Strand } from './fan.ts';
import { measureTies, Ranking, type Ties } from './importance.ts';
import { radiusOf } from './node-look.ts';

/** A view worked out for drawing: who is shown, how important, how relations bow. Made anew when the view changes. */
export class Picture {
  readonly view: View;
  readonly nodes: readonly string[];
  readonly relations: readonly string[];
  readonly #network: Network;
  readonly #places: ReadonlyMap<string, number>;
  readonly #ties: Ties;
  #ranking: Ranking | null = null;
  #byImportance: readonly string[] | null = null;
  #majors: ReadonlySet<string> | null = null;
  /** Worked out when somebody asks: hairlines do not bow. */
  #curves: ReadonlyMap<string, number> | null = null;
  #bundles: Bundles | null = null;
  readonly #before: Bundles | null = null;
  readonly #shownNodes: ReadonlySet<string>;
  readonly #shownRelations: ReadonlySet<string>;
  readonly #faded: ReadonlySet<string>;
  readonly #strands: ReadonlyMap<string, Several>;
  readonly #inside: ReadonlyMap<string, readonly string[]>;
  #hosts: ReadonlyMap<string, string> | null = null;

  /** @param like a picture that may hold what has to be worked out already */
  constructor(network: Network, view: View, like?: Picture) {
    this.#network = network;
    this.view = view;
    if (like?.showsAlike(view)) {
      this.nodes = like.nodes;
      this.relations = like.relations;
      this.#places = like.#places;
      this.#ties = like.#ties;
      this.#ranking = like.#ranking;
      this.#byImportance = like.#byImportance;
      this.#curves = like.#curves;
      this.#bundles = like.#bundles;
      this.#shownNodes = like.#shownNodes;
      this.#shownRelations = like.#shownRelations;
      this.#faded = like.#faded;
      this.#strands = like.#strands;
      this.#inside = like.#inside;
      this.#majors = like.#majors;
      return;
    }
    this.#before = like === undefined || like.closedBundles.length === 0 ? null : like.#bundles;
    const { nodes: shownNodes, relations: shownRelations, faded, strands, inside } = readShown(network, view);
    const [nodes, relations] = [[...shownNodes], [...shownRelations]];
    this.nodes = nodes;
    this.relations = relations;
    this.#shownNodes = shownNodes;
    this.#shownRelations = shownRelations;
    this.#faded = faded;
    this.#strands = strands;
    this.#inside = inside;
    this.#places = new Map(nodes.map((node, place) => [node, place]));
    this.#ties = measureTies(network, relations, this.#places, (relation) => this.countOf(relation));
  }

  /** Whether a view shows the same nodes and relations. */
  showsAlike(view: View): boolean {
    return (
      this.view.nodes === view.nodes &&
      this.view.relations === view.relations &&
      this.view.withoutKinds === view.withoutKinds &&
      this.view.withoutTypes === view.withoutTypes &&
      this.view.filter === view.filter &&
      this.view.clusters === view.clusters &&
      // Whatever a path leads through stands beside its group.
      (view.clusters.size === 0 || this.view.trail === view.trail)
    );
  }

  isNodeShown(node: string): boolean {
    return this.#shownNodes.has(node);
  }

  /** Where it stands among the nodes; -1 when it is not among them. */
  placeOf(node: string): number {
    return this.#places.get(node) ?? -1;
  }

  isRelationShown(relation: string): boolean {
    return this.#shownRelations.has(relation);
  }

  /** How many relations of a node are not on the canvas. */
  countHidden(node: string): number {
    return countHidden(this.#network, this.view, node);
  }

  /** True for a node or relation that a filter lets recede. */
  isFaded(key: string): boolean {
    return this.#faded.has(key);
  }

  /** Independent origins of all shown relations of a node, each relation counting at least once. */
  supportOf(node: string): number {
    return this.#ties.support[this.placeOf(node)] ?? 0;
  }

  radiusOf(node: string): number {
    const cluster = this.view.clusters.get(node);
    return cluster === undefined
      ? radiusOf(this.supportOf(node), this.nodes.length)
      : radiusOfCluster(countMembers(cluster, this.#inside));
  }

  /** Where a node is drawn: the group that it is in, or itself. */
  hostOf(node: string): string {
    this.#hosts ??= findHosts(this.view.clusters);
    return this.#hosts.get(node) ?? node;
  }

  readonly tintOf = (node: string): Colours => coloursOfTint(node, this.#inside.get(node));

  /** How many relations a line stands for by itself. */
  countOf(relation: string): number {
    return this.#strands.get(relation)?.count ?? 1;
  }

  /** Lines that stand for several relations out of a group. */
  get strands(): Iterable<string> {
    return this.#strands.keys();
  }

  /** A relation as it is drawn; several out of a group are as strong as they are many. */
  dataOf(relation: string): RelationData {
    const data = this.#network.getEdgeAttributes(relation);
    const strand = this.#strands.get(relation);
    return strand === undefined ? data : describeSeveral(this.#network, data, strand);
  }

  /** For each relation the places of its source and its target among the nodes, one after the other. */
  get ends(): Int32Array {
    return this.#ties.ends;
  }

  /** Shown nodes, the most supported first; for those who want no more than the first. */
  get ranking(): Iterable<string> {
    this.#ranking ??= this.#rank(this.nodes);
    return this.#ranking;
  }

  get byImportance(): readonly string[] {
    this.#byImportance ??= [...this.ranking];
    return this.#byImportance;
  }

  isMajor(node: string): boolean {
    this.#majors ??= new Set(take(this.ranking, Math.min(10, Math.ceil(this.nodes.length / 8))));
    return this.#majors.has(node);
  }

  nameOf(node: string): string {
    return this.#network.getNodeAttribute(node, 'name');
  }

  sayRelation(relation: string): string {
    return sayStrand(this.#network, this.view, relation);
  }

  /** Those of some nodes that are shown, the most supported first. */
  sortByImportance(nodes: Iterable<string>): string[] {
    return [...this.#rank([...nodes].filter((node) => this.isNodeShown(node)))];
  }

  endsOf(relation: string): [string, string] {
    return this.#network.extremities(relation);
  }

  /** How a relation bows when it is drawn by itself. */
  fanOf(relation: string): number {
    this.#curves ??= fanOut(groupByPair(this.#listStrands()));
    return this.#curves.get(relation) ?? 0;
  }

  /** How it bows as it is drawn now. */
  curveOf(relation: string): number {
    return this.bundleOf(relation) === null ? this.fanOf(relation) : 0;
  }

  /** The bundle that a relation is drawn in; null when it is drawn by itself. */
  bundleOf(relation: string): Bundle | null {
    const bundles = this.#before === null ? this.#bundles : this.bundles;
    return bundles?.of(relation) ?? null;
  }

  /** Those that are drawn now. */
  get closedBundles(): readonly Bundle[] {
    const bundles = this.#before === null ? this.#bundles : this.bundles;
    return bundles?.closed ?? [];
  }

  get bundles(): Bundles {
    this.#bundles ??= new Bundles(this.#listStrands(), this.#before);
    return this.#bundles;
  }

  #listStrands(): Strand[] {
    return this.relations.map((key) => {
      const [source, target] = this.#network.extremities(key);
      return { key, source, target };
    });
  }

  #rank(nodes: readonly string[]): Ranking {
    return new Ranking(
      nodes,
      (node) => this.supportOf(node),
      (node) => this.nameOf(node),
    );
  }
}

function take(nodes: Iterable<string>, count: number): string[] {
  const taken: string[] = [];
  for (const node of nodes) {
    if (taken.length === count) {
      break;
    }
    taken.push(node);
  }
  return taken;
}
