import { lookStore, wearLook } from './look-store.ts';

/** Colours nodes by the communities of what is shown, or by their kinds again. */
export function tintBy(tint: 'kind' | 'community'): void {
  wearLook({ ...lookStore.getState().look, tint });
}
