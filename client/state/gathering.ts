import { type Cluster, type Clusters, describeStrand, findHosts, stockKey, strandKey } from './clusters.ts';
import type { Network } from './network.ts';
import { isSymmetric } from './relation-words.ts';

interface Parts {
  readonly nodes: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  readonly faded: ReadonlySet<string>;
}

/** What stands for several: relations by strand, members by cluster, as far as they are shown. */
export interface Gathered extends Parts {
  readonly strands: ReadonlyMap<string, Strand>;
  readonly inside: ReadonlyMap<string, readonly string[]>;
}

export interface Strand {
  readonly relations: readonly string[];
  /** More than the listed ones where only the server has counted them. */
  readonly count: number;
  readonly estimated: boolean;
}

interface Gathering {
  readonly clusters: Clusters;
  /** Whatever a path leads through stands by itself. */
  readonly apart: ReadonlySet<string>;
  /** Kinds of nodes and types of relations that the legend has switched off. */
  readonly withoutKinds: ReadonlySet<string>;
  readonly withoutTypes: ReadonlySet<string>;
}

/**
 * Draws members as one: their cluster in their place, and one strand for all relations of a type between two that are
 * drawn. Strands that the network does not have yet are added to it.
 */
export function gather(network: Network, parts: Parts, gathering: Gathering): Gathered {
  const { clusters, apart } = gathering;
  const hosts = findHosts(clusters);
  const hostOf = (node: string): string => (apart.has(node) ? node : (hosts.get(node) ?? node));
  const inside = new Map<string, string[]>();
  const nodes = new Set<string>();
  for (const node of parts.nodes) {
    const host = hostOf(node);
    nodes.add(host);
    if (host !== node) {
      append(inside, host, node);
    }
  }
  const strands = new Map<string, string[]>();
  const relations = new Set<string>();
  for (const relation of parts.relations) {
    const [source, target] = network.extremities(relation);
    const [from, to] = [hostOf(source), hostOf(target)];
    if (from === source && to === target) {
      relations.add(relation);
    } else if (from !== to) {
      const key = raiseStrand(network, network.getEdgeAttribute(relation, 'relationType'), from, to);
      relations.add(key);
      append(strands, key, relation);
    }
  }
  const counted = new Map(
    Array.from(strands, ([key, members]): [string, Strand] => [
      key,
      { relations: members, count: members.length, estimated: false },
    ]),
  );
  addStock(network, gathering, { nodes, relations, strands: counted });
  const faded = fade(parts.faded, [...nodes, ...relations], new Map([...inside, ...strands]));
  return { nodes, relations, faded, strands: counted, inside };
}

/** Labels of which only the number is known, and what ties them. */
function addStock(
  network: Network,
  { clusters, withoutKinds, withoutTypes }: Gathering,
  into: { nodes: Set<string>; relations: Set<string>; strands: Map<string, Strand> },
): void {
  const stocked = [...clusters.values()].filter(
    (cluster) => hasMore(cluster) && !withoutKinds.has(cluster.stock?.kind ?? ''),
  );
  for (const { key } of stocked) {
    into.nodes.add(key);
  }
  for (const { key, stock } of stocked) {
    for (const { type, to, count, estimated } of stock?.ties ?? []) {
      // What ties members among themselves is inside the group, as in any other.
      if (stockKey(to) !== key && into.nodes.has(stockKey(to)) && !withoutTypes.has(type)) {
        const strand = raiseStrand(network, type, key, stockKey(to));
        into.relations.add(strand);
        into.strands.set(strand, {
          relations: into.strands.get(strand)?.relations ?? [],
          count,
          estimated,
        });
      }
    }
  }
}

/** Whether the database holds more of it than has been brought in. */
export function hasMore({ stock, members }: Cluster): boolean {
  return stock !== null && stock.total > members.size;
}

/** What holds both ways is one line, whoever is named first. */
function raiseStrand(network: Network, type: string, ...ends: [string, string]): string {
  const [from, to] = isSymmetric(type) ? (ends.sort() as [string, string]) : ends;
  const key = strandKey(type, from, to);
  if (!network.hasEdge(key)) {
    network.addEdgeWithKey(key, from, to, describeStrand(type));
  }
  return key;
}

/** What stands for several recedes when all of them do. */
function fade(
  faded: ReadonlySet<string>,
  drawn: readonly string[],
  several: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  return faded.size === 0
    ? faded
    : new Set(drawn.filter((key) => (several.get(key) ?? [key]).every((member) => faded.has(member))));
}

function append(lists: Map<string, string[]>, key: string, member: string): void {
  const list = lists.get(key);
  if (list === undefined) {
    lists.set(key, [member]);
  } else {
    list.push(member);
  }
}
