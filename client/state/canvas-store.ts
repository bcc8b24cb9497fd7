import { createStore } from 'zustand/vanilla';
import { type ApiError, asApiError } from '../api/http.ts';
import { announce } from './announcements.ts';

/** What keeps the canvas waiting, or why it has nothing to show. */
export interface CanvasState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error: ApiError | null;
  /** A sentence while something is on its way. */
  readonly busy: string | null;
}

export const canvasStore = createStore<CanvasState>()(() => ({ status: 'loading', error: null, busy: null }));

/** Says what is on its way while it is, and afterwards what went wrong, if anything did. */
export async function whileBusy(busy: string, work: () => Promise<void>): Promise<void> {
  canvasStore.setState({ busy });
  try {
    await work();
  } catch (error) {
    announce(asApiError(error).message);
  } finally {
    canvasStore.setState({ busy: null });
  }
}
