import type { LayoutTask, Positions } from './layout-task.ts';

const rounds = 160;
const gap = 5;

/** Half extents of each node with its label, and how far the label draws its centre down. */
interface Boxes {
  readonly halfWidths: Float64Array;
  readonly halfHeights: Float64Array;
  readonly drops: Float64Array;
  readonly held: readonly boolean[];
}

/**
 * Pushes nodes apart until no node covers another or another's label, along the shorter way out and never beyond the
 * canvas. Boxes are the node with its label below it; held nodes push without moving.
 */
export function separateBoxes(task: LayoutTask, start: Positions): Positions {
  const positions = start.slice();
  push(task, measureBoxes(task), positions);
  // Where there is no room for names as well, at least no node may cover another.
  push(task, measureBoxes({ ...task, labelWidths: [], labelHeights: [] }), positions);
  return positions;
}

function push(task: LayoutTask, boxes: Boxes, positions: Positions): void {
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (let one = 0; one < task.order; one += 1) {
      for (let other = one + 1; other < task.order; other += 1) {
        moved = pushApart(boxes, positions, one, other) || moved;
      }
    }
    keepInside(task, boxes, positions);
    if (!moved) {
      break;
    }
  }
}

function measureBoxes({ order, radii, labelWidths, labelHeights, held }: LayoutTask): Boxes {
  const nodes = Array.from({ length: order }, (_, node) => node);
  const read = (values: ArrayLike<number>, node: number): number => values[node] ?? 0;
  return {
    halfWidths: Float64Array.from(nodes, (node) => Math.max(read(radii, node), read(labelWidths, node) / 2)),
    halfHeights: Float64Array.from(nodes, (node) => read(radii, node) + read(labelHeights, node) / 2),
    drops: Float64Array.from(nodes, (node) => read(labelHeights, node) / 2),
    held: nodes.map((node) => !Number.isNaN(held[2 * node] ?? Number.NaN)),
  };
}

function pushApart(boxes: Boxes, positions: Positions, one: number, other: number): boolean {
  const dx = (positions[2 * other] as number) - (positions[2 * one] as number);
  const overlapX =
    (boxes.halfWidths[one] as number) + (boxes.halfWidths[other] as number) + gap - Math.abs(dx);
  if (overlapX <= 0.5) {
    return false;
  }
  // y runs upwards, so the label below a node lowers the centre of its box.
  const drop = (boxes.drops[other] as number) - (boxes.drops[one] as number);
  const dy = (positions[2 * other + 1] as number) - (positions[2 * one + 1] as number) - drop;
  const overlapY =
    (boxes.halfHeights[one] as number) + (boxes.halfHeights[other] as number) + gap - Math.abs(dy);
  if (overlapY <= 0.5 || (boxes.held[one] && boxes.held[other])) {
    return false;
  }
  const axis = overlapX < overlapY * 1.6 ? 0 : 1;
  const push = 0.6 * (axis === 0 ? overlapX : overlapY) * ((axis === 0 ? dx : dy) < 0 ? -1 : 1);
  const share = boxes.held[one] || boxes.held[other] ? 1 : 0.5;
  if (!boxes.held[one]) {
    positions[2 * one + axis] = (positions[2 * one + axis] as number) - push * share;
  }
  if (!boxes.held[other]) {
    positions[2 * other + axis] = (positions[2 * other + axis] as number) + push * share;
  }
  return true;
}

/** The canvas is the limit: where there is no room left, some labels will wait for the reader to zoom in. */
function keepInside(task: LayoutTask, boxes: Boxes, positions: Positions): void {
  for (let node = 0; node < task.order; node += 1) {
    if (!boxes.held[node]) {
      positions[2 * node] = clamp(positions[2 * node] as number, task.width / 2);
      positions[2 * node + 1] = clamp(positions[2 * node + 1] as number, task.height / 2);
    }
  }
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}
