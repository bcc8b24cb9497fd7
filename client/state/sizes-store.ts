import { createStore } from 'zustand/vanilla';

/** Widths and heights of panes that can be drawn larger or smaller, in pixels; null is what the page's styles say. */
export interface Sizes {
  readonly drawer: number | null;
  readonly library: number | null;
  readonly question: number | null;
}

export type Pane = keyof Sizes;

export const limits: { readonly [pane in Pane]: { readonly least: number; readonly most: number } } = {
  drawer: { least: 200, most: 1200 },
  library: { least: 160, most: 480 },
  question: { least: 280, most: 1100 },
};

const key = 'dragoman.sizes';

export const sizesStore = createStore<Sizes>()(() => readSizes());

export function resizePane(pane: Pane, size: number | null): void {
  const { least, most } = limits[pane];
  const kept = size === null ? null : Math.round(Math.min(most, Math.max(least, size)));
  sizesStore.setState({ [pane]: kept });
  try {
    localStorage.setItem(key, JSON.stringify(sizesStore.getState()));
  } catch {
    // Where the browser keeps nothing, the size holds until the page is closed.
  }
}

function readSizes(): Sizes {
  let kept: Partial<Record<Pane, unknown>> = {};
  try {
    kept = JSON.parse(localStorage.getItem(key) ?? '{}');
  } catch {
    kept = {};
  }
  const read = (pane: Pane) => (typeof kept[pane] === 'number' ? (kept[pane] as number) : null);
  return { drawer: read('drawer'), library: read('library'), question: read('question') };
}
