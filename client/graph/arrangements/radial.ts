import type { LayoutTask, Positions } from '../layout-task.ts';
import { listLinks, spanTree } from './outline-links.ts';

/**
 * Rings round a node, as many steps out as a node is away; each node has a share of its parent's angle by the number of
 * leaves behind it (Eades, "Drawing free trees", 1991). What the root does not reach hangs on it as if it were next.
 */
export function arrangeRadially(task: LayoutTask): Positions {
  const links = listLinks(task);
  const root = task.root >= 0 ? task.root : mostLinked(links, links.keys());
  const { parent, depth, sequence } = spanTree(links, root, (left) => mostLinked(links, left));
  const children = Array.from(links, (): number[] => []);
  for (const node of sequence) {
    if (node !== root) {
      children[parent[node] === -1 ? root : (parent[node] as number)]?.push(node);
    }
  }
  const ring = Int32Array.from(depth);
  const leaves = new Float64Array(task.order).fill(1);
  for (const node of sequence) {
    const above = parent[node] === -1 ? root : (parent[node] as number);
    ring[node] = node === root ? 0 : (ring[above] as number) + 1;
  }
  for (const node of [...sequence].reverse()) {
    const sum = (children[node] ?? []).reduce((total, child) => total + (leaves[child] as number), 0);
    leaves[node] = Math.max(1, sum);
  }
  return placeOnRings(task, root, { children, ring, leaves, sequence });
}

function placeOnRings(
  task: LayoutTask,
  root: number,
  tree: {
    children: readonly (readonly number[])[];
    ring: Int32Array;
    leaves: Float64Array;
    sequence: readonly number[];
  },
): Positions {
  const { children, ring, leaves, sequence } = tree;
  const counts = new Map<number, number>();
  for (const level of ring) {
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const room = 52;
  const radii = [0];
  for (let level = 1; level <= Math.max(0, ...counts.keys()); level += 1) {
    const needed = ((counts.get(level) ?? 0) * room) / (2 * Math.PI);
    radii.push(Math.max((radii[level - 1] as number) + 90, needed));
  }
  const positions = new Float64Array(task.order * 2);
  const spans = new Map<number, readonly [number, number]>([[root, [0, 2 * Math.PI]]]);
  for (const node of sequence.toSorted((left, right) => (ring[left] as number) - (ring[right] as number))) {
    const [from, to] = spans.get(node) ?? [0, 0];
    const radius = radii[ring[node] as number] as number;
    positions[2 * node] = radius * Math.cos((from + to) / 2);
    positions[2 * node + 1] = radius * Math.sin((from + to) / 2);
    let begin = from;
    for (const child of children[node] ?? []) {
      const width = ((to - from) * (leaves[child] as number)) / (leaves[node] as number);
      spans.set(child, [begin, begin + width]);
      begin += width;
    }
  }
  return positions;
}

function mostLinked(links: readonly (readonly number[])[], candidates: Iterable<number>): number {
  let best = -1;
  for (const node of candidates) {
    if (best === -1 || (links[node]?.length ?? 0) > (links[best]?.length ?? 0)) {
      best = node;
    }
  }
  return best;
}
