import { createStore } from 'zustand/vanilla';
import type { ElementLook } from '../api/element-export.ts';

export interface DrawnLooks {
  readonly ofNode: (node: string) => ElementLook;
  readonly ofRelation: (relation: string) => ElementLook;
}

/** How things look on the canvas on a light ground, for files that can say so; null while nothing is drawn. */
export const drawnLooksStore = createStore<{ readonly read: (() => DrawnLooks) | null }>()(() => ({
  read: null,
}));
