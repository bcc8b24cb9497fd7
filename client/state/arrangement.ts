export type ArrangementName = 'force' | 'radial' | 'layered' | 'circle' | 'grid' | 'time';

/** By which rule the nodes stand; it stays through every step until the reader chooses another. */
export interface Arrangement {
  readonly name: ArrangementName;
  /** What a radial arrangement goes out from, by elementId; null for the most connected. */
  readonly root: string | null;
}

export const arrangements: readonly {
  readonly name: ArrangementName;
  readonly title: string;
  readonly hint: string;
}[] = [
  { name: 'force', title: 'By ties', hint: 'what is tied stands together' },
  { name: 'radial', title: 'In rings', hint: 'step by step from the selected node' },
  { name: 'layered', title: 'In layers', hint: 'relations run downwards' },
  { name: 'circle', title: 'In a circle', hint: 'groups side by side' },
  { name: 'grid', title: 'In a grid', hint: 'kind by kind, the most connected first' },
  { name: 'time', title: 'By time', hint: 'from the earliest date to the latest' },
];

export function isArrangementName(text: string): text is ArrangementName {
  return arrangements.some(({ name }) => name === text);
}
