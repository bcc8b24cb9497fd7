import { useStore } from 'zustand';
import { announcementStore } from '../state/announcements.ts';

/** Says aloud, and shows for a moment, what has just happened. */
export function Announcer() {
  const { text, count } = useStore(announcementStore);
  return (
    <p className="announcement" role="status" aria-live="polite" data-testid="announcement">
      {text !== '' && (
        <span key={count} className="announcement-text">
          {text}
        </span>
      )}
    </p>
  );
}
