import type { CypherMap } from '../../protocol/values.ts';
import { findClock } from './clock-store.ts';
import type { Clusters } from './clusters.ts';
import { isChoosing, keepEvidence } from './evidence-filter.ts';
import { type Facet, type Filter, isFiltering, overlaps, type TimeWindow } from './filter.ts';
import { type Gathered, gather } from './gathering.ts';
import type { Network } from './network.ts';
import { listTexts, readNumber } from './property-values.ts';

/** What a view draws. */
export interface Shown {
  readonly nodes: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  /** Nodes and relations that a filter only lets recede. */
  readonly faded: ReadonlySet<string>;
}

/** The same with members in the place of the groups that they are drawn as. */
export interface ShownWhole extends Gathered {
  readonly members: Shown;
}

/** The part of a view that decides; view.ts has the whole. */
interface View {
  readonly nodes: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  readonly withoutKinds: ReadonlySet<string>;
  readonly withoutTypes: ReadonlySet<string>;
  readonly filter: Filter;
  readonly clusters: Clusters;
  readonly trail: { readonly paths: readonly { readonly nodes: readonly string[] }[] } | null;
}

interface Parts {
  readonly nodes: Set<string>;
  readonly relations: Set<string>;
}

interface Entry extends ShownWhole {
  readonly network: Network;
  readonly order: number;
  readonly size: number;
}

const nobody: ReadonlySet<string> = new Set();
/** A view never changes, so what it shows is worked out once. */
const known = new WeakMap<View, Entry>();

export function readShown(network: Network, view: View): ShownWhole {
  const entry = known.get(view);
  if (entry?.network === network && entry.order === network.order && entry.size === network.size) {
    return entry;
  }
  const members = findShown(network, view);
  const gathered = gatherShown(network, view, members);
  // Strands may have come into the network meanwhile.
  const { order, size } = network;
  const shown = { ...gathered, members, network, order, size };
  known.set(view, shown);
  return shown;
}

function gatherShown(network: Network, view: View, members: Shown): Gathered {
  if (view.clusters.size === 0) {
    return { ...members, strands: new Map(), inside: new Map() };
  }
  const apart = new Set(view.trail?.paths.flatMap(({ nodes }) => nodes) ?? []);
  const { clusters, withoutKinds, withoutTypes } = view;
  return gather(network, members, { clusters, apart, withoutKinds, withoutTypes });
}

function findShown(network: Network, view: View): Shown {
  const all = readLegend(network, view);
  if (!isFiltering(view.filter)) {
    return { ...all, faded: nobody };
  }
  const kept = applyFilter(network, all, view.filter);
  if (view.filter.mode === 'hide') {
    return { ...kept, faded: nobody };
  }
  const faded = [
    ...[...all.nodes].filter((node) => !kept.nodes.has(node)),
    ...[...all.relations].filter((relation) => !kept.relations.has(relation)),
  ];
  return { ...all, faded: new Set(faded) };
}

/** What the legend leaves, in the order of loading. */
export function readLegend(network: Network, view: View): Parts {
  const nodes = new Set<string>();
  const relations = new Set<string>();
  network.forEachNode((node, { kind }) => {
    if (view.nodes.has(node) && !view.withoutKinds.has(kind)) {
      nodes.add(node);
    }
  });
  network.forEachEdge((relation, { relationType }, source, target) => {
    const on = view.relations.has(relation) && !view.withoutTypes.has(relationType);
    if (on && nodes.has(source) && nodes.has(target)) {
      relations.add(relation);
    }
  });
  return { nodes, relations };
}

function applyFilter(network: Network, all: Parts, filter: Filter): Parts {
  let parts = keepFacets(network, all, filter.facets);
  if (isChoosing(filter.evidence)) {
    parts = keepEvidence(network, parts, filter.evidence);
  }
  for (const time of filter.times) {
    parts = keepTime(network, parts, time);
  }
  for (const { node, steps } of listReaches(filter)) {
    const found = reach(network, parts, node, steps);
    parts = keepNodes(network, parts, new Set([...parts.nodes].filter((other) => found.has(other))));
  }
  if (filter.degree !== null) {
    const { from, to } = filter.degree;
    const degrees = countDegrees(network, parts);
    const within = (node: string): boolean => {
      const degree = degrees.get(node) ?? 0;
      return degree >= from && (to === null || degree <= to);
    };
    parts = keepNodes(network, parts, new Set([...parts.nodes].filter(within)));
  }
  return parts;
}

