/** Of the four bytes of a pixel every other one: red and blue, or shifted by a byte green and alpha. */
const pair = 0x00ff00ff;
const half = 0x00800080;

/** How much a line one pixel wide covers of a pixel that it goes through the middle of. */
const whole = 256;
/** Behind so many lines of one ink nothing more can be told apart. */
const mostLayers = 12;

/** A small image, premultiplied, as ImageData lays pixels out. */
export interface Sprite {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

/**
 * Lines and sprites on the processor. Where there is no GPU a browser's WebGL costs ten times as much for the same
 * image: it sets up each line as triangles, and each point as well.
 */
export class PixelRaster {
  readonly width: number;
  readonly height: number;
  /** Premultiplied, as ImageData lays pixels out. */
  readonly #pixels: Uint32Array;
  /** How much of each pixel the lines cover that have no ink yet. */
  readonly #cover: Uint32Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#pixels = new Uint32Array(width * height);
    this.#cover = new Uint32Array(width * height);
  }

  clear(): void {
    this.#pixels.fill(0);
  }

  /**
   * A line one pixel wide, as Wu draws it: of the two pixels beside it each takes as much colour as it is near. In pixels
   * from the upper left corner, y downwards; what lies outside is left out. To be seen it needs ink.
   */
  drawLine(fromX: number, fromY: number, toX: number, toY: number): void {
    const steep = Math.abs(toY - fromY) > Math.abs(toX - fromX);
    // A pixel's own place is its middle.
    let [far, aside] = steep ? [fromY - 0.5, fromX - 0.5] : [fromX - 0.5, fromY - 0.5];
    let [farEnd, asideEnd] = steep ? [toY - 0.5, toX - 0.5] : [toX - 0.5, toY - 0.5];
    if (far > farEnd) {
      [far, farEnd, aside, asideEnd] = [farEnd, far, asideEnd, aside];
    }
    const slope = farEnd === far ? 0 : (asideEnd - aside) / (farEnd - far);
    let first = Math.max(0, Math.ceil(far));
    let last = Math.min((steep ? this.height : this.width) - 1, Math.floor(farEnd));
    // Both pixels must lie within: `aside` from 0 to below the last but one.
    const most = (steep ? this.width : this.height) - 1.001;
    if (slope !== 0) {
      const [enter, leave] = [far - aside / slope, far + (most - aside) / slope];
      first = Math.max(first, Math.ceil(Math.min(enter, leave)));
      last = Math.min(last, Math.floor(Math.max(enter, leave)));
    } else if (aside < 0 || aside > most) {
      return;
    }
    if (first <= last) {
      const [step, across] = steep ? [this.width, 1] : [1, this.width];
      const start = aside + (first - far) * slope;
      coverLine(this.#cover, first * step, last - first, step, across, start, slope);
    }
  }

  /**
   * Inks all lines drawn since the last ink, over what is there. Lines of one ink need no order: where several cross, as
   * much light comes through as through so many layers.
   * @param color 0xbbggrr @param alpha from 0 to 256
   */
  inkLines(color: number, alpha: number): void {
    const [pixels, cover] = [this.#pixels, this.#cover];
    const layers = stackLayers(color, alpha);
    for (let at = 0; at < cover.length; at += 1) {
      const covered = cover[at] as number;
      if (covered !== 0) {
        cover[at] = 0;
        lay(pixels, at, layers[Math.min(covered, layers.length - 1)] as number);
      }
    }
  }

  /** A sprite with its middle at a place, to the nearest pixel; what lies outside is left out. */
  drawSprite(x: number, y: number, { width, height, pixels }: Sprite): void {
    const [left, top] = [Math.round(x - width / 2), Math.round(y - height / 2)];
    const [first, last] = [Math.max(0, -left), Math.min(width, this.width - left)];
    for (let row = Math.max(0, -top); row < Math.min(height, this.height - top); row += 1) {
      const target = (top + row) * this.width + left;
      for (let column = first; column < last; column += 1) {
        const over = pixels[row * width + column] as number;
        if (over !== 0) {
          lay(this.#pixels, target + column, over);
        }
      }
    }
  }

  /** The pixels as ImageData wants them; to be cleared before anything is drawn again. */
  finish(): Uint8ClampedArray<ArrayBuffer> {
    const pixels = this.#pixels;
    for (let at = 0; at < pixels.length; at += 1) {
      const pixel = pixels[at] as number;
      const alpha = pixel >>> 24;
      if (alpha !== 0 && alpha !== 255) {
        const factor = 255 / alpha;
        const red = Math.min(255, (pixel & 0xff) * factor + 0.5);
        const green = Math.min(255, ((pixel >>> 8) & 0xff) * factor + 0.5);
        const blue = Math.min(255, ((pixel >>> 16) & 0xff) * factor + 0.5);
        pixels[at] = (alpha << 24) | (blue << 16) | (green << 8) | red;
      }
    }
    return new Uint8ClampedArray(pixels.buffer as ArrayBuffer);
  }
}

/** Along one axis pixel by pixel; the place on the other one in 65,536ths. */
function coverLine(
  cover: Uint32Array,
  base: number,
  steps: number,
  step: number,
  across: number,
  start: number,
  slope: number,
): void {
  const rise = Math.round(slope * 65_536);
  let place = Math.round(start * 65_536);
  let at = base;
  for (let count = 0; count <= steps; count += 1) {
    const near = at + (place >> 16) * across;
    const share = (place >>> 8) & 0xff;
    cover[near] = (cover[near] as number) + whole - share;
    cover[near + across] = (cover[near + across] as number) + share;
    place += rise;
    at += step;
  }
}

/** By how much is covered: the ink, premultiplied. A layer that covers a part of a pixel holds back as much of the light. */
function stackLayers(color: number, alpha: number): Uint32Array {
  const stack = new Uint32Array(mostLayers * whole + 1);
  for (let covered = 0; covered < stack.length; covered += 1) {
    const [layers, part] = [Math.floor(covered / whole), (covered % whole) / whole];
    const light = (1 - alpha / 256) ** layers * (1 - (part * alpha) / 256);
    const take = (shift: number): number => Math.round(((color >>> shift) & 0xff) * (1 - light)) << shift;
    stack[covered] = (Math.round(255 * (1 - light)) << 24) | take(16) | take(8) | take(0);
  }
  return stack;
}

/** @param over premultiplied */
function lay(pixels: Uint32Array, at: number, over: number): void {
  const alpha = over >>> 24;
  const rest = 256 - alpha - (alpha >>> 7);
  const under = pixels[at] as number;
  const one = (Math.imul(under & pair, rest) + half) >>> 8;
  const other = (Math.imul((under >>> 8) & pair, rest) + half) & ~pair;
  pixels[at] = over + ((one & pair) | other);
}
