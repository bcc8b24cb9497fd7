import { findCommunities } from '../../state/communities.ts';
import type { LayoutTask, Positions } from '../layout-task.ts';

const [cellWidth, cellHeight, around] = [92, 74, 34];

/** Round a circle, communities side by side, so that most relations stay near the rim. */
export function arrangeInCircle(task: LayoutTask): Positions {
  const communities = findCommunities(task);
  const turn = sortNodes(task, (node) => communities[node] ?? 0);
  const radius = Math.max(120, (task.order * around) / (2 * Math.PI));
  const positions = new Float64Array(task.order * 2);
  turn.forEach((node, index) => {
    const angle = Math.PI / 2 - (2 * Math.PI * index) / task.order;
    positions[2 * node] = radius * Math.cos(angle);
    positions[2 * node + 1] = radius * Math.sin(angle);
  });
  return positions;
}

/** Row by row as one reads, kind by kind, the largest first; as wide in proportion as the canvas. */
export function arrangeInGrid(task: LayoutTask): Positions {
  const turn = sortNodes(task, (node) => task.kinds[node] ?? 0);
  const share = task.width / cellWidth / Math.max(1e-6, task.height / cellHeight);
  const columns = Math.max(1, Math.ceil(Math.sqrt(task.order * share)));
  const rows = Math.ceil(task.order / columns);
  const positions = new Float64Array(task.order * 2);
  turn.forEach((node, index) => {
    positions[2 * node] = ((index % columns) - (columns - 1) / 2) * cellWidth;
    positions[2 * node + 1] = ((rows - 1) / 2 - Math.floor(index / columns)) * cellHeight;
  });
  return positions;
}

function sortNodes(task: LayoutTask, group: (node: number) => number): number[] {
  const radius = (node: number): number => task.radii[node] ?? 0;
  return Array.from({ length: task.order }, (_, node) => node).sort(
    (left, right) => group(left) - group(right) || radius(right) - radius(left) || left - right,
  );
}