function listReaches({ component, ego }: Filter): { node: string; steps: number }[] {
  return [
    ...(component === null ? [] : [{ node: component, steps: Number.POSITIVE_INFINITY }]),
    ...(ego === null ? [] : [ego]),
  ];
}

function keepFacets(network: Network, parts: Parts, facets: readonly Facet[]): Parts {
  if (facets.length === 0) {
    return parts;
  }
  const nodes = [...parts.nodes].filter((node) => {
    const { kind, properties } = network.getNodeAttributes(node);
    return facets.every((facet) => facet.on !== 'node' || facet.of !== kind || meets(facet, properties));
  });
  const relations = [...parts.relations].filter((relation) => {
    const { relationType, properties } = network.getEdgeAttributes(relation);
    return facets.every(
      (facet) => facet.on !== 'relation' || facet.of !== relationType || meets(facet, properties),
    );
  });
  return keepNodes(network, { nodes: parts.nodes, relations: new Set(relations) }, new Set(nodes));
}

function meets({ property, values, from, to }: Facet, properties: CypherMap): boolean {
  const value = properties.get(property);
  if (values !== null && !listTexts(value).some((text) => values.includes(text))) {
    return false;
  }
  if (from === null && to === null) {
    return true;
  }
  const number = readNumber(value);
  return number !== null && (from === null || number >= from) && (to === null || number <= to);
}

/** Whoever loses every relation to the window goes with them; who had none to begin with is judged by his own date. */
function keepTime(network: Network, parts: Parts, time: TimeWindow): Parts {
  const clock = findClock(time.clock);
  const nodeSpans = new Map([...parts.nodes].map((node) => [node, clock.spanOfNode(network, node)]));
  const relationSpans = new Map(
    [...parts.relations].map((relation) => [relation, clock.spanOfRelation(network, relation)]),
  );
  const datable = new Set(
    [...relationSpans].flatMap(([relation, span]) =>
      span === null ? [] : [network.getEdgeAttribute(relation, 'relationType')],
    ),
  );
  const isWithin = (relation: string): boolean => {
    const span = relationSpans.get(relation) ?? null;
    return span === null
      ? time.undated || !datable.has(network.getEdgeAttribute(relation, 'relationType'))
      : overlaps(span, time);
  };
  const nodes = [...parts.nodes].filter((node) => {
    const span = nodeSpans.get(node) ?? null;
    return span === null || overlaps(span, time);
  });
  const before = countDegrees(network, parts);
  const within = keepNodes(
    network,
    { nodes: parts.nodes, relations: new Set([...parts.relations].filter(isWithin)) },
    new Set(nodes),
  );
  const after = countDegrees(network, within);
  const tied = [...within.nodes].filter((node) => after.has(node) || !before.has(node));
  return keepNodes(network, within, new Set(tied));
}

function keepNodes(network: Network, { relations }: Parts, nodes: Set<string>): Parts {
  const kept = [...relations].filter(
    (relation) => nodes.has(network.source(relation)) && nodes.has(network.target(relation)),
  );
  return { nodes, relations: new Set(kept) };
}

/** Everybody at most so many relations away, the start included if it is shown at all. */
function reach(network: Network, parts: Parts, start: string, steps: number): Set<string> {
  const found = new Set(parts.nodes.has(start) ? [start] : []);
  let rim = [...found];
  for (let step = 0; step < steps && rim.length > 0; step += 1) {
    const next: string[] = [];
    for (const node of rim) {
      network.forEachEdge(node, (relation, _data, source, target) => {
        const other = source === node ? target : source;
        if (parts.relations.has(relation) && !found.has(other)) {
          found.add(other);
          next.push(other);
        }
      });
    }
    rim = next;
  }
  return found;
}

/** How many of these relations each node has; a loop counts once. */
export function countDegrees(network: Network, { relations }: Pick<Shown, 'relations'>): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const relation of relations) {
    for (const node of new Set(network.extremities(relation))) {
      degrees.set(node, (degrees.get(node) ?? 0) + 1);
    }
  }
  return degrees;
}
