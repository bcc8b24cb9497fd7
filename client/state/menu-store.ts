import { createStore } from 'zustand/vanilla';
import { usualLimit } from './expand.ts';

/** The menu of a node, opened on the canvas; where it opens is in pixels from the canvas's upper left corner. */
export interface MenuState {
  readonly open: { readonly node: string; readonly x: number; readonly y: number } | null;
  /** How many relations the menu expands over at most. */
  readonly limit: number;
}

export const expansionLimits: readonly number[] = [20, usualLimit, 200];

export const menuStore = createStore<MenuState>()(() => ({ open: null, limit: usualLimit }));

export function openMenu(node: string, x: number, y: number): void {
  menuStore.setState({ open: { node, x, y } });
}

export function closeMenu(): void {
  menuStore.setState({ open: null });
}
