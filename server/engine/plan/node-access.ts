/** The ways to find the first node of a pattern, with how many rows each is expected to give. */
import type { GraphReader } from '../graph/graph.ts';
import { alternativeLabels, requiredLabels, sum } from './estimates.ts';
import type { PatternGraph } from './pattern-graph.ts';
import type { Seek } from './pattern-plan.ts';
import type { SoughtIds } from './plan-base.ts';
import { idsSought, seekOn } from './seek-conditions.ts';

export type NodeAccess =
  | { readonly kind: 'scan'; readonly labels: readonly string[]; readonly rows: number }
  | { readonly kind: 'id'; readonly ids: SoughtIds; readonly rows: number }
  | {
      readonly kind: 'seek';
      /** The node has one of them, and each has an index on the property. */
      readonly labels: readonly string[];
      readonly property: string;
      readonly seek: Seek;
      readonly unique: boolean;
      readonly rows: number;
    };

/** The most selective way to find a node when the names in `bound` are known already. */
export function chooseAccess(
  name: string,
  pattern: PatternGraph,
  bound: ReadonlySet<string>,
  graph: GraphReader,
): NodeAccess {
  const required = requiredLabels(name, pattern);
  const ids = idsSought(name, pattern, bound).map((sought): NodeAccess => {
    return { kind: 'id', ids: sought, rows: sought.many ? 5 : 0.5 };
  });
  const options = [scanFor(name, required, pattern, graph), ...ids];
  const choices = [...required.map((label) => [label]), alternativeLabels(name, pattern) ?? []];
  for (const labels of choices) options.push(...seeksFor(name, labels, pattern, bound, graph));
  return options.reduce((best, option) => (option.rows < best.rows ? option : best));
}

/** Seeks on each property that is indexed for all of the labels. */
function seeksFor(
  name: string,
  labels: readonly string[],
  pattern: PatternGraph,
  bound: ReadonlySet<string>,
  graph: GraphReader,
): NodeAccess[] {
  const indexes = graph
    .indexes()
    .filter(
      ({ entity, type, properties }) => entity === 'node' && type !== 'FULLTEXT' && properties.length === 1,
    );
  const indexesOf = (label: string) => indexes.filter(({ labelsOrTypes }) => labelsOrTypes[0] === label);
  const [first, ...others] = labels;
  if (first === undefined) return [];
  return indexesOf(first).flatMap((index): NodeAccess[] => {
    const property = index.properties[0] as string;
    const twins = others.map((label) =>
      indexesOf(label).find(({ properties }) => properties[0] === property),
    );
    if (twins.some((twin) => twin === undefined)) return [];
    const seek = seekOn(name, property, pattern, bound);
    if (seek === undefined) return [];
    const unique = [index, ...twins].every((each) => each?.owningConstraint !== undefined);
    const rows = sum(labels.map((label) => seekRows(seek, unique, graph.countNodes(label))));
    return [{ kind: 'seek', labels, property, seek, unique, rows }];
  });
}

function scanFor(
  name: string,
  labels: readonly string[],
  pattern: PatternGraph,
  graph: GraphReader,
): NodeAccess {
  const [first, ...others] = labels;
  if (first !== undefined) {
    const rarest = others.reduce(
      (best, label) => (graph.countNodes(label) < graph.countNodes(best) ? label : best),
      first,
    );
    return { kind: 'scan', labels: [rarest], rows: graph.countNodes(rarest) };
  }
  const either = alternativeLabels(name, pattern);
  if (either === undefined) return { kind: 'scan', labels: [], rows: graph.countNodes() };
  return { kind: 'scan', labels: either, rows: sum(either.map((label) => graph.countNodes(label))) };
}

function seekRows(seek: Seek, unique: boolean, all: number): number {
  const one = unique ? 1 : Math.sqrt(all);
  // Below one row, so that an exact look-up wins over a scan of a label with a single node.
  if (seek.kind === 'equals') return one * 0.9;
  if (seek.kind === 'in') return Math.min(all, one * 5);
  return all * (seek.kind === 'prefix' ? 0.1 : 0.3);
}
