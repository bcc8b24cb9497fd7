import type { Theme } from './preferences-store.ts';

/** The share of the page's palette that drawings have; `styles/theme.css` holds the same values for the panels. */
export interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly faint: string;
  readonly accent: string;
}

export const palette: { readonly [theme in Theme]: Colours } = {
  light: { ground: '#faf8f3', ink: '#22201c', faint: '#645f55', accent: '#9b1b30' },
  dark: { ground: '#15171a', ink: '#ece8df', faint: '#aaa59a', accent: '#ff8295' },
};
