import { createStore } from 'zustand/vanilla';

/** Beyond so many nodes or relations an answer is drawn as groups; the drawing says how many its machine can move. */
export interface DrawingLimit {
  readonly nodes: number;
  readonly relations: number;
}

export const drawingLimitStore = createStore<DrawingLimit>()(() => ({ nodes: 50_000, relations: 100_000 }));
