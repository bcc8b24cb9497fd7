import type { Theme } from '../state/preferences-store.ts';

/** The drawing's own share of the page's palette; `styles/theme.css` holds the same values for the panels. */
export interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly faint: string;
  readonly accent: string;
}

const paper: Colours = { ground: '#faf8f3', ink: '#22201c', faint: '#645f55', accent: '#9b1b30' };
const night: Colours = { ground: '#15171a', ink: '#ece8df', faint: '#aaa59a', accent: '#ff8295' };

export function pickColours(theme: Theme): Colours {
  return theme === 'dark' ? night : paper;
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
