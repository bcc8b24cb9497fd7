import type { Network, RelationData } from './network.ts';

/**
 * Several nodes drawn as one. Readers call it a group; in code that word is taken by what is selected together. A node
 * of the network stands in for it, and strands for the relations that lead out of it.
 */
export interface Cluster {
  /** Of the node that stands in for it. */
  readonly key: string;
  /** Those that it is drawn in the place of; of a stock, those that have been brought in and stand beside it. */
  readonly members: ReadonlySet<string>;
  /** What it stands for when the server has given only the number. */
  readonly stock: Stock | null;
}

/** Nodes that have not been brought in, and their relations to others of that sort. */
export interface Stock {
  /** A label of the database; or the labels of an answer's nodes. */
  readonly id: string;
  readonly kind: string;
  /** All there are, those that have been brought in included. */
  readonly total: number;
  readonly ties: readonly StockTie[];
  /** Of an answer: elementIds, the best connected first, and of large groups not all. Null for a label of the database. */
  readonly listed: readonly string[] | null;
}

export interface StockTie {
  readonly type: string;
  /** The stock at the other end; a tie is kept by the one it goes out from. */
  readonly to: string;
  readonly count: number;
  readonly estimated: boolean;
}

export type Clusters = ReadonlyMap<string, Cluster>;

const clusterMark = 'group:';
const strandMark = 'strand:';

export function isCluster(node: string): boolean {
  return node.startsWith(clusterMark);
}

/** Whether it stands for all relations of one type between two that are drawn. */
export function isStrand(relation: string): boolean {
  return relation.startsWith(strandMark);
}

export function strandKey(type: string, from: string, to: string): string {
  return `${strandMark}${JSON.stringify([type, from, to])}`;
}

/** The same members make the same key wherever a link is opened. @param ids the data's own ids */
export function clusterKey(ids: readonly string[]): string {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4];
  for (const text of [...ids].sort()) {
    for (const unit of `${text}\n`) {
      low = Math.imul(low ^ (unit.codePointAt(0) ?? 0), 0x01000193);
      high = Math.imul(high + low, 0x85ebca6b) ^ (high >>> 13);
    }
  }
  return `${clusterMark}${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
}

/** @param id of a stock */
export function stockKey(id: string): string {
  return `${clusterMark}label ${id}`;
}

/** Which cluster each member is in. */
export function findHosts(clusters: Clusters): ReadonlyMap<string, string> {
  const hosts = new Map<string, string>();
  for (const { key, members, stock } of clusters.values()) {
    for (const member of stock === null ? members : []) {
      hosts.set(member, key);
    }
  }
  return hosts;
}

/** Some nodes, with the members in the place of their clusters. */
export function expandClusters(clusters: Clusters, nodes: Iterable<string>): string[] {
  return [...nodes].flatMap((node) => {
    const cluster = clusters.get(node);
    return cluster === undefined ? [node] : cluster.stock === null ? [...cluster.members] : [];
  });
}

/** Puts the node into the network that stands in for a cluster; one that is there takes the new name and keeps its place. */
export function standIn(
  network: Network,
  key: string,
  { name, kind, x, y }: { name: string; kind: string; x: number; y: number },
): void {
  if (network.hasNode(key)) {
    Object.assign(network.getNodeAttributes(key), { name, kind });
  } else {
    network.addNode(key, { x, y, id: key, name, kind, labels: [], properties: new Map() });
  }
}

/** What a strand looks like by itself; how many relations it stands for depends on the view. */
export function describeStrand(relationType: string): RelationData {
  return {
    relationType,
    key: null,
    status: '',
    originCount: 0,
    sourceCount: 0,
    properties: new Map(),
  };
}
