import type { PathOptions } from '../api/explorer-api.ts';
import type { Arrangement } from './arrangement.ts';
import { type Clusters, expandClusters } from './clusters.ts';
import { type Filter, isFiltering, noFilter } from './filter.ts';
import type { Network } from './network.ts';
import { readShown } from './shown.ts';

/** What of the loaded network is shown: an immutable value, so that a step back is the former value. */
export interface View {
  readonly nodes: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  /** Kinds of nodes and types of relations that the legend has switched off. */
  readonly withoutKinds: ReadonlySet<string>;
  readonly withoutTypes: ReadonlySet<string>;
  /** Nodes held where the reader put them. */
  readonly pinned: ReadonlySet<string>;
  /** Conditions beyond the legend's switches. */
  readonly filter: Filter;
  /** The paths that stand out, when the reader has asked how two nodes are connected. */
  readonly trail: Trail | null;
  /** By which rule the nodes stand. */
  readonly arrangement: Arrangement;
  /** Nodes that are drawn as one, by the key of what stands in for them. */
  readonly clusters: Clusters;
}

/** All shortest paths between two nodes, or between any two of several; everything by elementId. */
export interface Trail {
  readonly from: string;
  readonly to: string;
  /** All that were to be connected: the two, or more. */
  readonly ends: readonly string[];
  readonly options: PathOptions;
  readonly paths: readonly TrailPath[];
  /** True when there are more than these. */
  readonly more: boolean;
}

/** `nodes` is one longer than `relations`; a relation may point either way along the path. */
export interface TrailPath {
  readonly nodes: readonly string[];
  readonly relations: readonly string[];
}

export const emptyView: View = {
  nodes: new Set(),
  relations: new Set(),
  withoutKinds: new Set(),
  withoutTypes: new Set(),
  pinned: new Set(),
  filter: noFilter,
  trail: null,
  arrangement: { name: 'force', root: null },
  clusters: new Map(),
};

export function addToView(view: View, nodes: Iterable<string>, relations: Iterable<string>): View {
  return {
    ...view,
    nodes: new Set([...view.nodes, ...nodes]),
    relations: new Set([...view.relations, ...relations]),
  };
}

/** A hidden group goes with all its members. */
export function hideNodes(view: View, hidden: readonly string[]): View {
  const nodes = new Set(view.nodes);
  for (const node of expandClusters(view.clusters, hidden)) {
    nodes.delete(node);
  }
  return { ...view, nodes, clusters: omitClusters(view, hidden) };
}

/** Only these, with the members of those that are groups. */
export function keepNodes(view: View, kept: ReadonlySet<string>): View {
  const whole = new Set(expandClusters(view.clusters, kept));
  const others = [...view.clusters.keys()].filter((key) => !kept.has(key));
  return {
    ...view,
    nodes: new Set([...view.nodes].filter((node) => whole.has(node))),
    clusters: omitClusters(view, others),
  };
}

function omitClusters({ clusters }: View, omitted: readonly string[]): Clusters {
  return omitted.some((key) => clusters.has(key))
    ? new Map([...clusters].filter(([key]) => !omitted.includes(key)))
    : clusters;
}

/** Whether neither legend nor filter decides what is drawn: a link repeats its steps before it filters. */
export function showsEverything({ withoutKinds, withoutTypes, filter }: View): boolean {
  return withoutKinds.size === 0 && withoutTypes.size === 0 && !isFiltering(filter);
}

export function toggleIn(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(member)) {
    next.add(member);
  }
  return next;
}

export function isNodeShown(network: Network, view: View, node: string): boolean {
  return readShown(network, view).nodes.has(node);
}

export function isRelationShown(network: Network, view: View, relation: string): boolean {
  return readShown(network, view).relations.has(relation);
}

/** Nodes and relations that the canvas draws under this view, in the order they were loaded. */
export function listShown(network: Network, view: View): { nodes: string[]; relations: string[] } {
  const { nodes, relations } = readShown(network, view);
  return { nodes: [...nodes], relations: [...relations] };
}

export interface LegendEntry {
  readonly name: string;
  readonly count: number;
  readonly shown: boolean;
}

/** Counts for the legend, the most frequent first; what is switched off keeps its place and count. */
export function countLegend(network: Network, view: View): { kinds: LegendEntry[]; types: LegendEntry[] } {
  const kinds = countBy([...view.nodes].map((node) => network.getNodeAttribute(node, 'kind')));
  for (const { stock, members } of view.clusters.values()) {
    if (stock !== null) {
      kinds.set(stock.kind, (kinds.get(stock.kind) ?? 0) + Math.max(0, stock.total - members.size));
    }
  }
  const relations = [...view.relations].filter(
    (relation) => view.nodes.has(network.source(relation)) && view.nodes.has(network.target(relation)),
  );
  const types = countBy(relations.map((relation) => network.getEdgeAttribute(relation, 'relationType')));
  return { kinds: toEntries(kinds, view.withoutKinds), types: toEntries(types, view.withoutTypes) };
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function toEntries(counts: ReadonlyMap<string, number>, without: ReadonlySet<string>): LegendEntry[] {
  return [...counts]
    .map(([name, count]) => ({ name, count, shown: !without.has(name) }))
    .sort((left, right) => right.count - left.count || left.name.localeCompare(right.name));
}
