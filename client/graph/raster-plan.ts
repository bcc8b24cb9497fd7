import type { Picture } from './picture.ts';
import type { Point, Spot } from './vector.ts';

/** Where a picture's nodes are drawn, by their places among its nodes, in pixels of the page. */
export interface RasterPlan {
  readonly picture: Picture;
  /** x and y by turns. */
  readonly places: Float32Array;
  readonly radii: Float32Array;
  /** x and y of the start, x and y of the end, by the relations' places among the picture's. */
  readonly lines: Float32Array;
  /** What is drawn in full, when the reader is near enough. */
  readonly near: NearPart | null;
}

/** By their places in the picture: those that are in sight. */
export interface NearPart {
  readonly nodes: readonly number[];
  readonly relations: readonly number[];
  /** As `lines`, but the pieces of bows and rings as they are drawn. */
  readonly pieces: Float32Array;
  /** The relation that each piece is of. */
  readonly owners: Int32Array;
}

/** The node whose mark lies at a place: the one that is drawn last. */
export function findNodeAt({ picture, places, radii }: RasterPlan, { x, y }: Point): string | null {
  for (let node = radii.length - 1; node >= 0; node -= 1) {
    const [dx, dy] = [(places[2 * node] as number) - x, (places[2 * node + 1] as number) - y];
    const radius = radii[node] as number;
    if (dx * dx + dy * dy <= radius * radius) {
      return picture.nodes[node] ?? null;
    }
  }
  return null;
}

/** Once more the places of nodes, but in the order in which lines are gone through. */
export function listLines({ ends }: Picture, places: Float32Array): Float32Array {
  const lines = new Float32Array(2 * ends.length);
  for (let end = 0; end < ends.length; end += 1) {
    const node = 2 * (ends[end] as number);
    lines[2 * end] = places[node] as number;
    lines[2 * end + 1] = places[node + 1] as number;
  }
  return lines;
}

/** The relation whose line comes nearest to a place; of equals the one that is drawn last. @param reach in pixels */
export function findRelationAt(
  { picture, lines, near }: RasterPlan,
  place: Point,
  reach: number,
): string | null {
  if (near === null) {
    return picture.relations[findLineAt(lines, place, reach)] ?? null;
  }
  return picture.relations[near.owners[findLineAt(near.pieces, place, reach)] ?? -1] ?? null;
}

/** A node's mark by its place in the picture. */
export function spotAt({ places, radii }: Pick<RasterPlan, 'places' | 'radii'>, node: number): Spot {
  return {
    x: places[2 * node] as number,
    y: places[2 * node + 1] as number,
    radius: radii[node] as number,
  };
}

function findLineAt(lines: Float32Array, { x, y }: Point, reach: number): number {
  let nearest = -1;
  let least = reach;
  for (let at = 0; at < lines.length; at += 4) {
    const [fromX, fromY] = [(lines[at] as number) - x, (lines[at + 1] as number) - y];
    const [toX, toY] = [(lines[at + 2] as number) - x, (lines[at + 3] as number) - y];
    const [wayX, wayY] = [toX - fromX, toY - fromY];
    const across = wayX * fromY - wayY * fromX;
    // Most lines are nowhere near, even if they were longer.
    if (across * across > least * least * (wayX * wayX + wayY * wayY)) {
      continue;
    }
    const away = measureDistance(-fromX, -fromY, wayX, wayY);
    if (away <= least) {
      least = away;
      nearest = at / 4;
    }
  }
  return nearest;
}

/** From a point to the line from the origin to an end. */
function measureDistance(x: number, y: number, endX: number, endY: number): number {
  const square = endX * endX + endY * endY;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, (x * endX + y * endY) / square));
  return Math.hypot(x - share * endX, y - share * endY);
}
