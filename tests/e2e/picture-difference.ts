import type { Pixels } from './png-reading.ts';

/** Of 255; another machine mixes the edges of shapes a little differently. */
const tolerance = 48;
/** Another machine's fonts can move the whole picture by so many pixels. */
const reach = 2;

/** Share of pixels that differ by more than the tolerance, at the offset where the two pictures agree best. */
export function measureDifference(one: Pixels, other: Pixels): number {
  if (one.width !== other.width || one.height !== other.height) {
    return 1;
  }
  let least = 1;
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      least = Math.min(least, measureAt(one, other, dx, dy));
    }
  }
  return least;
}

function measureAt(one: Pixels, other: Pixels, dx: number, dy: number): number {
  const { width, height } = one;
  let different = 0;
  for (let y = reach; y < height - reach; y += 1) {
    for (let x = reach; x < width - reach; x += 1) {
      const at = 3 * (y * width + x);
      const there = 3 * ((y + dy) * width + x + dx);
      if (isFar(one.rgb, at, other.rgb, there)) {
        different += 1;
      }
    }
  }
  return different / ((width - 2 * reach) * (height - 2 * reach));
}

function isFar(one: Uint8Array, at: number, other: Uint8Array, there: number): boolean {
  for (let channel = 0; channel < 3; channel += 1) {
    if (Math.abs((one[at + channel] ?? 0) - (other[there + channel] ?? 0)) > tolerance) {
      return true;
    }
  }
  return false;
}
