import { createStore } from 'zustand/vanilla';

/** The latest thing that happened, in a sentence, for the status line and for screen readers. */
export const announcementStore = createStore<{ readonly text: string; readonly count: number }>()(() => ({
  text: '',
  count: 0,
}));

export function announce(text: string): void {
  announcementStore.setState(({ count }) => ({ text, count: count + 1 }));
}
