import { useMemo } from 'react';
import { useStore } from 'zustand';
import { clockStore } from '../state/clock-store.ts';
import type { TimeWindow } from '../state/filter.ts';
import { network } from '../state/network.ts';
import { preferencesStore } from '../state/preferences-store.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import { findWindow, listDated, setTimeWindow, toggleUndated } from '../state/time-filter.ts';
import { sayCount } from '../state/words.ts';
import { Timeline } from './timeline/timeline.tsx';

/** The timeline of the canvas, folded away below it until it is asked for. */
export function TimelineStrip() {
  const open = useStore(preferencesStore, (state) => state.timelineOpen);
  return open ? <OpenStrip /> : null;
}

/** A lane for every clock that tells anything of what is on the canvas. */
function OpenStrip() {
  const view = useStore(stepsStore, currentView);
  const clocks = useStore(clockStore, (state) => state.clocks);
  const { nodes, relations, withoutKinds, withoutTypes } = view;
  // The bars are those of the whole canvas: a window does not change what it is drawn over.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these decide what `view` holds for the bars
  const dated = useMemo(
    () => clocks.map(({ id, label }) => ({ id, label, ...listDated(network, view, id) })),
    [nodes, relations, withoutKinds, withoutTypes, clocks],
  );
  const { times } = view.filter;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of `view` only the windows change the lanes
  const lanes = useMemo(
    () =>
      dated
        .filter(({ items }) => items.length > 0)
        .map(({ id, label, items, undated }) => {
          const window = findWindow(view, id);
          return { id, label, items, window, more: <Undated count={undated} window={window} /> };
        }),
    [dated, times],
  );
  return (
    <div className="timeline-strip" data-testid="timeline">
      <Timeline lanes={lanes} onWindow={setTimeWindow} />
    </div>
  );
}

function Undated({ count, window }: { readonly count: number; readonly window: TimeWindow | null }) {
  return count === 0 || window === null ? null : (
    <button
      type="button"
      className="action"
      aria-pressed={window.undated}
      onClick={() => toggleUndated(window.clock)}
    >
      {window.undated ? 'Leave out' : 'Show'} {sayCount(count, 'relation', 'relations')} without a date
    </button>
  );
}
