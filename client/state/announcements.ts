import { createStore } from 'zustand/vanilla';

/** What can be done about it at once, such as taking it back. */
export interface AnnouncedDeed {
  readonly label: string;
  readonly act: () => void;
}

interface Announcement {
  readonly text: string;
  readonly count: number;
  readonly deed: AnnouncedDeed | null;
}

/** The latest thing that happened, in a sentence, for the status line and for screen readers. */
export const announcementStore = createStore<Announcement>()(() => ({ text: '', count: 0, deed: null }));

export function announce(text: string, deed: AnnouncedDeed | null = null): void {
  announcementStore.setState(({ count }) => ({ text, count: count + 1, deed }));
}

/** What an answer leaves out, where it does: said after what it brought. */
export function announceNotice(notice: string | null): void {
  if (notice !== null) {
    announce(notice);
  }
}
