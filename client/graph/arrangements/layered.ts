import type { LayoutTask, Positions } from '../layout-task.ts';
import { listLinks } from './outline-links.ts';

const sweeps = 8;
const mostInRow = 24;
const [acrossRoom, downRoom] = [84, 96];

/**
 * Layers by the longest way from a start, relations downwards; within a layer by the middle of the neighbours
 * (Sugiyama, Tagawa and Toda, 1981). Relations that would close a circle are left out of account; a layer too long for
 * one row takes several.
 */
export function arrangeInLayers(task: LayoutTask): Positions {
  const layer = findLayers(task);
  const rows: number[][] = [];
  layer.forEach((level, node) => {
    rows[level] = [...(rows[level] ?? []), node];
  });
  const links = listLinks(task);
  const place = new Float64Array(task.order);
  const settle = (row: number[]): void => {
    row.forEach((node, index) => {
      place[node] = index - row.length / 2;
    });
  };
  rows.forEach(settle);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      const middles = new Map(row.map((node) => [node, findMiddle(links[node] ?? [], place, node)]));
      row.sort((left, right) => (middles.get(left) ?? 0) - (middles.get(right) ?? 0));
      settle(row);
    }
  }
  return placeRows(task, rows);
}

function placeRows(task: LayoutTask, rows: readonly (readonly number[])[]): Positions {
  const positions = new Float64Array(task.order * 2);
  let down = 0;
  for (const row of rows) {
    const lines = Math.ceil(row.length / mostInRow);
    row.forEach((node, index) => {
      const across = Math.floor(index / lines) - (Math.ceil(row.length / lines) - 1) / 2;
      positions[2 * node] = across * acrossRoom;
      positions[2 * node + 1] = -(down + (index % lines) * 0.55) * downRoom;
    });
    down += 1 + (lines - 1) * 0.55;
  }
  return positions;
}

function findMiddle(neighbours: readonly number[], place: Float64Array, node: number): number {
  const sum = neighbours.reduce((total, other) => total + (place[other] as number), 0);
  return neighbours.length === 0 ? (place[node] as number) : sum / neighbours.length;
}

/** Length of the longest way to each node along relations, those back to a node still being visited left out. */
function findLayers({ order, sources, targets }: LayoutTask): number[] {
  const out = Array.from({ length: order }, (): number[] => []);
  for (let index = 0; index < sources.length; index += 1) {
    out[sources[index] as number]?.push(targets[index] as number);
  }
  const [open, finished]: [Uint8Array, number[]] = [new Uint8Array(order), []];
  const kept: [number, number][] = [];
  for (let start = 0; start < order; start += 1) {
    const stack = open[start] === 0 ? [{ node: start, at: 0 }] : [];
    open[start] ||= 1;
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = out[top.node]?.[top.at];
      top.at += 1;
      if (next === undefined) {
        open[top.node] = 2;
        finished.push(top.node);
        stack.pop();
      } else if (open[next] !== 1) {
        kept.push([top.node, next]);
        if (open[next] === 0) {
          open[next] = 1;
          stack.push({ node: next, at: 0 });
        }
      }
    }
  }
  return longestWays(order, kept, finished);
}

function longestWays(
  order: number,
  kept: readonly (readonly [number, number])[],
  finished: readonly number[],
): number[] {
  const below = Array.from({ length: order }, (): number[] => []);
  for (const [from, to] of kept) {
    below[from]?.push(to);
  }
  const layer = new Array<number>(order).fill(0);
  for (const node of finished.toReversed()) {
    for (const next of below[node] ?? []) {
      layer[next] = Math.max(layer[next] ?? 0, (layer[node] ?? 0) + 1);
    }
  }
  return layer;
}
