/** A box on the screen, in pixels from the upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelRequest {
  readonly key: string;
  /** Centre and radius of the node. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** May cover other nodes where there is no other room. */
  readonly forced: boolean;
}

export interface Placement {
  readonly key: string;
  readonly box: Box;
  readonly side: Side;
}

/** Where the label stands, as steps from the node: x to the right, y downwards. */
export interface Side {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

/** In order of preference. */
const sides: readonly Side[] = [
  { x: 0, y: 1 },
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
  { x: 1, y: -1 },
  { x: -1, y: -1 },
];
const gap = 3;
/** At a corner the label moves in towards the round of the node. */
const cornerGap = -3;
const cell = 64;

/** Boxes that are taken, found fast through a grid. */
export class Occupancy {
  readonly #cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const boxes = this.#cells.get(key);
      if (boxes === undefined) {
        this.#cells.set(key, [box]);
      } else {
        boxes.push(box);
      }
    }
  }

  isFree(box: Box, except?: Box): boolean {
    return cellsOf(box).every((key) =>
      (this.#cells.get(key) ?? []).every((other) => other === except || !overlap(box, other)),
    );
  }
}

/** What is taken on the canvas: the marks of nodes, and words. */
export interface Ground {
  readonly marks: Occupancy;
  readonly words: Occupancy;
}

export function createGround(): Ground {
  return { marks: new Occupancy(), words: new Occupancy() };
}

/**
 * Gives each label the first free side of its node, the most important first; what finds no room is left out, but a
 * forced one may cover marks before it is. Call it once for those that matter now and again for the rest.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  ground: Ground,
  frame: { readonly width: number; readonly height: number },
): Placement[] {
  const discs = requests.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  for (const disc of discs) {
    ground.marks.add(disc);
  }
  return requests.flatMap((request, index) => {
    const open = sides
      .map((side) => ({ side, box: boxAt(request, side) }))
      .filter(({ box }) => isInside(box, frame) && ground.words.isFree(box));
    const free = open.find(({ box }) => ground.marks.isFree(box, discs[index]));
    const chosen = free ?? (request.forced ? open[0] : undefined);
    if (chosen === undefined) {
      return [];
    }
    ground.words.add(chosen.box);
    return [{ key: request.key, ...chosen }];
  });
}

function boxAt({ x, y, radius, width, height }: LabelRequest, side: Side): Box {
  const reach = radius + (side.x !== 0 && side.y !== 0 ? cornerGap : gap);
  const left = x + side.x * reach - (width * (1 - side.x)) / 2;
  const top = y + side.y * reach - (height * (1 - side.y)) / 2;
  return { left, right: left + width, top, bottom: top + height };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function isInside(box: Box, { width, height }: { readonly width: number; readonly height: number }): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

function cellsOf(box: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(box.left / cell); column <= Math.floor(box.right / cell); column += 1) {
    for (let row = Math.floor(box.top / cell); row <= Math.floor(box.bottom / cell); row += 1) {
      keys.push(`${column}:${row}`);
    }
  }
  return keys;
}
