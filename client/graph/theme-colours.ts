import type { Theme } from '../state/preferences-store.ts';

/** The drawing's own share of the page's palette; `styles/theme.css` holds the same values for the panels. */
export interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly faint: string;
  readonly accent: string;
}

const paper: Colours = { ground: '#faf8f3', ink: '#22201c', faint: '#6b665c', accent: '#9b1b30' };
const night: Colours = { ground: '#15171a', ink: '#ece8df', faint: '#a09b90', accent: '#ff8295' };

export function pickColours(theme: Theme): Colours {
  return theme === 'dark' ? night : paper;
}

/** `#rrggbb` as three numbers from 0 to 1, as shaders take them. */
export function readHex(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
