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
  /** What it may cover of other nodes where there is no other room: all of a small one only if it has to be read. */
  readonly covers: 'nothing' | 'rims' | 'marks';
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

/** In order of preference; those further out come after all that are near. */
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
/** Pixels between node and label. */
const gaps: readonly number[] = [3, 9];
/** How far a label that may cover rims slides along its side before it does, as a share of its size; further it would seem another node's. */
const slides: readonly number[] = [0.25, -0.25, 0.5, -0.5];
/** At a corner the label moves in towards the round of the node. */
const cornerShift = -6;
/** What such a label may cover of marks, as a share of itself; one that hides more tells less than it hides. */
const mostCovered = 0.1;
/** What may be covered of another mark, as a share of that, where there is any other room. */
const mostHidden = 0.4;
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

  /** Whether a box lies over most of another. */
  isHiding(box: Box, except?: Box): boolean {
    const others = new Set(cellsOf(box).flatMap((key) => this.#cells.get(key) ?? []));
    return [...others].some(
      (other) => other !== except && measureOverlap(box, other) > mostHidden * measureArea(other),
    );
  }

  /** How much of a box is taken, as a share of it; boxes that lie over one another count twice. */
  measureCover(box: Box, except?: Box): number {
    const others = new Set(cellsOf(box).flatMap((key) => this.#cells.get(key) ?? []));
    let covered = 0;
    for (const other of others) {
      covered += other === except ? 0 : measureOverlap(box, other);
    }
    return covered / measureArea(box);
  }
}

/** What is taken on the canvas: the marks of nodes, and words. */
export interface Ground {
  readonly marks: Occupancy;
  readonly words: Occupancy;
  /** Each node's own mark, which its label need not keep clear of. */
  readonly own: Map<string, Box>;
}

export function createGround(): Ground {
  return { marks: new Occupancy(), words: new Occupancy(), own: new Map() };
}

/** Marks the nodes themselves as taken. To be called for all that are in sight, named or not, before any label. */
export function takeMarks(
  ground: Ground,
  nodes: Iterable<Pick<LabelRequest, 'x' | 'y' | 'radius'> & { readonly key: string }>,
): void {
  for (const node of nodes) {
    const box = markOf(node);
    ground.own.set(node.key, box);
    ground.marks.add(box);
  }
}

/**
 * Gives each label the first free side of its node, the most important first; what finds no room is left out, but some
 * may cover a little of the marks. Call it once for those that matter now and again for the rest.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  ground: Ground,
  frame: { readonly width: number; readonly height: number },
): Placement[] {
  return requests.flatMap((request) => {
    const chosen = findRoom(request, ground, frame);
    if (chosen === undefined) {
      return [];
    }
    ground.words.add(chosen.box);
    return [{ key: request.key, ...chosen }];
  });
}

function findRoom(
  request: LabelRequest,
  ground: Ground,
  frame: { readonly width: number; readonly height: number },
): { side: Side; box: Box } | undefined {
  const own = ground.own.get(request.key);
  const isOpen = ({ box }: { box: Box }): boolean => isInside(box, frame) && ground.words.isFree(box);
  const isFree = ({ box }: { box: Box }): boolean => ground.marks.isFree(box, own);
  const open = gaps.flatMap((gap) =>
    sides.map((side) => ({ side, box: boxAt(request, side, gap) })).filter(isOpen),
  );
  const free = open.find(isFree);
  if (free !== undefined || request.covers === 'nothing') {
    return free;
  }
  const aside = gaps.flatMap((gap) => slideBoxes(request, gap)).filter(isOpen);
  const beside = aside.find(isFree);
  if (beside !== undefined) {
    return beside;
  }
  const tolerable = [...open, ...aside]
    .map((place) => ({ ...place, covered: ground.marks.measureCover(place.box, own) }))
    .filter(({ covered }) => covered <= mostCovered)
    .sort((left, right) => left.covered - right.covered);
  // A little of a wide name may be all of a small mark.
  const fair = tolerable.find(({ box }) => !ground.marks.isHiding(box, own));
  return fair ?? (request.covers === 'marks' ? tolerable[0] : undefined);
}

/** Above, below and beside the node as before, but not in the middle of the side. */
function slideBoxes(request: LabelRequest, gap: number): { side: Side; box: Box }[] {
  const { width, height } = request;
  return slides.flatMap((share) =>
    sides
      .filter(({ x, y }) => x === 0 || y === 0)
      .map((side) => {
        const { left, right, top, bottom } = boxAt(request, side, gap);
        const across = side.x === 0 ? share * width : 0;
        const down = side.y === 0 ? share * height : 0;
        return {
          side,
          box: { left: left + across, right: right + across, top: top + down, bottom: bottom + down },
        };
      }),
  );
}

function markOf({ x, y, radius }: Pick<LabelRequest, 'x' | 'y' | 'radius'>): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function boxAt({ x, y, radius, width, height }: LabelRequest, side: Side, gap: number): Box {
  const reach = radius + gap + (side.x !== 0 && side.y !== 0 ? cornerShift : 0);
  const left = x + side.x * reach - (width * (1 - side.x)) / 2;
  const top = y + side.y * reach - (height * (1 - side.y)) / 2;
  return { left, right: left + width, top, bottom: top + height };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function measureOverlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, width) * Math.max(0, height);
}

function measureArea({ left, top, right, bottom }: Box): number {
  return Math.max(1, (right - left) * (bottom - top));
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
