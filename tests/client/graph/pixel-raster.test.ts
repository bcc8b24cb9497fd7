import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PixelRaster, type Sprite } from '../../../client/graph/pixel-raster.ts';

const [red, blue] = [0x0000ff, 0xff0000];
const [width, height] = [12, 9];

/** Red, green, blue, alpha by rows. */
function readPixel(bytes: Uint8ClampedArray, x: number, y: number): number[] {
  const at = 4 * (y * width + x);
  return [...bytes.subarray(at, at + 4)];
}

function drawLine(...line: [number, number, number, number]): Uint8ClampedArray {
  const raster = new PixelRaster(width, height);
  raster.drawLine(...line);
  raster.inkLines(red, 256);
  return raster.finish();
}

/** How much of a full pixel each column holds in all its rows. */
function sumColumns(bytes: Uint8ClampedArray): number[] {
  return Array.from({ length: width }, (_, x) => {
    const alphas = Array.from({ length: height }, (_, y) => readPixel(bytes, x, y)[3] ?? 0);
    return alphas.reduce((sum, alpha) => sum + alpha, 0) / 255;
  });
}

describe('a line', () => {
  test('through the middles of pixels fills them, and no others', () => {
    const bytes = drawLine(2.5, 4.5, 6.5, 4.5);
    expect([2, 4, 6].map((x) => readPixel(bytes, x, 4))).toEqual(new Array(3).fill([255, 0, 0, 255]));
    expect(sumColumns(bytes)).toEqual([0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
  });

  test('between two rows is shared by both', () => {
    const bytes = drawLine(0.5, 4.25, 11.5, 4.25);
    const [upper, lower] = [readPixel(bytes, 5, 3)[3] ?? 0, readPixel(bytes, 5, 4)[3] ?? 0];
    expect(upper / 255).toBeCloseTo(0.25, 1);
    expect(lower / 255).toBeCloseTo(0.75, 1);
  });

  test('is as strong at every slope, from whichever end it is drawn', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 7, noNaN: true }),
        fc.double({ min: 1, max: 7, noNaN: true }),
        (from, to) => {
          const there = drawLine(1.5, from, 10.5, to);
          for (const sum of sumColumns(there).slice(1, 11)) {
            expect(Math.abs(sum - 1)).toBeLessThan(0.02);
          }
          expect([...drawLine(10.5, to, 1.5, from)]).toEqual([...there]);
        },
      ),
    );
  });

  test('reaches no pixel outside, and leaves out what lies there', () => {
    const place = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(place, place, place, place, (fromX, fromY, toX, toY) => {
        const bytes = drawLine(fromX, fromY, toX, toY);
        const [left, right] = [Math.min(fromX, toX), Math.max(fromX, toX)];
        const [top, bottom] = [Math.min(fromY, toY), Math.max(fromY, toY)];
        for (let x = 0; x < width; x += 1) {
          for (let y = 0; y < height; y += 1) {
            const isNear = x + 2 > left && x - 1 < right && y + 2 > top && y - 1 < bottom;
            expect(isNear || readPixel(bytes, x, y)[3] === 0).toBe(true);
          }
        }
      }),
    );
  });

  test('over another one lets it through as far as it lets light through', () => {
    const raster = new PixelRaster(width, height);
    raster.drawLine(0.5, 4.5, 11.5, 4.5);
    raster.inkLines(red, 256);
    raster.drawLine(0.5, 4.5, 11.5, 4.5);
    raster.inkLines(blue, 64);
    expect(readPixel(raster.finish(), 5, 4)).toEqual([191, 0, 64, 255]);
  });

  test('of the same ink over another one is a layer more, in whichever order', () => {
    const draw = (lines: readonly [number, number, number, number][]): Uint8ClampedArray => {
      const raster = new PixelRaster(width, height);
      for (const line of lines) {
        raster.drawLine(...line);
      }
      raster.inkLines(red, 128);
      return raster.finish();
    };
    const across: [number, number, number, number] = [0.5, 4.5, 11.5, 4.5];
    const down: [number, number, number, number] = [5.5, 0.5, 5.5, 8.5];
    const [one, other] = [draw([across, down, across]), draw([down, across, across])];
    expect([...one]).toEqual([...other]);
    const alphas = [5, 6].map((x) => readPixel(one, x, 4)[3]);
    expect(alphas).toEqual([Math.round(255 * (1 - 0.5 ** 3)), Math.round(255 * (1 - 0.5 ** 2))]);
  });

  test('that lets light through keeps its colour on bare ground', () => {
    const raster = new PixelRaster(width, height);
    raster.drawLine(0.5, 4.5, 11.5, 4.5);
    raster.inkLines(0x4080c0, 128);
    const [r = 0, g = 0, b = 0, alpha] = readPixel(raster.finish(), 5, 4);
    expect(alpha).toBe(128);
    expect([r - 0xc0, g - 0x80, b - 0x40].every((away) => Math.abs(away) <= 2)).toBe(true);
  });
});

describe('a sprite', () => {
  const solid: Sprite = { width: 2, height: 2, pixels: new Uint32Array(4).fill(0xff0000ff) };

  test('stands with its middle where it is put, over what is there', () => {
    const raster = new PixelRaster(width, height);
    raster.drawLine(0.5, 4.5, 11.5, 4.5);
    raster.inkLines(blue, 256);
    raster.drawSprite(6, 4, solid);
    const bytes = raster.finish();
    expect([4, 5, 6, 7].map((x) => readPixel(bytes, x, 4))).toEqual([
      [0, 0, 255, 255],
      [255, 0, 0, 255],
      [255, 0, 0, 255],
      [0, 0, 255, 255],
    ]);
    expect([4, 5, 6, 7].map((x) => readPixel(bytes, x, 3))).toEqual([
      [0, 0, 0, 0],
      [255, 0, 0, 255],
      [255, 0, 0, 255],
      [0, 0, 0, 0],
    ]);
  });

  test('is cut off at the rim', () => {
    const raster = new PixelRaster(width, height);
    for (const [x, y] of [
      [0, 0],
      [width, height],
      [-40, 4],
      [5, 900],
    ] as const) {
      raster.drawSprite(x, y, solid);
    }
    const bytes = raster.finish();
    const filled = bytes.filter((byte, at) => at % 4 === 3 && byte > 0).length;
    expect(filled).toBe(2);
    expect(readPixel(bytes, 0, 0)).toEqual([255, 0, 0, 255]);
    expect(readPixel(bytes, width - 1, height - 1)).toEqual([255, 0, 0, 255]);
  });

  test('that lets light through is mixed with what lies below', () => {
    const raster = new PixelRaster(width, height);
    raster.drawLine(0.5, 4.5, 11.5, 4.5);
    raster.inkLines(blue, 256);
    // Half transparent red, premultiplied.
    raster.drawSprite(6, 5, { width: 2, height: 2, pixels: new Uint32Array(4).fill(0x80000080) });
    expect(readPixel(raster.finish(), 6, 4)).toEqual([128, 0, 127, 255]);
  });
});
