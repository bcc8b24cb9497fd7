import { palette } from '../state/palette.ts';
import type { Theme } from '../state/preferences-store.ts';

export type Colours = (typeof palette)[Theme];

export function pickColours(theme: Theme): Colours {
  return palette[theme];
}

/** `#rrggbb` as three numbers from 0 to 1, as shaders take them. */
export function readHex(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** Two `#rrggbb` mixed: `share` of the second, the rest of the first. */
export function mixHex(first: string, second: string, share: number): string {
  const [from, to] = [readHex(first), readHex(second)];
  const parts = from.map((value, index) => Math.round(255 * (value + ((to[index] ?? 0) - value) * share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
