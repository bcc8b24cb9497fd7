import { Undo2, Waypoints } from 'lucide-react';
import { useStore } from 'zustand';
import { addingStore } from '../../../state/adding/adding-store.ts';
import { takeBack } from '../../../state/adding/keeping.ts';
import { showRelation } from '../../../state/show-on-network.ts';

/** What was kept or changed in this tab, the latest first, each to be taken back. */
export function KeptClaims() {
  const { kept, busy } = useStore(addingStore);
  if (kept.length === 0) {
    return null;
  }
  return (
    <section className="kept-claims" aria-label="Kept just now">
      <h3>Kept just now</h3>
      <ul>
        {kept.map((one) => (
          <li key={`${one.id} ${one.version}`} data-claim={one.id}>
            <span>
              {one.words}
              <span className="note">
                {' '}
                {one.id}, {one.before === null ? 'added' : 'changed'}
                {one.key === null && '; it makes no relation'}
              </span>
            </span>
            <span className="row">
              {one.key !== null && (
                <button type="button" className="action" onClick={() => void showRelation(one.key ?? '')}>
                  <Waypoints size={14} aria-hidden /> Show on the network
                </button>
              )}
              <button
                type="button"
                className="action"
                disabled={busy !== null}
                aria-label={`Take back: ${one.words}`}
                onClick={() => void takeBack(one)}
              >
                <Undo2 size={14} aria-hidden /> Take back
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
