import type { Picture } from './picture.ts';

/** Where a picture's nodes are drawn, by their places among its nodes, in pixels of the page. */
export interface RasterPlan {
  readonly picture: Picture;
  /** x and y by turns. */
  readonly places: Float32Array;
  readonly radii: Float32Array;
}

interface Point {
  readonly x: number;
  readonly y: number;
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

/** The relation whose line comes nearest to a place; of equals the one that is drawn last. @param reach in pixels */
export function findRelationAt(
  { picture, places }: RasterPlan,
  { x, y }: Point,
  reach: number,
): string | null {
  const { ends, relations } = picture;
  let nearest = -1;
  let least = reach;
  for (let relation = 0; relation < relations.length; relation += 1) {
    const from = 2 * (ends[2 * relation] as number);
    const to = 2 * (ends[2 * relation + 1] as number);
    const away = measureDistance(
      x - (places[from] as number),
      y - (places[from + 1] as number),
      (places[to] as number) - (places[from] as number),
      (places[to + 1] as number) - (places[from + 1] as number),
    );
    if (away <= least) {
      least = away;
      nearest = relation;
    }
  }
  return relations[nearest] ?? null;
}

/** From a point to the line from the origin to an end. */
function measureDistance(x: number, y: number, endX: number, endY: number): number {
  const square = endX * endX + endY * endY;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, (x * endX + y * endY) / square));
  return Math.hypot(x - share * endX, y - share * endY);
}
