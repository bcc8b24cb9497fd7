import { MultiDirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import { findCommunities } from '../state/communities.ts';
import { createRandom } from '../state/random.ts';
import type { LayoutTask, Positions } from './layout-task.ts';
import { separateBoxes } from './separate-boxes.ts';

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const labelledAtMost = 500;
const manyNodes = 2_000;
const leastRounds = 3;
/** Of the rounds over many nodes. */
const usualShare = 0.6;
const stretch = 2;
/** Pixels between two nodes that are kept apart. */
const air = 2;

/** Communities side by side, each a small sunflower: rough, but there at once, and never a hairball. */
export function startLayout(task: LayoutTask): Positions {
  const communities = findCommunities(task);
  const members = new Map<number, number[]>();
  communities.forEach((community, node) => {
    const group = members.get(community) ?? [];
    group.push(node);
    members.set(community, group);
  });
  const random = createRandom(1);
  const positions = new Float64Array(task.order * 2);
  const spacing = Math.sqrt((task.width * task.height) / Math.max(1, task.order)) * 0.5;
  let placed = 0;
  const groups = [...members.values()].sort((left, right) => right.length - left.length);
  groups.forEach((group, turn) => {
    const away = placed === 0 ? 0 : spacing * 1.4 * Math.sqrt(placed + group.length / 2);
    const angle = turn * goldenAngle;
    group.forEach((node, index) => {
      const radius = spacing * 0.6 * Math.sqrt(index + random() * 0.2);
      positions[2 * node] = away * Math.cos(angle) + radius * Math.cos(index * goldenAngle);
      positions[2 * node + 1] = away * Math.sin(angle) + radius * Math.sin(index * goldenAngle);
    });
    placed += group.length;
  });
  return putBack(task, fitLayout(task, positions));
}

/** Rounds of refining: from the start's communities few are needed, and of many nodes each is dear. */
export function chooseIterations(order: number): number {
  const rounds = (order <= manyNodes ? 400_000 : 120_000) / Math.max(1, order);
  return Math.round(Math.min(400, Math.max(leastRounds, rounds)));
}

/**
 * ForceAtlas2 from the given start; a fixed number of rounds, so that it ends the same way each time. LinLog mode draws
 * communities together; of many nodes it knows too little of the whole in few rounds, which the usual mode puts in order
 * first.
 */
export function refineLayout(task: LayoutTask, start: Positions, iterations: number): Positions {
  const graph = buildGraph(task, start);
  const usual = task.order > manyNodes ? Math.ceil(iterations * usualShare) : 0;
  const phases = [
    { rounds: usual, linLogMode: false },
    { rounds: iterations - usual, linLogMode: true },
  ];
  for (const { rounds, linLogMode } of phases.filter(({ rounds }) => rounds > 0)) {
    forceAtlas2.assign(graph, {
      iterations: rounds,
      getEdgeWeight: 'weight',
      settings: {
        linLogMode,
        adjustSizes: false,
        gravity: 0.05,
        scalingRatio: 1,
        slowDown: 1,
        edgeWeightInfluence: 0.6,
        barnesHutOptimize: task.order > 800,
        barnesHutTheta: task.order > manyNodes ? 1 : 0.5,
      },
    });
  }
  return readPositions(graph, task.order);
}

/** Turns, stretches and scales a layout into the canvas, and gives nodes and labels room. */
export function finishLayout(task: LayoutTask, positions: Positions): Positions {
  const held = hasHeld(task);
  const fitted = putBack(task, held ? positions : fitLayout(task, turnFlat(positions)));
  if (task.order <= labelledAtMost) {
    return separateBoxes(task, fitted);
  }
  if (isCrowded(task)) {
    return fitted;
  }
  const graph = buildGraph(task, fitted);
  // Cells of a few nodes each: noverlap compares all that share one.
  const gridSize = Math.ceil(Math.sqrt(task.order / 4));
  const maxIterations = task.order <= manyNodes ? 60 : 5;
  noverlap.assign(graph, { maxIterations, settings: { margin: air, ratio: 1.1, gridSize } });
  return readPositions(graph, task.order);
}

/** Where nodes with a little air would fill half of the canvas they cannot all be kept apart, and trying takes long. */
function isCrowded({ order, radii, width, height }: LayoutTask): boolean {
  let area = 0;
  for (let node = 0; node < order; node += 1) {
    area += (2 * (radii[node] ?? 1) + air) ** 2;
  }
  return area > (width * height) / 2;
}

function hasHeld(task: LayoutTask): boolean {
  return Array.prototype.some.call(task.held, (value: number) => !Number.isNaN(value));
}

/** Held nodes stand where they are held, whatever the layout made of the others. */
export function putBack(task: LayoutTask, positions: Positions): Positions {
  return positions.map((value, index) => {
    const held = task.held[index] ?? Number.NaN;
    return Number.isNaN(held) ? value : held;
  });
}

function buildGraph(task: LayoutTask, positions: Positions) {
  const graph = new MultiDirectedGraph<
    { x: number; y: number; size: number; fixed: boolean },
    { weight: number }
  >();
  for (let node = 0; node < task.order; node += 1) {
    const fixed = !Number.isNaN(task.held[2 * node] ?? Number.NaN);
    const [x, y] = [positions[2 * node] as number, positions[2 * node + 1] as number];
    graph.addNode(node, { x, y, size: task.radii[node] ?? 1, fixed });
  }
  for (let index = 0; index < task.sources.length; index += 1) {
    graph.addEdge(task.sources[index], task.targets[index], { weight: task.weights[index] as number });
  }
  return graph;
}

function readPositions(graph: ReturnType<typeof buildGraph>, order: number): Positions {
  const positions = new Float64Array(order * 2);
  for (let node = 0; node < order; node += 1) {
    const { x, y } = graph.getNodeAttributes(node);
    positions[2 * node] = x;
    positions[2 * node + 1] = y;
  }
  return positions;
}

/** Turns the cloud so that its longer axis lies flat, as canvases do. */
export function turnFlat(positions: Positions): Positions {
  const count = positions.length / 2;
  let [meanX, meanY, xx, xy, yy] = [0, 0, 0, 0, 0];
  for (let node = 0; node < count; node += 1) {
    meanX += (positions[2 * node] as number) / count;
    meanY += (positions[2 * node + 1] as number) / count;
  }
  for (let node = 0; node < count; node += 1) {
    const dx = (positions[2 * node] as number) - meanX;
    const dy = (positions[2 * node + 1] as number) - meanY;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return positions.map((_, index) => {
    const dx = (positions[index - (index % 2)] as number) - meanX;
    const dy = (positions[index - (index % 2) + 1] as number) - meanY;
    return index % 2 === 0 ? dx * cos - dy * sin : dx * sin + dy * cos;
  });
}

/** Scales into the canvas, each axis for itself up to twice the other, centred on the origin. */
export function fitLayout({ width, height }: LayoutTask, positions: Positions): Positions {
  const bounds = measureBounds(positions);
  const scaleX = width / Math.max(1e-9, bounds.right - bounds.left);
  const scaleY = height / Math.max(1e-9, bounds.top - bounds.bottom);
  const scale = [Math.min(scaleX, scaleY * stretch), Math.min(scaleY, scaleX * stretch)] as const;
  const middle = [(bounds.left + bounds.right) / 2, (bounds.bottom + bounds.top) / 2] as const;
  return positions.map((value, index) => {
    const axis = (index % 2) as 0 | 1;
    return (value - middle[axis]) * scale[axis];
  });
}

export function measureBounds(positions: Positions): {
  left: number;
  right: number;
  bottom: number;
  top: number;
} {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = 0; index < positions.length; index += 2) {
    const [x, y] = [positions[index] as number, positions[index + 1] as number];
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return positions.length === 0 ? { left: 0, right: 0, bottom: 0, top: 0 } : { left, right, bottom, top };
}
