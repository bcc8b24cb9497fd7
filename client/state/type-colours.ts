import { familyColours } from './family-colours.ts';
import { findRelationWords } from './relation-words.ts';

interface Colours {
  readonly light: string;
  readonly dark: string;
}

/** For types the explorer has never heard of, the most frequent first; all others stay neutral. */
const spare: readonly Colours[] = [
  { light: '#5e7484', dark: '#7f97a8' },
  { light: '#b98a2c', dark: '#b8892a' },
  { light: '#2f8a72', dark: '#3aa88c' },
  { light: '#cf7138', dark: '#cf7336' },
  { light: '#b1719a', dark: '#b57ba0' },
  { light: '#4b7fb0', dark: '#6d9fce' },
];

const own = new Map<string, Colours>();

/** Gives the most frequent of the types that belong to no family a colour of their own. */
export function learnTypes(types: readonly { readonly type: string; readonly count: number }[]): void {
  const strangers = types
    .filter(({ type }) => findRelationWords(type).family === 'other')
    .sort((left, right) => right.count - left.count);
  spare.forEach((colours, index) => {
    const type = strangers[index]?.type;
    if (type !== undefined) {
      own.set(type, colours);
    }
  });
}

export function coloursOfType(type: string): Colours {
  return own.get(type) ?? familyColours[findRelationWords(type).family];
}

/** True for a type that the legend names by itself. */
export function standsAlone(type: string): boolean {
  return own.has(type);
}
