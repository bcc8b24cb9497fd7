import { createCanvasPen } from './canvas-pen.ts';
import type { NodeLook } from './node-look.ts';
import { paintNode } from './paint.ts';
import type { Sprite } from './pixel-raster.ts';
import type { Colours } from './theme-colours.ts';

/** Pixels round a mark for its rings. */
const margin = 6;
/** Radii are told apart to this share of a pixel. */
const steps = 2;
const [mostIcons, mostShapes, mostMarks] = [256, 8, 8];

/** Images of nodes: however many there are, few look different. */
export class NodeSprites {
  readonly #canvas = document.createElement('canvas');
  readonly #context = this.#canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  /** By colour, then by everything else. */
  readonly #sprites = new Map<string, Map<number, Sprite>>();
  #ratio = 0;
  #ground = '';

  /** @param radius in pixels of the page @param ratio of the screen's to one of these */
  find(look: NodeLook, radius: number, ratio: number, colours: Colours): Sprite {
    const size = Math.max(1, Math.round(radius * ratio * steps));
    const marks = (look.selected ? 1 : 0) + (look.pinned ? 2 : 0) + (look.hollow ? 4 : 0);
    // Of many thousand nodes each asks: a number is found faster than a text that is put together.
    const key = ((size * mostIcons + look.icon) * mostShapes + look.shape) * mostMarks + marks;
    const sprites = this.#spritesOf(look.color, ratio, colours);
    const sprite = sprites.get(key) ?? this.#paint(look, size / steps / ratio, ratio, colours);
    sprites.set(key, sprite);
    return sprite;
  }

  #spritesOf(color: string, ratio: number, { ground }: Colours): Map<number, Sprite> {
    if (this.#ratio !== ratio || this.#ground !== ground) {
      this.#ratio = ratio;
      this.#ground = ground;
      this.#sprites.clear();
    }
    const sprites = this.#sprites.get(color) ?? new Map<number, Sprite>();
    this.#sprites.set(color, sprites);
    return sprites;
  }

  #paint(look: NodeLook, radius: number, ratio: number, colours: Colours): Sprite {
    const side = 2 * Math.ceil((radius + margin) * ratio);
    this.#canvas.width = side;
    this.#canvas.height = side;
    const context = this.#context;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const middle = side / 2 / ratio;
    paintNode(createCanvasPen(context), { x: middle, y: middle, radius }, look, colours, 0);
    const rim = findRim(context.getImageData(0, 0, side, side).data, side);
    const rest = side - 2 * rim;
    return {
      width: rest,
      height: rest,
      pixels: premultiply(context.getImageData(rim, rim, rest, rest).data),
    };
  }
}

/** How many pixels are bare at every side of a square: most marks have no rings, and there are many thousands of them. */
function findRim(bytes: Uint8ClampedArray, side: number): number {
  let rim = side / 2 - 1;
  for (let at = 0; at < side * side; at += 1) {
    if (bytes[4 * at + 3] !== 0) {
      const [x, y] = [at % side, Math.floor(at / side)];
      rim = Math.min(rim, x, y, side - 1 - x, side - 1 - y);
    }
  }
  return rim;
}

function premultiply(bytes: Uint8ClampedArray): Uint32Array {
  const pixels = new Uint32Array(bytes.length / 4);
  for (let at = 0; at < pixels.length; at += 1) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = bytes.subarray(4 * at, 4 * at + 4);
    const part = (byte: number): number => Math.round((byte * alpha) / 255);
    pixels[at] = ((alpha << 24) | (part(blue) << 16) | (part(green) << 8) | part(red)) >>> 0;
  }
  return pixels;
}
