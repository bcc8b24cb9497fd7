import type { Network } from '../state/network.ts';
import type { Item } from '../state/selection-store.ts';
import type { TrailPath } from '../state/view.ts';

/** What stands out while the rest recedes. */
export interface Emphasis {
  /** The node or relation that all this is about. */
  readonly focus: string | null;
  readonly nodes: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  /** How far the rest recedes into the ground, from 0 (not at all) to 1. */
  readonly dim: number;
}

export const noEmphasis: Emphasis = { focus: null, nodes: new Set(), relations: new Set(), dim: 0 };

const dimWhenHovered = 0.82;
const dimWhenSelected = 0.6;

/**
 * A node stands out with its neighbours and what ties them; a relation with its two ends. Hover goes before selection,
 * and paths stand out while nothing beside them is selected.
 * @param isShown whether a relation of the loaded network is on the canvas
 */
export function findEmphasis(
  network: Network,
  hovered: Item | null,
  selected: Item | null,
  paths: readonly TrailPath[] = [],
  isShown: (relation: string) => boolean = () => true,
  group: ReadonlySet<string> = new Set(),
): Emphasis {
  if (group.size > 0 && hovered === null) {
    return findGroupEmphasis(network, group, isShown);
  }
  const focus = hovered ?? selected;
  if (paths.length > 0 && hovered === null && isOnPaths(paths, selected)) {
    const nodes = new Set(paths.flatMap((path) => path.nodes));
    const relations = new Set(paths.flatMap((path) => path.relations));
    return { focus: selected?.key ?? null, nodes, relations, dim: dimWhenHovered };
  }
  if (focus === null) {
    return noEmphasis;
  }
  const dim = hovered === null ? dimWhenSelected : dimWhenHovered;
  if (focus.kind === 'relation') {
    const nodes = new Set(network.hasEdge(focus.key) ? network.extremities(focus.key) : []);
    return { focus: focus.key, nodes, relations: new Set([focus.key]), dim };
  }
  if (!network.hasNode(focus.key)) {
    return noEmphasis;
  }
  const ties = network.edges(focus.key).filter(isShown);
  return {
    focus: focus.key,
    nodes: new Set([focus.key, ...ties.map((relation) => network.opposite(focus.key, relation))]),
    relations: new Set(ties),
    dim,
  };
}

/** Several selected nodes stand out with what ties them to one another. */
function findGroupEmphasis(
  network: Network,
  group: ReadonlySet<string>,
  isShown: (relation: string) => boolean,
): Emphasis {
  const nodes = new Set([...group].filter((node) => network.hasNode(node)));
  const relations = new Set<string>();
  for (const node of nodes) {
    network.forEachOutEdge(node, (relation, _data, _source, target) => {
      if (nodes.has(target) && isShown(relation)) {
        relations.add(relation);
      }
    });
  }
  return { focus: null, nodes, relations, dim: dimWhenSelected };
}

function isOnPaths(paths: readonly TrailPath[], selected: Item | null): boolean {
  return selected === null || paths.some((path) => path.relations.includes(selected.key));
}

/** What must be drawn anew when one emphasis follows another: members of one that are not of the other. */
export function findChanged(before: Emphasis, after: Emphasis): { nodes: string[]; edges: string[] } {
  return {
    nodes: listDifference(before.nodes, after.nodes),
    edges: listDifference(before.relations, after.relations),
  };
}

function listDifference(left: ReadonlySet<string>, right: ReadonlySet<string>): string[] {
  return [
    ...[...left].filter((member) => !right.has(member)),
    ...[...right].filter((member) => !left.has(member)),
  ];
}
