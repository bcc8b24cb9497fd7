import type { Family } from './relation-words.ts';

/** A relation takes the colour of the matter it touches: meetings amber, demands vermillion; belonging stays neutral. */
export const familyColours: {
  readonly [family in Family]: { readonly light: string; readonly dark: string };
} = {
  belonging: { light: '#8d877b', dark: '#7d7a72' },
  meeting: { light: '#b98a2c', dark: '#b8892a' },
  demand: { light: '#cf7138', dark: '#cf7336' },
  voice: { light: '#b1719a', dark: '#b57ba0' },
  war: { light: '#5e7484', dark: '#7f97a8' },
  evidence: { light: '#a09b90', dark: '#6d6a64' },
  other: { light: '#8d877b', dark: '#7d7a72' },
};
