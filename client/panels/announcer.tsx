import { useStore } from 'zustand';
import { announcementStore } from '../state/announcements.ts';

/** Says aloud, and shows for a moment, what has just happened; what can be taken back stays until the next thing does. */
export function Announcer() {
  const { text, count, deed } = useStore(announcementStore);
  return (
    <>
      <p className="announcement" role="status" aria-live="polite" data-testid="announcement">
        {text !== '' && (
          <span key={count} className={deed === null ? 'announcement-text' : undefined}>
            {text}
          </span>
        )}
      </p>
      {deed !== null && (
        <button type="button" className="button announced-deed" onClick={deed.act}>
          {deed.label}
        </button>
      )}
    </>
  );
}
