/** Finds patterns the slow way: every node and relationship is tried in every place. To compare the planner with. */

export interface SmallGraph {
  readonly labels: readonly string[];
  /** Type, start and end, the latter as positions in `labels`. */
  readonly relationships: readonly (readonly [string, number, number])[];
}

export interface Hop {
  readonly type: string | undefined;
  readonly direction: 'out' | 'in' | 'both';
  /** Undefined for a single relationship. */
  readonly length: readonly [number, number] | undefined;
  /** Which of the pattern's nodes it leads to, by number. */
  readonly to: number;
  readonly from: number;
}

export interface SmallPattern {
  /** A label for each node, undefined where any will do. */
  readonly nodes: readonly (string | undefined)[];
  readonly hops: readonly Hop[];
}

export function writePattern({ nodes, hops }: SmallPattern): string {
  const node = (number: number) => `(n${number}${nodes[number] === undefined ? '' : `:${nodes[number]}`})`;
  const mentioned = nodes.map((_, number) => node(number));
  const paths = hops.map(({ type, direction, length, from, to }) => {
    const inner = `[${type === undefined ? '' : `:${type}`}${length === undefined ? '' : `*${length[0]}..${length[1]}`}]`;
    const arrow = { out: `-${inner}->`, in: `<-${inner}-`, both: `-${inner}-` }[direction];
    return `(n${from})${arrow}(n${to})`;
  });
  return [...mentioned, ...paths].join(', ');
}

/** For each match, the positions of the nodes, as text. */
export function matchNaively(graph: SmallGraph, { nodes, hops }: SmallPattern): string[] {
  const found: string[] = [];
  const assign = (chosen: readonly number[]): void => {
    const wanted = nodes[chosen.length];
    if (chosen.length === nodes.length) {
      followAll(graph, hops, chosen, 0, [], () => found.push(chosen.join(' | ')));
      return;
    }
    for (const [position, label] of graph.labels.entries()) {
      if (wanted === undefined || wanted === label) assign([...chosen, position]);
    }
  };
  assign([]);
  return found.sort();
}

function followAll(
  graph: SmallGraph,
  hops: readonly Hop[],
  chosen: readonly number[],
  index: number,
  used: readonly number[],
  report: () => void,
): void {
  const hop = hops[index];
  if (hop === undefined) {
    report();
    return;
  }
  const [min, max] = hop.length ?? [1, 1];
  const walk = (at: number, steps: number, usedNow: readonly number[]): void => {
    if (steps >= min && at === chosen[hop.to]) followAll(graph, hops, chosen, index + 1, usedNow, report);
    if (steps === max) return;
    for (const [number, [type, start, end]] of graph.relationships.entries()) {
      if (usedNow.includes(number) || (hop.type !== undefined && hop.type !== type)) continue;
      const ends = new Set<number>();
      if (hop.direction !== 'in' && start === at) ends.add(end);
      if (hop.direction !== 'out' && end === at) ends.add(start);
      for (const next of ends) walk(next, steps + 1, [...usedNow, number]);
    }
  };
  walk(chosen[hop.from] as number, 0, used);
}
