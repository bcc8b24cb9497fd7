/** Reads the PNGs that a browser takes of itself: 8 bits a channel, RGB or RGBA, not interlaced. */
import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel, row by row. */
  readonly rgb: Uint8Array;
}

/** Format: https://www.w3.org/TR/png-3/ */
export function readPng(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const data = inflateSync(Buffer.concat(readChunks(png, 'IDAT')));
  const stride = width * channels;
  const rgb = new Uint8Array(width * height * 3);
  let above = new Uint8Array(stride);
  for (let row = 0; row < height; row += 1) {
    const start = row * (stride + 1);
    above = unfilter(data[start] ?? 0, data.subarray(start + 1, start + 1 + stride), above, channels);
    for (let column = 0; column < width; column += 1) {
      rgb.set(above.subarray(column * channels, column * channels + 3), 3 * (row * width + column));
    }
  }
  return { width, height, rgb };
}

/** How often each colour occurs, as `#rrggbb`. */
export function countPngColours(png: Buffer): Map<string, number> {
  const { rgb } = readPng(png);
  const colours = new Map<string, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = `#${Buffer.from(rgb.subarray(at, at + 3)).toString('hex')}`;
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  return colours;
}

function readChunks(png: Buffer, wanted: string): Buffer[] {
  const chunks: Buffer[] = [];
  let at = 8;
  while (at < png.length) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === wanted) {
      chunks.push(png.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  return chunks;
}

function unfilter(
  filter: number,
  line: Uint8Array,
  above: Uint8Array,
  channels: number,
): Uint8Array<ArrayBuffer> {
  const row = new Uint8Array(line.length);
  for (let at = 0; at < line.length; at += 1) {
    const left = at < channels ? 0 : (row[at - channels] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < channels ? 0 : (above[at - channels] ?? 0);
    row[at] = (line[at] ?? 0) + predict(filter, left, up, corner);
  }
  return row;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const guess = left + up - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}
