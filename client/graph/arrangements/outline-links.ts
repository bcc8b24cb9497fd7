import type { Outline } from '../../state/communities.ts';

/** Neighbours of each node, by index; every relation counts both ways, loops not at all. */
export function listLinks({ order, sources, targets }: Outline): number[][] {
  const links = Array.from({ length: order }, (): number[] => []);
  for (let index = 0; index < sources.length; index += 1) {
    const [source, target] = [sources[index] as number, targets[index] as number];
    if (source !== target) {
      links[source]?.push(target);
      links[target]?.push(source);
    }
  }
  return links;
}

/** Steps from a node to every other, in the order they are reached; what it does not reach starts again from `next`. */
export function spanTree(
  links: readonly (readonly number[])[],
  root: number,
  next: (left: ReadonlySet<number>) => number,
): { readonly parent: Int32Array; readonly depth: Int32Array; readonly sequence: readonly number[] } {
  const parent = new Int32Array(links.length).fill(-1);
  const depth = new Int32Array(links.length).fill(-1);
  const sequence: number[] = [];
  const left = new Set(links.keys());
  let start = root;
  while (left.size > 0) {
    const queue = [start];
    depth[start] = 0;
    left.delete(start);
    for (const node of queue) {
      sequence.push(node);
      for (const other of links[node] ?? []) {
        if (left.delete(other)) {
          parent[other] = node;
          depth[other] = (depth[node] as number) + 1;
          queue.push(other);
        }
      }
    }
    start = left.size > 0 ? next(left) : -1;
  }
  return { parent, depth, sequence };
}
